/** The most times that is asked, and the uncertainty, as a share of the price, at which asking ends. */
const MOST_QUESTIONS = 14;
const SETTLED = 1e-3;

/** What the world answers to an assumed price: the price at which it would then be supplied, USD/t. */
export interface Answer {
  readonly price: number;
}

/** Where assumption and answer have met. */
export interface Meeting<A extends Answer> {
  /** USD/t */
  readonly price: number;
  /** The answer that was heard last, at the price or within what is left uncertain of it. */
  readonly last: A;
  /** The answers just below and just above the price; both are the last one where the price answers itself. */
  readonly cheaper: A;
  readonly dearer: A;
}

interface Heard<A> {
  readonly price: number;
  readonly answer: A;
}

/**
 * Finds the price that answers itself, where the answer falls when the assumed price rises: the first answers enclose it,
 * bisection closes in. Answers are steps, so they may jump past the price; then it stands where they jump, and no answer
 * equals it. `guess` is where the search starts, USD/t.
 */
export const meetingPrice = <A extends Answer>(answerTo: (price: number) => A, guess: number): Meeting<A> => {
  let price = guess;
  let last = answerTo(price);
  let cheaper: Heard<A> | null = null;
  let dearer: Heard<A> | null = null;
  for (let count = 1; count < MOST_QUESTIONS; count += 1) {
    if (Math.abs(last.price - price) <= SETTLED * price) return { price, last, cheaper: last, dearer: last };
    if (last.price > price) cheaper = { price, answer: last };
    else dearer = { price, answer: last };
    const [from, to] = [cheaper?.price ?? 0, dearer?.price ?? Infinity];
    if (to - from <= SETTLED * price) break;
    price = from > 0 && to < Infinity ? (from + to) / 2 : last.price;
    last = answerTo(price);
  }
  return { price, last, cheaper: cheaper?.answer ?? last, dearer: dearer?.answer ?? last };
};
