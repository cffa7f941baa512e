import type { Draws } from '../../domain/draws.js';

/** A draw that was asked for. */
export interface AskedDraw {
  readonly agent: string;
  readonly year: number;
  readonly purpose: string;
}

/**
 * Draws that a test decides: one number of [0, 1) for everything, or a number by agent, year and purpose. Remembers
 * what was asked, in order. Throws `RangeError` for a number that no draw can be.
 */
export class FixedDraws implements Draws {
  readonly asked: AskedDraw[] = [];
  private readonly decide: (draw: AskedDraw) => number;

  constructor(decide: number | ((draw: AskedDraw) => number)) {
    this.decide = typeof decide === 'number' ? () => decide : decide;
  }

  uniform(agent: string, year: number, purpose: string): number {
    const draw = { agent, year, purpose };
    this.asked.push(draw);
    const drawn = this.decide(draw);
    if (!(drawn >= 0 && drawn < 1)) throw new RangeError(`${drawn} is not a number of [0, 1).`);
    return drawn;
  }
}
