/**
 * Watches the kernel. Every method returns `undefined`, so telemetry cannot steer a run; a probe that throws is no
 * longer called. The kernel has no clock: a probe that times handlers brings its own and pairs `started` with
 * `handled` or `failed`, which nest like the calls they describe.
 */
export interface Probe {
  /** Events waiting for delivery, the one about to be delivered included. */
  depth(queued: number): undefined;
  started(handler: string): undefined;
  handled(handler: string): undefined;
  failed(handler: string, error: unknown): undefined;
  /** A savepoint was rolled back: that of a failed command or subscription, or of all that an aborted command caused. */
  rolledBack?(): undefined;
}

/** Keeps a probe from steering: the first thing it throws is remembered, and it is not called again. */
export class QuietProbe implements Probe {
  private probe: Probe | undefined;
  failure: unknown;

  constructor(probe: Probe) {
    this.probe = probe;
  }

  depth(queued: number): undefined {
    try {
      this.probe?.depth(queued);
    } catch (error) {
      this.silence(error);
    }
  }

  started(handler: string): undefined {
    try {
      this.probe?.started(handler);
    } catch (error) {
      this.silence(error);
    }
  }

  handled(handler: string): undefined {
    try {
      this.probe?.handled(handler);
    } catch (error) {
      this.silence(error);
    }
  }

  failed(handler: string, error: unknown): undefined {
    try {
      this.probe?.failed(handler, error);
    } catch (failure) {
      this.silence(failure);
    }
  }

  rolledBack(): undefined {
    try {
      this.probe?.rolledBack?.();
    } catch (error) {
      this.silence(error);
    }
  }

  private silence(error: unknown): undefined {
    this.failure = error;
    this.probe = undefined;
  }
}
