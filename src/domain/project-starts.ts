import type { Assumptions } from './assumptions/assumptions.js';
import type { CostBook } from './economics/cost-book.js';
import { firstYearOf } from './economics/technology.js';
import { storageNeed, type Start } from './limits.js';
import type { Project } from './project.js';
import type { World } from './world.js';

/** First year of production of a project that is started in `year`: all units are due when the slowest is ready. */
export const firstYearOfProject = (given: Assumptions, { units }: Pick<Project, 'units'>, year: number): number =>
  Math.max(...units.map((unit) => firstYearOf(given.technology(unit.technology), year)));

/** The units of a project as the limits see them this year. CO2 storage that an announced one holds is its own. */
export const startsOf = (
  { given, book, world }: { readonly given: Assumptions; readonly book: CostBook; readonly world: World },
  project: Project,
): readonly Start[] => {
  const { country, stage, units } = project;
  const due = firstYearOfProject(given, project, world.year);
  const held = units.reduce((sum, unit) => sum + storageNeed(book, unit.technology, country, unit.capacity), 0);
  return units.map(({ technology, capacity }, i) => ({
    technology,
    country,
    capacity,
    year: world.year,
    due,
    instead: 'pipeline',
    // The whole project's share, once: it leaves the announced with its first unit.
    announced: stage === 'announced' && i === 0 ? held : 0,
  }));
};
