/** Gives the next number of [0, 1) of one seeded sequence; whoever calls decides the generator and its seed. */
export type UniformSource = () => number;

/** A whole number of 0 … below − 1, each as likely. */
export const wholeBelow = (below: number, uniform: UniformSource): number => Math.floor(uniform() * below);

/** The whole numbers 0 … count − 1 in a random order (Fisher and Yates). */
export const shuffled = (count: number, uniform: UniformSource): readonly number[] => {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last -= 1) {
    const chosen = wholeBelow(last + 1, uniform);
    const kept = order[last] ?? last;
    order[last] = order[chosen] ?? chosen;
    order[chosen] = kept;
  }
  return order;
};
