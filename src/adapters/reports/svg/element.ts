type Attributes = Readonly<Record<string, string | number>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that may stand between tags and in attributes. Control characters, which no XML may hold, become blanks. */
export const escaped = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Hundredths of a pixel are more than enough, and the same everywhere. */
const rounded = (value: string | number): string =>
  typeof value === 'string' ? escaped(value) : String(Math.round(value * 100) / 100 + 0);

/** One element with its attributes and what stands inside, which is markup already. */
export const element = (name: string, attributes: Attributes, inside: string | readonly string[] = ''): string => {
  const shown = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${rounded(value)}"`)
    .join('');
  const body = typeof inside === 'string' ? inside : inside.join('\n');
  return body === '' ? `<${name}${shown}/>` : `<${name}${shown}>${body}</${name}>`;
};

export const line = (x1: number, y1: number, x2: number, y2: number, style: Attributes = {}): string =>
  element('line', { x1, y1, x2, y2, stroke: '#333333', ...style });

export const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  element('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), fill });

export const text = (x: number, y: number, words: string, style: Attributes = {}): string =>
  element('text', { x, y, ...style }, escaped(words));

export const FONT_SIZE = 13;

/** About how wide a text is: no font is measured here, so rather too wide. */
export const widthOf = (words: string, size = FONT_SIZE): number => words.length * size * 0.58;

/** A picture on white, with its title for those who cannot see it. */
export const picture = (width: number, height: number, title: string, parts: readonly string[]): string =>
  `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: 'img',
      'font-family': 'Helvetica, Arial, sans-serif',
      'font-size': FONT_SIZE,
      fill: '#222222',
    },
    [element('title', {}, escaped(title)), rect(0, 0, Math.ceil(width), Math.ceil(height), '#ffffff'), ...parts],
  )}\n`;
