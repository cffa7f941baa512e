/**
 * Random numbers of the simulated world. A draw depends on the run's seed and on its own key alone, never on the draws
 * before it: the same key always gives the same number, and adding an agent or a draw elsewhere changes no other.
 */
export interface Draws {
  /** A number of [0, 1) for one agent, one year and one purpose (such as `technology-choice`). */
  uniform(agent: string, year: number, purpose: string): number;
}
