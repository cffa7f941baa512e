import type { ReportedPlant, ReportedRun } from '../../runs/report/report-data.js';
import { element } from '../dom.js';
import { drawWaiting } from '../figure.js';
import type { Section } from '../section.js';
import { sectionOf } from '../section.js';
import { historyOf } from './plant-history.js';

const SHOWN = 12;

const uniquePlants = (runs: readonly ReportedRun[]): readonly ReportedPlant[] => [
  ...new Map(runs.flatMap(({ plants }) => plants).map((plant) => [plant.id, plant])).values(),
];

/** Plants whose name, owner, country or id holds every word. */
const matching = (plants: readonly ReportedPlant[], countries: ReportedRun['countries'], text: string) => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return plants.filter(({ id, name, owner, country }) => {
    const all = [id, name, owner, country, countries[country] ?? ''].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
};

export interface PlantSearch {
  readonly section: Section;
  /** Shows a plant's history and takes the reader there. */
  readonly open: (plantId: string) => undefined;
}

/** A field to find a plant by, and what became of it. */
export const plantSearch = (runs: readonly ReportedRun[]): PlantSearch => {
  const plants = uniquePlants(runs);
  const countries = runs[0]?.countries ?? {};
  const field = element('input', {
    type: 'search',
    id: 'plant-search',
    autocomplete: 'off',
    placeholder: 'POSCO Korea',
  });
  const found = element('p', { role: 'status', class: 'about' });
  const results = element('ul', { class: 'results' });
  const place = element('div');

  const open = (plantId: string): undefined => {
    const plant = plants.find(({ id }) => id === plantId);
    if (plant === undefined) return;
    const history = historyOf(runs, plant);
    place.replaceChildren(history);
    drawWaiting();
    history.scrollIntoView({ block: 'start' });
    history.focus({ preventScroll: true });
  };
  const buttonOf = ({ id, name, country }: ReportedPlant): HTMLElement => {
    const button = element('button', { type: 'button', class: 'link' }, name);
    button.addEventListener('click', () => {
      open(id);
    });
    return element('li', {}, button, ` ${countries[country] ?? country}`);
  };
  const search = (): undefined => {
    const all = matching(plants, countries, field.value);
    const more = all.length > SHOWN ? `, the first ${SHOWN} shown` : '';
    found.textContent = field.value.trim() === '' ? '' : `${all.length} plants${more}`;
    results.replaceChildren(...all.slice(0, SHOWN).map(buttonOf));
  };
  field.addEventListener('input', search);
  field.addEventListener('keydown', ({ key }) => {
    const [first] = matching(plants, countries, field.value);
    if (key === 'Enter' && first !== undefined) open(first.id);
  });
  const control = element(
    'div',
    { class: 'control' },
    element('label', { for: 'plant-search' }, 'Name, owner, country or id'),
    field,
  );
  const about = 'Find a plant and read what it decided, year by year, and why. Enter opens the first that is found.';
  return {
    section: sectionOf(
      'plants',
      { menu: 'Plant history', title: 'History of a plant', about },
      control,
      found,
      results,
      place,
    ),
    open,
  };
};
