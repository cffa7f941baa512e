/** One step: what a group can deliver (whole t/yr) at its dispatch cost (USD/t). */
export interface Step {
  readonly key: string;
  readonly cost: number;
  readonly width: number;
}

/** Steps are kept in blocks of at most this many, so that a change moves one block and a question reads the sums. */
const BLOCK = 96;

interface Block<S> {
  steps: S[];
  width: number;
}

const before = (a: Step, b: Step): boolean => (a.cost === b.cost ? a.key < b.key : a.cost < b.cost);

/**
 * A cost curve: steps ordered by cost, ties by key. Widths are whole tonnes, so sums are exact in any order and an
 * updated curve equals a rebuilt one to the last bit. A change or a question costs O(√n). Whoever takes a step out has to
 * know its cost: the curve keeps no index of keys.
 */
export class StepCurve<S extends Step = Step> {
  private blocks: Block<S>[] = [];
  private sum = 0;
  private count = 0;

  /** Sum of all widths, t/yr. */
  get totalWidth(): number {
    return this.sum;
  }

  get size(): number {
    return this.count;
  }

  /** Puts a step in its place. Steps without width are not kept. */
  insert(step: S): undefined {
    if (step.width <= 0) return;
    const block = this.blockFor(step);
    block.steps.splice(placeIn(block.steps, step), 0, step);
    block.width += step.width;
    this.sum += step.width;
    this.count += 1;
    if (block.steps.length > BLOCK) this.split(block);
  }

  /** Takes out the step of the same key and cost, if it stands here. */
  remove(step: S): undefined {
    const block = this.blockFor(step);
    const at = placeIn(block.steps, step);
    const found = block.steps[at];
    if (found === undefined || found.key !== step.key || found.cost !== step.cost) return;
    block.steps.splice(at, 1);
    block.width -= found.width;
    this.sum -= found.width;
    this.count -= 1;
    if (block.steps.length === 0 && this.blocks.length > 1) this.blocks.splice(this.blocks.indexOf(block), 1);
  }

  /** The first step at which the cumulative width reaches `quantity`, or the last one; undefined when empty. */
  stepAt(quantity: number): S | undefined {
    let cumulative = 0;
    for (const block of this.blocks) {
      if (cumulative + block.width < quantity) {
        cumulative += block.width;
        continue;
      }
      for (const step of block.steps) {
        cumulative += step.width;
        if (cumulative >= quantity) return step;
      }
    }
    return this.blocks.at(-1)?.steps.at(-1);
  }

  /** All steps in order. */
  *steps(): Iterable<S> {
    for (const block of this.blocks) yield* block.steps;
  }

  /** A curve of these steps; keys must differ. */
  static of<S extends Step>(steps: readonly S[]): StepCurve<S> {
    const curve = new StepCurve<S>();
    const ordered = steps.filter((step) => step.width > 0).sort((a, b) => (before(a, b) ? -1 : 1));
    for (let i = 0; i < ordered.length; i += BLOCK / 2) {
      const part = ordered.slice(i, i + BLOCK / 2);
      const width = part.reduce((sum, step) => sum + step.width, 0);
      curve.blocks.push({ steps: part, width });
      curve.sum += width;
    }
    curve.count = ordered.length;
    return curve;
  }

  /** The block whose last step does not come before this one: where it stands or belongs. */
  private blockFor(step: S): Block<S> {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const mid = (low + high) >> 1;
      const last = this.blocks[mid]?.steps.at(-1);
      if (last !== undefined && before(last, step)) low = mid + 1;
      else high = mid;
    }
    const found = this.blocks[low];
    if (found !== undefined) return found;
    const first: Block<S> = { steps: [], width: 0 };
    this.blocks.push(first);
    return first;
  }

  private split(block: Block<S>): undefined {
    const steps = block.steps.splice(BLOCK / 2);
    const width = steps.reduce((sum, step) => sum + step.width, 0);
    block.width -= width;
    this.blocks.splice(this.blocks.indexOf(block) + 1, 0, { steps, width });
  }
}

/** Index of the first step that does not come before this one. */
const placeIn = (steps: readonly Step[], step: Step): number => {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    const other = steps[mid];
    if (other !== undefined && before(other, step)) low = mid + 1;
    else high = mid;
  }
  return low;
};
