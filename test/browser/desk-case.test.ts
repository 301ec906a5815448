import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Staff } from '../../functions/domain/staff.ts';
import { midden } from '../domain/fixtures.ts';
import { bySelf, cast } from '../support/cases.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { withStaffOfEach } from '../support/staff-world.ts';
import { faultsAtEachWidth, openLook, overweight, readingFaults, widths } from './look.ts';
import { sizes } from './looks.ts';
import { onStage } from './stage.ts';

onStage('the page of a case at the desk', ({ browser }) => {
  let journey: Journey;
  let reference = '';
  let provider = '';
  const people = cast('zaak');
  beforeAll(async () => {
    journey = await openJourney({ regionContent: withStaffOfEach(midden()) });
    reference = await journey.refer(bySelf(people));
    const workCoach = journey.person(people.workCoach);
    await workCoach.open(await workCoach.newestLink());
    await workCoach.answer({ choice: 'approve' });
    await journey.app.clock.idle();
    provider = (await journey.look(reference)).referral.provider ?? '';
  });
  afterAll(() => journey.close());

  const staff = (): readonly Staff[] => [
    { subject: 'c-1', role: 'coordinator', scope: 'region' },
    { subject: 'm-1', role: 'municipality', scope: ['GM0355'] },
    { subject: 'p-1', role: 'provider', scope: [provider] },
  ];

  test.each(Object.entries(sizes))('%s: sound for each role, with everything opened', async (_, viewport) => {
    for (const one of staff()) {
      const look = await openLook(browser(), { viewport });
      const { page, context } = look;
      await context.addCookies([await staffCookie(journey.app, one)]);
      await page.goto(`${journey.app.url}/werkplek/aanmelding/${reference}`);
      expect(await page.locator('main').textContent()).toMatch(says('desk-case.journey'));
      for (const fold of await page.locator('main details').all()) await fold.locator('summary').click();
      const html = await (await page.request.get(page.url())).text();
      expect([...(await htmlProblems(html)), ...overweight(html)]).toEqual([]);
      expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
      expect(await faultsAtEachWidth(look, widths)).toEqual([]);
      await context.close();
    }
  });
});
