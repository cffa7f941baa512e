/** A part of the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a point stands in the picture and how large its label is. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Left end and base line of a label. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const GAP = 6;

/** Around the point, the better legible first: right, above right, below right, above, below, left and so on. */
const around = ({ x, y, width, height }: Labelled): readonly Box[] => {
  const columns = { right: x + GAP, middle: x - width / 2, left: x - GAP - width };
  const rows = { middle: y - height / 2, above: y - GAP - height, below: y + GAP };
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    box(columns.right, rows.middle),
    box(columns.right, rows.above),
    box(columns.right, rows.below),
    box(columns.middle, rows.above),
    box(columns.middle, rows.below),
    box(columns.left, rows.middle),
    box(columns.left, rows.above),
    box(columns.left, rows.below),
  ];
};

const POINT = 5;

/**
 * Places labels beside their points so that none lies on another label, on a point, on what is `occupied` or outside the
 * frame; undefined for a label that finds no room. The first ones choose first.
 */
export const labelPlaces = (
  labels: readonly Labelled[],
  frame: Box,
  occupied: readonly Box[],
): readonly (Place | undefined)[] => {
  const points = labels.map(({ x, y }): Box => ({
    left: x - POINT,
    top: y - POINT,
    right: x + POINT,
    bottom: y + POINT,
  }));
  const taken = [...points, ...occupied];
  const inside = (box: Box): boolean =>
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
  return labels.map((label) => {
    const free = around(label).find((box) => inside(box) && !taken.some((other) => overlap(box, other)));
    if (free === undefined) return undefined;
    taken.push(free);
    return { x: free.left, y: free.bottom - label.height * 0.22 };
  });
};
