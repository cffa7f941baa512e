/** What generates one dimension of the sequence: a primitive polynomial over GF(2) and its initial numbers. */
export interface Polynomial {
  /** The inner coefficients of the polynomial as bits, the leading and the constant one (both 1) left out. */
  readonly coefficients: number;
  /** Odd initial direction numbers m_1, m_2, … with m_k < 2^k; as many as the degree of the polynomial. */
  readonly initial: readonly number[];
}

const row = (coefficients: number, ...initial: readonly number[]): Polynomial => ({ coefficients, initial });

/**
 * Dimensions 2 to 64 of the table new-joe-kuo-6: S. Joe and F. Y. Kuo, Constructing Sobol sequences with better
 * two-dimensional projections, SIAM J. Sci. Comput. 30 (2008) 2635–2654. Copyright (c) 2008, Frances Y. Kuo and Stephen
 * Joe; the licence stands in `docs/licences/joe-kuo.md`. Dimension 1 is van der Corput's sequence in base 2 and needs no
 * row.
 */
export const JOE_KUO: readonly Polynomial[] = [
  row(0, 1),
  row(1, 1, 3),
  row(1, 1, 3, 1),
  row(2, 1, 1, 1),
  row(1, 1, 1, 3, 3),
  row(4, 1, 3, 5, 13),
  row(2, 1, 1, 5, 5, 17),
  row(4, 1, 1, 5, 5, 5),
  row(7, 1, 1, 7, 11, 19),
  row(11, 1, 1, 5, 1, 1),
  row(13, 1, 1, 1, 3, 11),
  row(14, 1, 3, 5, 5, 31),
  row(1, 1, 3, 3, 9, 7, 49),
  row(13, 1, 1, 1, 15, 21, 21),
  row(16, 1, 3, 1, 13, 27, 49),
  row(19, 1, 1, 1, 15, 7, 5),
  row(22, 1, 3, 1, 15, 13, 25),
  row(25, 1, 1, 5, 5, 19, 61),
  row(1, 1, 3, 7, 11, 23, 15, 103),
  row(4, 1, 3, 7, 13, 13, 15, 69),
  row(7, 1, 1, 3, 13, 7, 35, 63),
  row(8, 1, 3, 5, 9, 1, 25, 53),
  row(14, 1, 3, 1, 13, 9, 35, 107),
  row(19, 1, 3, 1, 5, 27, 61, 31),
  row(21, 1, 1, 5, 11, 19, 41, 61),
  row(28, 1, 3, 5, 3, 3, 13, 69),
  row(31, 1, 1, 7, 13, 1, 19, 1),
  row(32, 1, 3, 7, 5, 13, 19, 59),
  row(37, 1, 1, 3, 9, 25, 29, 41),
  row(41, 1, 3, 5, 13, 23, 1, 55),
  row(42, 1, 3, 7, 3, 13, 59, 17),
  row(50, 1, 3, 1, 3, 5, 53, 69),
  row(55, 1, 1, 5, 5, 23, 33, 13),
  row(56, 1, 1, 7, 7, 1, 61, 123),
  row(59, 1, 1, 7, 9, 13, 61, 49),
  row(62, 1, 3, 3, 5, 3, 55, 33),
  row(14, 1, 3, 1, 15, 31, 13, 49, 245),
  row(21, 1, 3, 5, 15, 31, 59, 63, 97),
  row(22, 1, 3, 1, 11, 11, 11, 77, 249),
  row(38, 1, 3, 1, 11, 27, 43, 71, 9),
  row(47, 1, 1, 7, 15, 21, 11, 81, 45),
  row(49, 1, 3, 7, 3, 25, 31, 65, 79),
  row(50, 1, 3, 1, 1, 19, 11, 3, 205),
  row(52, 1, 1, 5, 9, 19, 21, 29, 157),
  row(56, 1, 3, 7, 11, 1, 33, 89, 185),
  row(67, 1, 3, 3, 3, 15, 9, 79, 71),
  row(70, 1, 3, 7, 11, 15, 39, 119, 27),
  row(84, 1, 1, 3, 1, 11, 31, 97, 225),
  row(97, 1, 1, 1, 3, 23, 43, 57, 177),
  row(103, 1, 3, 7, 7, 17, 17, 37, 71),
  row(115, 1, 3, 1, 5, 27, 63, 123, 213),
  row(122, 1, 1, 3, 5, 11, 43, 53, 133),
  row(8, 1, 3, 5, 5, 29, 17, 47, 173, 479),
  row(13, 1, 3, 3, 11, 3, 1, 109, 9, 69),
  row(16, 1, 1, 1, 5, 17, 39, 23, 5, 343),
  row(22, 1, 3, 1, 5, 25, 15, 31, 103, 499),
  row(25, 1, 1, 1, 11, 11, 17, 63, 105, 183),
  row(44, 1, 1, 5, 11, 9, 29, 97, 231, 363),
  row(47, 1, 1, 5, 15, 19, 45, 41, 7, 383),
  row(52, 1, 3, 7, 7, 31, 19, 83, 137, 221),
  row(55, 1, 1, 1, 3, 23, 15, 111, 223, 83),
  row(59, 1, 1, 5, 13, 31, 15, 55, 25, 161),
  row(62, 1, 1, 3, 13, 25, 47, 39, 87, 257),
];
