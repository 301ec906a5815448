import { type Html, html } from '../html.ts';

// Charts are SVG text made on the server: they need no script, print as they look, and grow with the letters of the page. A chart is
// never alone: a table beside it says the same numbers.

/** What a screen reader says of a chart, and what tells charts of a page apart. */
export interface ChartWords {
  /** Of this chart on its page; also the prefix of the ids in it. */
  readonly id: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** What can be seen in it, in a sentence or two. */
  readonly description: string;
}

/** A level to compare with, drawn as a broken line with its name at it. */
export interface ReferenceMark {
  readonly label: string;
  /** Between 0 and 1. */
  readonly share: number;
}

/**
 * Units across a chart. As wide as the words need: a phone shows one nearly as large as it is, and a wide screen not much larger, so that letters
 * stay readable on both (`.chart` in the style sheet).
 */
export const chartWidth = 420;

/** Units of its letters. */
export const letterSize = 14;

/** A number of an SVG attribute: a tenth of a unit is finer than any screen. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/**
 * The frame of a chart. On white whatever the colours of its reader are, because its own are made for that. `hatch` is the id of a filling of
 * slanted lines, for what is not known: it can be told from a full one without colours.
 */
export function chart(
  { id, title, description }: ChartWords,
  height: number,
  draw: (hatch: string) => Html | readonly Html[],
): Html {
  const hatch = `${id}-hatch`;
  return html`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${chartWidth} ${at(height)}" font-size="${letterSize}" focusable="false">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${description}</desc>
<defs><pattern id="${hatch}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0V6" class="chart-hatch"/></pattern></defs>
<rect width="${chartWidth}" height="${at(height)}" fill="#fff"/>
${draw(hatch)}</svg>`;
}

/** Words in a chart. `end` and `middle` say which part of them stands at `x`. */
export function words(
  text: string,
  { x, y, anchor, strong }: { x: number; y: number; anchor?: 'middle' | 'end'; strong?: boolean },
): Html {
  return html`<text x="${at(x)}" y="${at(y)}"${anchor === undefined ? '' : html` text-anchor="${anchor}"`}${
    strong ? html` font-weight="700"` : ''
  }>${text}</text>
`;
}

/** A straight line of a chart, by the class of how it looks. */
export function rule(
  look: 'grid' | 'axis' | 'reference' | 'mark',
  from: readonly [number, number],
  to: readonly [number, number],
): Html {
  return html`<path class="chart-${look}" d="M${at(from[0])} ${at(from[1])}L${at(to[0])} ${at(to[1])}"/>
`;
}
