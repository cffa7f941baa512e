import type { Reason } from '../../domain/decisions.js';
import type { ProjectId } from '../../domain/names.js';
import { isPending, type Project } from '../../domain/project.js';
import { firstYearOfProject, startsOf } from '../../domain/project-starts.js';
import { refusalOfAll, storageRefusal } from '../../domain/limits.js';
import { plantGroupIn, projectIn } from '../../domain/world.js';
import { inDrawnOrder, type DecisionStep } from './decide-furnace-groups.js';
import type { DecisionContext } from './furnace-group-decision.js';
import { opportunities } from './greenfield.js';
import { projectValue, type ProjectValue } from './project-value.js';

/** Whether a project passes a stage this year; it does in deterministic mode. */
const passes = (context: DecisionContext, project: Project, purpose: string, probability: number): boolean =>
  context.given.scenario.agents.choice === 'deterministic' ||
  context.draws.uniform(project.id, context.world.year, purpose) < probability;

/** Why construction does not start this year; null when it does. */
const heldBack = (context: DecisionContext, project: Project, { npv, equity }: ProjectValue): Reason | null => {
  const { given, world } = context;
  if (npv <= 0) return 'project-loses';
  if (firstYearOfProject(given, project, world.year) < project.plannedYear) return 'planned-later';
  if (!passes(context, project, 'start', given.scenario.agents.greenfield.startProbability)) return 'project-waits';
  if (plantGroupIn(world, project.plantGroupId).treasury < equity) return 'equity-short';
  const refused = refusalOfAll(context, startsOf(context, project));
  return refused === 'not-available' || refused === 'banned' ? 'not-permitted' : refused;
};

const start = (step: DecisionStep, context: DecisionContext, project: Project, npv: number): undefined => {
  const { prices } = context;
  const seen = {
    steelPrice: prices.steelIn(project.country)[0] ?? 0,
    ironPrice: prices.iron[0] ?? 0,
    worldSteelPrice: prices.worldSteelPrice,
  };
  const { furnaceGroupIds } = step.send({ type: 'StartConstruction', projectId: project.id });
  furnaceGroupIds.forEach((furnaceGroupId, i) => {
    step.log.decisions.push({
      order: step.log.decisions.length + 1,
      plantId: project.plantId,
      furnaceGroupId,
      action: 'build',
      fromTechnology: '',
      toTechnology: project.units[i]?.technology ?? '',
      npv,
      cosa: null,
      ...seen,
      reason: 'project-started',
    });
  });
};

/** A considered project is announced when it pays, by chance, and where its CO2 finds room. */
const announce = (step: DecisionStep, context: DecisionContext, project: Project, npv: number): undefined => {
  const { announceProbability } = context.given.scenario.agents.greenfield;
  if (npv <= 0 || !passes(context, project, 'announce', announceProbability)) return;
  if (storageRefusal(context, ...startsOf(context, project)) !== null) return;
  step.send({ type: 'AnnounceProject', projectId: project.id });
};

/** One stage a year at most. Returns what the project is worth, USD. */
const advance = (step: DecisionStep, project: Project): number => {
  const context = step.context();
  const value = projectValue(context, project);
  if (project.stage === 'considered') announce(step, context, project, value.npv);
  else {
    const held = heldBack(context, project, value);
    if (held === null) start(step, context, project, value.npv);
    else step.log.gates.push(`${project.id}=${held}`);
  }
  return value.npv;
};

/** Every project is written down with its worth; those that lost for too long are dropped. */
const review = (step: DecisionStep, worth: ReadonlyMap<ProjectId, number>): undefined => {
  const { world, given } = step.context();
  const pending = [...worth].filter(([id]) => isPending(projectIn(world, id)));
  if (pending.length === 0) return;
  step.send({
    type: 'ReviewProjects',
    projectId: pending.map(([id]) => id),
    npv: pending.map(([, npv]) => npv),
  });
  for (const [projectId] of pending) {
    if (projectIn(world, projectId).losingYears < given.scenario.agents.greenfield.dropAfterYears) continue;
    step.send({ type: 'DropProject', projectId, reason: 'no-positive-value' });
  }
};

/**
 * The growth pipeline (model §8), one stage a year and project, in the order of the projects' own draws: considered →
 * announced → construction, or dropped. Then owners take new sites into it, which can be announced next year.
 */
export const decideProjects = (step: DecisionStep): undefined => {
  const first = step.context();
  const { world, given } = first;
  if (!given.scenario.agents.greenfield.enabled) return;
  const pending = [...world.projects.values()].filter(isPending).map((project) => project.id);
  const worth = new Map<ProjectId, number>();
  for (const id of inDrawnOrder(first, pending)) worth.set(id, advance(step, projectIn(world, id)));
  review(step, worth);
  for (const { plantId, plantGroupId, country, units } of opportunities(step.context()))
    step.send({ type: 'ConsiderProject', plantId, plantGroupId, country, units });
};
