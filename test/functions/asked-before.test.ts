import { describe, expect, test } from 'vitest';
import { keepAnswers } from './asked-before.ts';
import { openBrowser, openSite, region, selfAnswers, walk } from './serve-public-site.ts';

/** Sites that add up what they are asked, and how often one of them worked an answer out. */
function openSums() {
  const openMemory = keepAnswers<number, number>();
  const worked = { times: 0 };
  const openSum = (settings = region, kind = '') => {
    let sum = 0;
    const memory = openMemory(settings, kind, {
      look: () => sum,
      hold: (held) => {
        sum = held;
      },
    });
    const work = async (more: number) => {
      worked.times += 1;
      await Promise.resolve();
      sum += more;
      return sum;
    };
    return { work, end: memory.end, ask: (more: number) => memory.answer(String(more), () => work(more)) };
  };
  return { worked, openSum };
}

describe('what a new site is asked as another was', () => {
  test('is not worked out again, until it is asked something else', async () => {
    const { worked, openSum } = openSums();
    const [first, second] = [openSum(), openSum()];
    expect([await first.ask(2), await first.ask(3), worked.times]).toEqual([2, 5, 2]);
    expect([await second.ask(2), await second.ask(3), worked.times]).toEqual([2, 5, 2]);
    expect([await second.ask(4), worked.times]).toEqual([9, 3]);
    // The same request after others is another one.
    expect([await openSum().ask(3), worked.times]).toEqual([3, 4]);
  });

  test('is worked out after something else happened to it, after two requests at once, and in another region', async () => {
    const { worked, openSum } = openSums();
    await openSum().ask(2);
    const touched = openSum();
    await touched.work(10);
    touched.end();
    expect([await touched.ask(2), worked.times]).toEqual([12, 3]);
    const hurried = openSum();
    expect(await Promise.all([hurried.ask(5), hurried.ask(2)])).toEqual([5, 7]);
    expect([await openSum().ask(5), worked.times]).toEqual([5, 6]);
    expect([await openSum({ ...region }).ask(2), await openSum(region, 'closed').ask(2), worked.times]).toEqual([
      2, 2, 8,
    ]);
  });

  test('leaves a form and its desks as they would be', async () => {
    const walked = async (site = openSite()) => {
      const { path, page } = await walk(openBrowser(site), '/aanmelden/zelf', selfAnswers);
      const { submissions, sentMails, logged, counters, stored } = site;
      return { path, status: page.status, submissions, sentMails, logged, counters, stored };
    };
    const first = await walked();
    expect(first.path).toBe('/aanmelden/verzonden');
    expect(first.sentMails).toHaveLength(1);
    expect(await walked()).toEqual(first);
  });
});
