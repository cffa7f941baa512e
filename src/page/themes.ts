import type { Theme } from '../charts/theme.js';
import { DARK, LIGHT } from '../charts/theme.js';
import { element } from './dom.js';

const listeners: ((theme: Theme) => undefined)[] = [];
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
let chosen: 'light' | 'dark' | undefined;
let printing = false;

const isDark = (): boolean => !printing && (chosen ?? (prefersDark.matches ? 'dark' : 'light')) === 'dark';

/** The theme of now: what the reader chose, or the system prefers; paper is always light. */
export const currentTheme = (): Theme => (isDark() ? DARK : LIGHT);

const apply = (): undefined => {
  document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light';
  for (const listener of listeners) listener(currentTheme());
};

/** Calls back whenever the theme changes. */
export const onTheme = (listener: (theme: Theme) => undefined): undefined => {
  listeners.push(listener);
};

/** A button that switches between light and dark, and follows the system until it is pressed. */
export const themeButton = (): HTMLButtonElement => {
  const button = element('button', { type: 'button', class: 'theme' });
  const tell = (): undefined => {
    const dark = isDark();
    button.textContent = dark ? '☀ Light' : '☾ Dark';
    button.setAttribute('aria-label', dark ? 'Switch to light colours' : 'Switch to dark colours');
  };
  button.addEventListener('click', () => {
    chosen = isDark() ? 'light' : 'dark';
    apply();
  });
  onTheme(tell);
  tell();
  return button;
};

/** Sets the theme, and follows the system and the printer. */
export const startThemes = (): undefined => {
  prefersDark.addEventListener('change', apply);
  const print = (now: boolean) => () => {
    printing = now;
    apply();
  };
  window.addEventListener('beforeprint', print(true));
  window.addEventListener('afterprint', print(false));
  apply();
};
