/** An object that many hold on to, and whose members are those of another from one moment to the next. */
export interface Exchangeable<T extends object> {
  /** The one object to hold on to. Its members must not be kept beyond a moment at which they may be exchanged. */
  readonly now: T;
  /** Whose members it has at present. */
  readonly held: T;
  exchange(next: T): undefined;
}

/** Members are copied, so that reading one costs no more than from the object itself: they are read very often. */
export const exchangeable = <T extends object>(first: T): Exchangeable<T> => {
  const now = { ...first };
  let held = first;
  return {
    now,
    get held() {
      return held;
    },
    exchange: (next) => {
      held = next;
      Object.assign(now, next);
    },
  };
};
