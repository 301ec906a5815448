import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Judge, type Judgement, openLighthouse } from '../../bench/pages/lighthouse.ts';
import { type OpenPages, openPages } from '../../bench/pages/open-pages.ts';
import { chromiumPath } from './chromium.ts';

// As `npm run bench:pages`, which measures too, with a desk that is filled in a moment. How fast a page is on a busy machine is no test:
// what makes one slow is, wherever it is opened.
const chromium = chromiumPath();
const judge =
  chromium === undefined || inject('stage') === null
    ? undefined
    : await openLighthouse(chromium).catch((error: unknown) => {
        console.warn(`Skipped: what Lighthouse says of pages, as it could not be installed. ${String(error)}`);
        return undefined;
      });

describe.skipIf(judge === undefined)('Lighthouse', () => {
  let opened: OpenPages;
  let judged: ReadonlyMap<string, Judgement>;
  beforeAll(async () => {
    opened = await openPages(200, 20);
    const judgements = await (judge as Judge)(opened.pages);
    judged = new Map(opened.pages.map(({ name }, at) => [name, judgements[at] as Judgement]));
  });
  afterAll(() => opened.close());

  test.each(['landing', 'form step', 'my list', 'desk', 'results'])('finds nothing wrong with %s', (name) => {
    const [found] = [...judged].filter(([page]) => page.startsWith(name)).map(([, judgement]) => judgement);
    expect(found).toMatchObject({ accessibility: 100, bestPractices: 100, findings: [] });
    // A page, its styles and its typeface; styles are all that waits before it is drawn.
    expect(found?.requests).toBeLessThanOrEqual(3);
    expect(found?.bytes).toBeLessThan(80_000);
    expect(found?.scripts).toBe(0);
    // Too little for anybody to see: the typeface comes, and nothing moves.
    expect(found?.layoutShift).toBeLessThan(0.02);
  });
});
