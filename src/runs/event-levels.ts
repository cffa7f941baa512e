/** How much of its log a run keeps, the least first. It changes no result, so it is no input of the run. */
export const EVENT_LEVELS = ['none', 'summary', 'full'] as const;
export type EventLevel = (typeof EVENT_LEVELS)[number];

/** How much a complete run has kept of its log. */
export const levelOf = ({ events = 'full' }: { readonly events?: EventLevel }): EventLevel => events;

/** The one of two levels that keeps more. */
export const more = (a: EventLevel, b: EventLevel): EventLevel =>
  EVENT_LEVELS.indexOf(a) > EVENT_LEVELS.indexOf(b) ? a : b;
