import { describe, expect, test } from 'vitest';
import { countResults } from '../../functions/cases/count-results.ts';
import { downloadsAtDesk, resultFile } from '../../functions/cases/download-results.ts';
import { createResultsDesk } from '../../functions/cases/own-results.ts';
import { type Fact, guidanceOf, type Results } from '../../functions/domain/fact.ts';
import { frame } from '../../functions/web/frame.ts';
import { ownResultsPage } from '../../functions/web/links/results-page.ts';
import { midden } from '../domain/fixtures.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { guardsInMemory } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { staffOf, staffWorld } from '../support/staff-world.ts';

const received = '2026-01-05';
const fact = (results: Partial<Results> = {}, head: Partial<Fact['head']> = {}): Fact => ({
  head: {
    month: '2026-01',
    municipality: 'GM0355',
    programme: 'ips',
    provider: 'lister',
    accepted: 9,
    asked: 1,
    due: 15,
    decided: 8,
    ...head,
  },
  guidance: guidanceOf(received, {
    talkOn: '2026-01-20',
    knownUntil: '2026-10-10',
    answered: 3,
    silent: 1,
    spells: [],
    ...results,
  }),
});
const job = { kind: 'employee' as const, startedOn: '2026-03-02' };
const facts: readonly Fact[] = [
  ...Array.from({ length: 6 }, () => fact({ spells: [job] })),
  ...Array.from({ length: 3 }, () =>
    fact({}, { municipality: 'GM0344', programme: 'sterk-met-werk', provider: 'altrecht' }),
  ),
  fact({ knownUntil: '2026-02-01' }),
  fact({ stop: 'moved' }, { ended: 90 }),
  fact({}, { out: 'duplicate' }),
];

async function page(
  query = '',
  { role = 'coordinator', of = facts }: { role?: keyof typeof staffOf; of?: readonly Fact[] } = {},
) {
  const world = staffWorld({ facts: of });
  const cookie = await world.signedIn(staffOf[role]);
  const answer = await world.app.request(`/werkplek/uitkomsten${query}`, { headers: { cookie } });
  return { status: answer.status, text: await answer.text(), world };
}
/** How often a chart of an id is on a page. */
const charts = (text: string) =>
  [...text.matchAll(/<svg class="chart"[^>]*aria-labelledby="([\w-]+)-title/g)].map(([, id]) => id);

test('whoever came in is counted on the page and in the files for as long as there is a programme', async () => {
  const early = fact({}, { month: '2021-02' });
  const runtime = {
    region: midden(),
    clock: () => '2033-02-01T09:00:00.000Z',
    facts: { received: async (months: readonly string[]) => [early].filter(({ head }) => months.includes(head.month)) },
  };
  expect((await countResults(runtime, {})).board.total.numbers.received).toBe(1);
  expect((await downloadsAtDesk(runtime)).whole.at(-1)).toBe('2021-Q1');
  expect((await resultFile(runtime, 'facts', { year: 2021, quarter: 1 }))?.rows).toHaveLength(1);
});

describe('results at the desk', () => {
  test('tell each share with n, and with what silence leaves open', async () => {
    const { status, text } = await page();
    expect(status).toBe(200);
    expect(text).toMatch(says('results.lead', { year: '2026', quarter: 3 }));
    // Six of eleven for certain; the one who said nothing may make it seven.
    expect(text).toMatch(says('results.range', { worst: 55, best: 64 }));
    expect(text).toMatch(
      new RegExp(
        `${says('results.work.ever').source}</th><td[^>]*>[^<]*</td><td[^>]*>11</td><td[^>]*>6</td><td[^>]*>1</td>`,
      ),
    );
    expect(text).toMatch(says('results.reference.caveat', { region: 51, country: 37 }));
    expect(text).toMatch(says('results.stops.reasons.moved'));
    expect(text).toMatch(says('results.decisions.within'));
  });

  test('are drawn, each chart with a name, and each with its table', async () => {
    const { text } = await page();
    expect(charts(text)).toEqual([
      'numbers',
      'work',
      'trend',
      'job',
      'kept',
      'school',
      'stops',
      'waits',
      'decisions',
      'by-programme',
      'by-municipality',
      'by-provider',
    ]);
    expect(text.match(/<table class="[a-z ]*figures">/g)?.length).toBeGreaterThanOrEqual(12);
  });

  test('have a list of what is on the page, that leads to each part, and from each part the way back', async () => {
    const { text } = await page();
    const [, list = ''] = /<nav class="contents"[^>]*>(.*?)<\/nav>/s.exec(text) ?? [];
    const links = [...list.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id);
    const after = text.slice(text.indexOf(list) + list.length);
    expect(links).toEqual([...after.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id));
    expect(links.length).toBeGreaterThan(12);
    expect(text.split('href="#contents"')).toHaveLength(links.length + 1);
  });

  test.each(['', '?lang=en'])('are valid HTML (%s)', async (query) => {
    expect(await htmlProblems((await page(query)).text)).toEqual([]);
  });

  test('are narrowed by what the address asks, with the way to the cases that run now; what nobody is under is not asked', async () => {
    const { text } = await page('?traject=sterk-met-werk&gemeente=GM0344&kwartaal=2026-Q2&aanbieder=nobody');
    expect(text).toMatch(says('results.lead', { year: '2026', quarter: 2 }));
    expect(text).toMatch(/<option value="sterk-met-werk" selected>/);
    expect(text).toContain('/werkplek?traject=sterk-met-werk&amp;gemeente=GM0344');
    expect(text).toContain('stap=checking-in&amp;speelt=overdue');
    expect(text).toMatch(new RegExp(`${says('results.numbers.started').source}</th><td[^>]*>3</td>`));
    expect(text).toContain('href="/werkplek/uitkomsten"');
    expect(await htmlProblems(text)).toEqual([]);
  });

  test('of nobody say so, and of a quarter that has not ended nothing is offered', async () => {
    for (const none of [[], [fact({}, { month: '2026-11' })]]) {
      const { text } = await page('?kwartaal=2026-Q4', { of: none });
      expect(text).toMatch(says('results.none'));
      expect(text).toMatch(says('results.lead', { year: '2026', quarter: 3 }));
      expect(charts(text)).toEqual([]);
      expect(await htmlProblems(text)).toEqual([]);
    }
  });

  test('of one person who has not begun are told without a share', async () => {
    const { text } = await page('', { of: [{ head: { month: '2026-02', municipality: 'GM0355' } }] });
    expect(text).toMatch(says('results.noShare'));
    expect(text).toMatch(says('results.job.none'));
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(await htmlProblems(text)).toEqual([]);
  });

  test('are for the coordinator, who is led to them from the first page; others are denied, and find no link', async () => {
    for (const role of ['municipality', 'provider', 'reader'] as const) {
      const { status, text, world } = await page('', { role });
      expect([status, charts(text)]).toEqual([403, []]);
      const home = await world.app.request('/werkplek', { headers: { cookie: await world.signedIn(staffOf[role]) } });
      expect(await home.text()).not.toContain('/werkplek/uitkomsten');
    }
    const { world } = await page();
    const home = await world.app.request('/werkplek', {
      headers: { cookie: await world.signedIn(staffOf.coordinator) },
    });
    expect(await home.text()).toContain('href="/werkplek/uitkomsten"');
  });
});

describe('a provider’s own results', () => {
  const ports = {
    region: midden(),
    clock: () => '2026-11-27T08:00:00.000Z',
    facts: { received: async () => facts },
    guards: guardsInMemory(),
    newId: (size: number) => 'X'.repeat(size),
  };

  test('are of the people whom it took on alone, whatever the address asks', async () => {
    const asked = { provider: 'lister', programme: 'sterk-met-werk' };
    const view = await countResults(ports, asked, { provider: 'altrecht' });
    expect(view.board.population).toEqual({ provider: 'altrecht', programme: 'sterk-met-werk' });
    expect(view.board.total.numbers.started).toBe(3);
    expect(view.choices.provider).toEqual(['altrecht']);
    const context = { lang: 'nl' as const, base: '', region: ports.region };
    const content = ownResultsPage({ provider: 'altrecht', ...view }, ['lister'], context);
    const whole = { helpdesk: ports.region.helpdesk, serviceName: 'x', path: '/mijn/uitkomsten' };
    const text = String(await frame({ ...content, ...context, ...whole }));
    expect(text).toMatch(says('results.own.title'));
    expect(text).toContain('href="/mijn/uitkomsten?aanbieder=lister"');
    expect(text).not.toContain('/werkplek');
    expect(await htmlProblems(text)).toEqual([]);
  });

  test('are nobody’s without a proof', async () => {
    expect(await createResultsDesk(ports as never).own({ device: undefined } as never, {})).toBeUndefined();
  });
});
