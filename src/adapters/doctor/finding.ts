/** What one examination of the installation found. `seen` is text for a person; several lines where there is much. */
export interface Finding {
  readonly subject: string;
  readonly ok: boolean;
  readonly seen: string;
}
