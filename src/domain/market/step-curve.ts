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
 * updated curve equals a rebuilt one to the last bit. A change or a question costs O(√n).
 */
export class StepCurve<S extends Step = Step> {
  private readonly byKey = new Map<string, S>();
  private blocks: Block<S>[] = [];
  private sum = 0;

  /** Sum of all widths, t/yr. */
  get totalWidth(): number {
    return this.sum;
  }

  get size(): number {
    return this.byKey.size;
  }

  get(key: string): S | undefined {
    return this.byKey.get(key);
  }

  /** Puts a step in its place; an earlier one of the same key leaves. Steps without width are not kept. */
  set(step: S): undefined {
    const old = this.byKey.get(step.key);
    if (old !== undefined && old.cost === step.cost && old.width === step.width) return;
    this.remove(step.key);
    if (step.width <= 0) return;
    this.byKey.set(step.key, step);
    this.sum += step.width;
    const block = this.blockFor(step);
    let at = block.steps.length;
    while (at > 0 && before(step, block.steps[at - 1] as S)) at -= 1;
    block.steps.splice(at, 0, step);
    block.width += step.width;
    if (block.steps.length > BLOCK) this.split(block);
  }

  remove(key: string): undefined {
    const step = this.byKey.get(key);
    if (step === undefined) return;
    this.byKey.delete(key);
    this.sum -= step.width;
    const block = this.blockFor(step);
    block.steps.splice(block.steps.indexOf(step), 1);
    block.width -= step.width;
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
      curve.blocks.push({ steps: part, width: part.reduce((sum, step) => sum + step.width, 0) });
    }
    for (const step of ordered) {
      curve.byKey.set(step.key, step);
      curve.sum += step.width;
    }
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
