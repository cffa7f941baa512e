import { element, freshId } from './dom.js';

/** A slider over the years, which the arrow keys move, with the year beside it. */
export const yearSlider = (
  label: string,
  years: readonly number[],
  start: number,
  onChange: (at: number) => undefined,
): HTMLElement => {
  const id = freshId('year');
  const slider = element('input', {
    type: 'range',
    id,
    min: '0',
    max: String(years.length - 1),
    step: '1',
    value: String(start),
  });
  const output = element('output', { for: id });
  const tell = (): undefined => {
    const text = String(years[Number(slider.value)] ?? '');
    output.textContent = text;
    slider.setAttribute('aria-valuetext', text);
  };
  slider.addEventListener('input', () => {
    tell();
    onChange(Number(slider.value));
  });
  tell();
  return element('div', { class: 'control' }, element('label', { for: id }, label), slider, output);
};

/** A choice of one of several values, shown by their names. */
export const choice = (
  label: string,
  options: readonly (readonly [value: string, name: string])[],
  onChange: (value: string) => undefined,
  selected?: string,
): HTMLElement => {
  const id = freshId('choice');
  const select = element(
    'select',
    { id },
    ...options.map(([value, name]) => element('option', { value, selected: value === selected }, name)),
  );
  select.addEventListener('change', () => {
    onChange(select.value);
  });
  return element('div', { class: 'control' }, element('label', { for: id }, label), select);
};

export const controls = (...nodes: readonly HTMLElement[]): HTMLElement =>
  element('div', { class: 'controls' }, ...nodes);
