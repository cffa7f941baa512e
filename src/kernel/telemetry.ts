/**
 * Watches the kernel. Every method returns `undefined`, so telemetry cannot steer a run; a probe that throws is no
 * longer called. The kernel has no clock: a probe that times handlers brings its own and pairs `started` with
 * `handled` or `failed`, which nest like the calls they describe.
 */
export interface Probe {
  /** Events waiting for delivery, told once per delivered event. */
  depth(queued: number): undefined;
  started(handler: string): undefined;
  handled(handler: string): undefined;
  failed(handler: string, error: unknown): undefined;
}
