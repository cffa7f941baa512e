/** Viridis (Smith and van der Walt 2015): lightness rises evenly, so it reads in print and by colour-blind readers. */
const STOPS: readonly (readonly [red: number, green: number, blue: number])[] = [
  [68, 1, 84],
  [71, 44, 122],
  [59, 81, 139],
  [44, 113, 142],
  [33, 144, 141],
  [39, 173, 129],
  [92, 200, 99],
  [170, 220, 50],
  [253, 231, 37],
];

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** The colour of a share of [0, 1], low dark and high light. */
export const colourAt = (share: number): string => {
  const at = Math.min(1, Math.max(0, share)) * (STOPS.length - 1);
  const below = STOPS[Math.floor(at)] ?? [0, 0, 0];
  const above = STOPS[Math.ceil(at)] ?? below;
  return `#${below.map((value, i) => hex(value + (at - Math.floor(at)) * ((above[i] ?? value) - value))).join('')}`;
};

/** Black or white, whichever is legible on a colour. */
export const inkOn = (colour: string): string => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? '#000000' : '#ffffff';
};
