import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { assetPaths } from '../../functions/web/assets/asset-paths.ts';
import { assetAt } from '../../functions/web/assets/assets.ts';

const { resolve } = createRequire(import.meta.url);
/** The engine inside @axe-core/playwright. Put into each page once, it answers many times faster than by its builder. */
const axeSource = createRequire(resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js');

/** Widths at which every page is looked at, in CSS pixels: a small phone, a tablet, a desk. */
export const widths = [320, 768, 1280] as const;

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

// Run inside the page. As text, because the rest of this program knows no document.
const runAxe = `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`;
const findOverflows = `(() => {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= edge) return [];
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > edge + 1)
    .slice(0, 3)
    .map((one) => 'wider than ' + edge + ' px: ' + one.outerHTML.slice(0, 120));
})()`;

/** A window onto pages, with what went wrong in it. */
export interface Look {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors in the console since the last page, such as a broken content security policy; not that a page answers 404. */
  errors(): readonly string[];
}

/** Opens a fresh window with cookies of its own. */
export async function openLook(browser: Browser, options: BrowserContextOptions = {}): Promise<Look> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  if (options.javaScriptEnabled !== false) await context.addInitScript({ path: axeSource });
  const page = await context.newPage();
  let errors: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) errors = [];
  });
  page.on('console', (message) => {
    const isOwnStatus = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (message.type() === 'error' && !isOwnStatus) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return { page, context, errors: () => errors };
}

/** Everything that is wrong with the page as it stands: axe, console, and anything wider than the window. Empty when nothing is. */
export async function faults({ page, errors }: Look): Promise<readonly string[]> {
  // A click that leads elsewhere ends before its styles are there.
  await page.waitForLoadState('load');
  const report: AxeReport = await page.evaluate(runAxe);
  const seen = report.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  return [...seen, ...errors(), ...(await overflows(page))];
}

/** Elements that stick out of the window at its side. */
export async function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(findOverflows);
}

const heaviest = 30_000;
const packed = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;
const stylesheet = packed(assetAt(assetPaths.stylesheet)?.body ?? '');

/** What a page weighs with its styles, gzipped and without the font, where that is more than it may. */
export function overweight(html: string): readonly string[] {
  const bytes = packed(html) + stylesheet;
  return bytes < heaviest ? [] : [`${bytes} bytes of HTML and CSS; right would be less than ${heaviest}`];
}

/**
 * What is wrong with the order in which a screen reader says a page: one heading, then every control by a name of its own,
 * choices in a group that says what is asked, and a button behind them.
 *
 * @param tree the accessibility tree of the page's content, as `ariaSnapshot` writes it
 */
export function readingFaults(tree: string): readonly string[] {
  const lines = tree.split('\n').map((line) => line.trim());
  const at = (pattern: RegExp) => lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
  const controls = at(/^- (textbox|radio|checkbox|combobox)\b/);
  const headings = at(/^- heading .*\[level=1\]/);
  const first = controls[0] ?? Number.POSITIVE_INFINITY;
  const last = controls.at(-1) ?? -1;
  const groups = at(/^- group "[^"]+"/);
  const ungrouped = at(/^- radio\b/).filter((radio) => !groups.some((group) => group < radio));
  return [
    ...(headings.length === 1 ? [] : [`${headings.length} headings of level 1`]),
    ...((headings[0] ?? 0) < first ? [] : ['a control comes before the heading']),
    ...controls.filter((one) => !/^- \w+ "[^"]+"/.test(lines[one] ?? '')).map((one) => `no name: ${lines[one]}`),
    ...ungrouped.map((one) => `in no group: ${lines[one]}`),
    ...(controls.length === 0 || at(/^- button "/).some((button) => button > last)
      ? []
      : ['no button comes after the last control']),
  ];
}

/**
 * Presses a button or link that leads to another page, and waits until that page is loaded. A click alone comes back while the
 * browser still changes pages: what is looked for then may not have been read yet, and going back fails.
 */
export async function pressThrough(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), button.click()]);
}

/** Opens everything that is folded, as a reader would who wants to see it all. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
}

/** Makes text alone twice as large, as some people set their browser. */
export async function doubleText(page: Page): Promise<void> {
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
}

/** Looks at the page at each width (all three when none are named), without loading it again. */
export async function faultsAtEachWidth(look: Look, at: readonly number[] = widths): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of at) {
    await look.page.setViewportSize({ width, height: 900 });
    for (const fault of await faults(look)) found.push(`${width}: ${fault}`);
  }
  return found;
}
