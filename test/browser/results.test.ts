import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { deskPath, resultsPath } from '../../functions/domain/desk-paths.ts';
import { type Fact, guidanceOf } from '../../functions/domain/fact.ts';
import { publicationSchema } from '../../functions/domain/figures/publication-schema.ts';
import { ownResultsPath, worklistPath } from '../../functions/domain/worklist.ts';
import { midden } from '../domain/fixtures.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { publication } from '../support/sample-publication.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { staffOf, withStaffOfEach } from '../support/staff-world.ts';
import { faultsAtEachWidth, overweight, pressThrough, readingFaults } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

const providers = ['lister', 'altrecht', 'kwintes'];
const programmes = ['ips', 'sterk-met-werk', 'sterk-met-werk-of-scholing'] as const;
const municipalities = ['GM0355', 'GM0356', 'GM1904', 'GM0344', 'GM0353'];
const stops = ['health', 'moved', 'no-match'] as const;

/** Sixty people of a year and a half, each another one: everything on the page has something to show. */
function factsUntil(today: string): readonly Fact[] {
  return Array.from({ length: 60 }, (_, n): Fact => {
    const received = addDays(today, -100 - n * 8);
    const talk = addDays(received, 15 + (n % 40));
    const [provider = '', programme = 'ips', municipality = ''] = [
      providers[n % 3],
      programmes[n % 3],
      municipalities[n % 5],
    ];
    const head = {
      month: received.slice(0, 7),
      municipality,
      programme,
      asked: 1,
      due: 15,
      decided: 4 + (n % 18),
      offered: 24,
    };
    if (n % 6 === 0) return { head };
    const stop = n % 7 === 0 ? { stop: stops[n % 3] ?? 'health' } : {};
    const kind = n % 5 === 0 ? ('education' as const) : ('employee' as const);
    const spells = n % 2 === 0 ? [] : [{ kind, startedOn: addDays(talk, 10 + n * 3), hoursPerWeek: 24 }];
    return {
      head: { ...head, provider, accepted: 30 },
      guidance: guidanceOf(received, {
        talkOn: talk,
        knownUntil: addDays(today, n % 4 === 0 ? -200 : -3),
        answered: 4,
        silent: n % 3,
        spells,
        ...stop,
      }),
    };
  });
}

onStage('results', ({ browser }) => {
  let journey: Journey;
  const look = looksOf(browser);
  beforeAll(async () => {
    journey = await openJourney({ regionContent: withStaffOfEach(midden()), breaks: ['facts-told'] });
    const { clients, system } = journey.app;
    const TableName = system.table.create.TableName;
    for (const [n, fact] of factsUntil(journey.day()).entries()) {
      const key = { pk: `J#${fact.head.month}`, sk: `FACT-${n}` };
      await clients.dynamodb.send(new PutItemCommand({ TableName, Item: marshall({ ...key, ...fact }) }));
    }
  });
  afterAll(() => journey.close());

  const charts = (page: Page) => page.getByRole('img').count();
  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';

  test.each(['phone', 'desk'] as const)(
    'at the desk on a %s: from the first page, narrowed, to the cases, and on paper',
    async (size) => {
      const one = await look(size);
      const { page } = one;
      await one.context.addCookies([await staffCookie(journey.app, staffOf.coordinator)]);
      await page.goto(`${journey.app.url}${deskPath}`);
      await pressThrough(page, page.getByRole('link', { name: says('desk.home.results') }));
      expect(new URL(page.url()).pathname).toBe(resultsPath);
      expect(await charts(page)).toBe(14);
      expect(overweight(await page.content())).toEqual([]);
      expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
      expect(await faultsAtEachWidth(one, [sizes[size].width])).toEqual([]);
      await page.locator('select[name=traject]').selectOption('ips');
      await pressThrough(page, page.getByRole('button', { name: says('results.show') }));
      expect(new URL(page.url()).searchParams.get('traject')).toBe('ips');
      expect(await charts(page)).toBeLessThan(14);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: says('results.show') }).isVisible()).toBe(false);
      expect(await page.locator('svg.chart').first().isVisible()).toBe(true);
      await page.emulateMedia({ media: null });
      await pressThrough(page, page.getByRole('link', { name: says('results.cases.all') }));
      expect(new URL(page.url()).pathname).toBe(deskPath);
      expect(new URL(page.url()).searchParams.get('traject')).toBe('ips');
    },
  );

  test.each(['phone', 'desk'] as const)(
    'what everybody may read, on a %s: from the first page to the data',
    async (size) => {
      const stored = publicationSchema.parse(publication);
      const { publications } = journey.app.runtime('sweep-tasks');
      for (const halfYear of ['2024-H2', '2025-H1'] as const) await publications.add({ ...stored, halfYear });
      const one = await look(size);
      const { page } = one;
      await page.goto(`${journey.app.url}/`);
      await pressThrough(page, page.getByRole('link', { name: says('page.landing.results') }));
      expect(new URL(page.url()).pathname).toBe('/resultaten');
      expect(await charts(page)).toBeGreaterThan(0);
      expect(await words(page)).toContain('Zeist');
      expect(overweight(await page.content())).toEqual([]);
      expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
      expect(await faultsAtEachWidth(one, [sizes[size].width])).toEqual([]);
      const feed = await page.request.get(`${journey.app.url}/v1/results`);
      expect((await feed.json()).publications).toHaveLength(2);
    },
  );

  test('a provider’s own on a phone: by a code to its mailbox, without anybody else’s', async () => {
    const one = await look('phone');
    const { page } = one;
    const provider = journey.app.region.providers.find(({ id }) => id === 'lister');
    await page.goto(`${journey.app.url}${worklistPath}`);
    await page.getByLabel(says('worklist.code.email')).fill(provider?.mailbox ?? '');
    await pressThrough(page, page.getByRole('button', { name: says('worklist.code.button') }).first());
    await journey.app.clock.idle();
    const mail = (await journey.app.mails()).findLast(
      ({ to, text }) => to === provider?.mailbox && /\b\d{6}\b/.test(text),
    );
    const code = page.getByLabel(says('link.code.field'), { exact: false }).first();
    await code.fill(/\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '');
    await pressThrough(page, page.getByRole('button', { name: says('link.code.check') }).first());
    await pressThrough(page, page.getByRole('link', { name: says('worklist.page.results') }));
    expect(new URL(page.url()).pathname).toBe(ownResultsPath);
    expect(await words(page)).toContain(provider?.name);
    expect(await words(page)).not.toMatch(says('results.groups.provider'));
    expect(await charts(page)).toBe(9);
    expect(overweight(await page.content())).toEqual([]);
    expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
    expect(await faultsAtEachWidth(one, [sizes.phone.width])).toEqual([]);
  });
});
