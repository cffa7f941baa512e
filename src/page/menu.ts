import { element } from './dom.js';
import type { Section } from './section.js';
import { themeButton } from './themes.js';

/** Links to the parts of the page, and the switch of the theme. */
export const menuOf = (sections: readonly Section[]): HTMLElement =>
  element(
    'nav',
    { 'aria-label': 'Parts of the page' },
    ...sections.map(({ id, name }) => element('a', { href: `#${id}` }, name)),
    themeButton(),
  );
