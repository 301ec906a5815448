import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupClaim, type Staff, type StaffGrant, staffMappingOf } from '../../functions/domain/staff.ts';
import { midden } from '../domain/fixtures.ts';
import { bySelf, cast } from '../support/cases.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { withStaffOfEach } from '../support/staff-world.ts';
import { faultsAtEachWidth, type Look, overweight, pressThrough, readingFaults, widths } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

const coordinator: Staff = { subject: 'c-1', role: 'coordinator', scope: 'region' };
const ofHouten: Staff = { subject: 'm-1', role: 'municipality', scope: ['GM0321'] };
const ofZeist: Staff = { subject: 'm-2', role: 'municipality', scope: ['GM0355'] };
const ofLister: Staff = { subject: 'p-1', role: 'provider', scope: ['lister'] };
const reader: Staff = { subject: 'r-1', role: 'reader', scope: 'figures' };

/** One more than a page shows. */
const many = 21;

onStage('the search of the desk', ({ browser }) => {
  let journey: Journey;
  let reference = '';
  const look = looksOf(browser);
  const wanted = cast('gezocht');
  beforeAll(async () => {
    const region = withStaffOfEach(midden());
    const { claim = groupClaim, roles = [] } = staffMappingOf(region) ?? {};
    const houten: StaffGrant = { value: 'gemeente-houten', role: 'municipality', municipalities: ['GM0321'] };
    journey = await openJourney({ regionContent: { ...region, staff: { claim, roles: [...roles, houten] } } });
    const parts: BodyParts = bySelf(wanted);
    reference = await journey.refer({
      ...parts,
      candidate: {
        ...parts.candidate,
        givenName: 'Zoë',
        familyName: "van 't Hof-Dijkstra",
        birthDate: '1988-02-04',
        phone: '+31612345678',
      },
    });
    for (let n = 0; n < many; n += 1) {
      const people = cast(`veel-${n}`);
      const body = bySelf(people);
      await journey.refer({
        ...body,
        candidate: {
          ...body.candidate,
          familyName: 'Bosveld',
          givenName: `Noor${String.fromCharCode(97 + n)}`,
          municipality: 'GM0321',
        },
        situation: { ...body.situation, workCoachEmail: `sam-veel-${n}@houten.example` },
      });
    }
  });
  afterAll(() => journey.close());

  /** The page of the search, before somebody who is signed in. */
  async function atSearch(staff: Staff, size: keyof typeof sizes, lang = 'nl'): Promise<Look> {
    const one = await look(size);
    await one.context.addCookies([await staffCookie(journey.app, staff)]);
    await one.page.goto(`${journey.app.url}/werkplek/zoek?lang=${lang}`);
    return one;
  }
  async function search(page: Page, typed: string): Promise<void> {
    await page.getByRole('textbox').fill(typed);
    await pressThrough(page, page.getByRole('button', { name: says('desk.find.button') }));
  }
  const found = (page: Page) => page.locator('main h2 a').allTextContents();
  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';

  /** Everything that is looked for on a page as it stands: a page that was posted has no address to ask for again. */
  async function expectSound(one: Look, at: readonly number[]): Promise<void> {
    const html = await one.page.content();
    expect(overweight(html)).toEqual([]);
    expect(readingFaults(await one.page.locator('main').ariaSnapshot())).toEqual([]);
    expect(await faultsAtEachWidth(one, at)).toEqual([]);
  }

  describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
    test('whoever answers the phone finds a case by each thing that a caller can say', async () => {
      const one = await atSearch(coordinator, size);
      expect(await htmlProblems(await (await one.page.request.get(one.page.url())).text())).toEqual([]);
      await expectSound(one, widths);
      const terms = [reference.toLowerCase(), 'dykstra zoe', 'Hof', '4-2-1988', wanted.candidate, '06-12 34 56 78'];
      for (const typed of [...terms, 'Zoë 4 februari 1988']) {
        await search(one.page, typed);
        expect(await found(one.page), typed).toEqual([reference]);
        expect(new URL(one.page.url()).search, 'nothing of it stands in the address').not.toMatch(/zoe|hof|1988|@/i);
        expect(await one.page.getByRole('textbox').inputValue()).toBe(typed);
      }
      expect(await words(one.page)).toContain("Zoë van 't Hof-Dijkstra");
      expect(await words(one.page)).toMatch(says('stage.approval'));
      await expectSound(one, [sizes[size].width]);
      await pressThrough(one.page, one.page.getByRole('link', { name: reference }));
      expect(await words(one.page)).toMatch(says('desk-case.journey'));
    });

    test('nobody and nothing are said kindly, and the box is there for another try', async () => {
      const one = await atSearch(coordinator, size);
      await search(one.page, 'Niemendal');
      expect(await words(one.page)).toMatch(says('desk.find.noneAtAll'));
      await expectSound(one, [sizes[size].width]);
      await search(one.page, '  ');
      expect(await words(one.page)).toMatch(says('desk.find.unreadable'));
      expect(await one.page.title()).toMatch(/^(Fout|Let op)/);
      expect(await one.page.locator('[aria-invalid="true"]').count()).toBe(1);
      await expectSound(one, [sizes[size].width]);
      await search(one.page, reference);
      expect(await found(one.page)).toEqual([reference]);
    });

    test('more people than a page holds come on the next', async () => {
      const one = await atSearch(coordinator, size);
      await search(one.page, 'bosveld');
      const first = await found(one.page);
      expect(first).toHaveLength(many - 1);
      expect(await words(one.page)).toMatch(says('desk.find.foundHere', { count: many - 1 }));
      await expectSound(one, [sizes[size].width]);
      await pressThrough(one.page, one.page.getByRole('button', { name: says('desk.find.more') }));
      const second = await found(one.page);
      expect(second).toHaveLength(1);
      expect(first).not.toContain(second[0]);
      expect(await one.page.getByRole('button', { name: says('desk.find.more') }).count()).toBe(0);
    });
  });

  test('by the keyboard alone, in English', async () => {
    const { page } = await atSearch(coordinator, 'desk', 'en');
    await page.getByRole('textbox').focus();
    await page.keyboard.type('Dijkstra');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await found(page)).toEqual([reference]);
    expect(await words(page)).toMatch(says('desk.find.found', { count: 1 }, 'en'));
  });

  test('a municipality finds its own residents and nobody else, and no contact data', async () => {
    const own = await atSearch(ofZeist, 'phone');
    await search(own.page, reference);
    expect(await found(own.page)).toEqual([reference]);
    await search(own.page, wanted.candidate);
    expect(await found(own.page)).toEqual([]);
    const other = await atSearch(ofHouten, 'phone');
    for (const typed of [reference, 'Dijkstra', '4-2-1988']) {
      await search(other.page, typed);
      expect(await words(other.page), typed).toMatch(says('desk.find.none'));
      expect(await words(other.page)).not.toContain(reference);
    }
    expect(await faultsAtEachWidth(other, [sizes.phone.width])).toEqual([]);
  });

  test('a provider finds nobody who was not proposed to it, and a reader of figures is told that it is not for them', async () => {
    const provider = await atSearch(ofLister, 'desk');
    await search(provider.page, 'Dijkstra');
    expect(await words(provider.page)).toMatch(says('desk.find.none'));
    const figures = await atSearch(reader, 'phone');
    expect(await words(figures.page)).toMatch(says('desk.denied.title'));
    expect(await words(figures.page)).toContain(journey.app.region.helpdesk.phone);
    expect(await faultsAtEachWidth(figures, [sizes.phone.width])).toEqual([]);
  });
});
