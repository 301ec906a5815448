import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWaitStore } from '../../functions/adapters/dynamodb/wait-store.ts';
import { deskPath, waitsPath } from '../../functions/domain/desk-paths.ts';
import type { WaitGroup } from '../../functions/domain/wait-figures-schema.ts';
import { midden } from '../domain/fixtures.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { staffOf, withStaffOfEach } from '../support/staff-world.ts';
import { faultsAtEachWidth, overweight, pressThrough, readingFaults } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

const group = (parts: Partial<WaitGroup>): WaitGroup => ({
  programme: 'sterk-met-werk',
  people: 61,
  talks: 40,
  waiting: 16,
  half: 6,
  most: 11,
  ...parts,
});

onStage('waiting times at the desk', ({ browser }) => {
  let journey: Journey;
  const look = looksOf(browser);
  beforeAll(async () => {
    journey = await openJourney({ regionContent: withStaffOfEach(midden()) });
    const { clients, system } = journey.app;
    const store = createWaitStore({
      client: clients.dynamodb,
      table: system.table.create.TableName,
      pause: async () => {},
    });
    const groups = [group({}), group({ municipality: 'GM0355', people: 43 }), group({ programme: 'ips', talks: 9 })];
    await store.put({ on: journey.day(), groups });
  });
  afterAll(() => journey.close());

  describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
    test.each(['coordinator', 'municipality', 'reader'] as const)(
      'from the first page and back, as %s',
      async (role) => {
        const one = await look(size);
        const { page } = one;
        await one.context.addCookies([await staffCookie(journey.app, staffOf[role])]);
        await page.goto(`${journey.app.url}${deskPath}`);
        await pressThrough(page, page.getByRole('link', { name: says('desk-waits.title') }));
        expect(new URL(page.url()).pathname).toBe(waitsPath);
        expect(await page.locator('main').textContent()).toMatch(says('desk-waits.half', { weeks: 6 }));
        // Below each other, the cells of a row have no heading above them.
        const label = await page.evaluate<string>("getComputedStyle(document.querySelector('td'), '::before').content");
        expect(label).toMatch(size === 'phone' ? says('desk-waits.halfHead') : /^(none|normal)$/);
        expect(overweight(await page.content())).toEqual([]);
        expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
        expect(await faultsAtEachWidth(one, [sizes[size].width])).toEqual([]);
        await pressThrough(page, page.locator('p.back a'));
        expect(new URL(page.url()).pathname).toBe(deskPath);
      },
    );
  });
});
