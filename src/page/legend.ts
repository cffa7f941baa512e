import type { LegendEntry } from '../charts/chart.js';
import { element } from './dom.js';

/** Buttons that take a series out of a chart and put it back; `toggle` is told its name. */
export const legendOf = (
  entries: readonly LegendEntry[],
  hidden: ReadonlySet<string>,
  toggle: (name: string) => undefined,
): HTMLElement => {
  const buttons = entries.map(({ name, colour, line }) => {
    const swatch =
      line === undefined
        ? element('span', { class: 'swatch', style: `background:${colour}` })
        : element('span', { class: 'swatch line', style: `border-top:3px ${line} ${colour}` });
    const pressed = hidden.has(name) ? 'false' : 'true';
    const button = element('button', { type: 'button', 'aria-pressed': pressed, title: `Show or hide ${name}` });
    button.append(swatch, name);
    button.addEventListener('click', () => {
      toggle(name);
      button.setAttribute('aria-pressed', hidden.has(name) ? 'false' : 'true');
    });
    return button;
  });
  return element('div', { class: 'legend', role: 'group', 'aria-label': 'Legend' }, ...buttons);
};
