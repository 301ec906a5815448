import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { casePath } from '../../functions/domain/desk-paths.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { midden } from '../domain/fixtures.ts';
import { about, cast, started, untilCheckIn } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { withStaffOfEach } from '../support/staff-world.ts';
import { faults, type Look, pressThrough } from './look.ts';
import { looksOf } from './looks.ts';
import { onStage } from './stage.ts';

const coordinator: Staff = { subject: 'c-1', name: 'Kim Voorbeeld', role: 'coordinator', scope: 'region' };

onStage('what each side tells, on a phone', ({ browser }) => {
  let journey: Journey;
  const look = looksOf(browser);
  beforeAll(async () => {
    journey = await openJourney({ regionContent: withStaffOfEach(midden()), asksAfterwards: true });
  });
  afterAll(() => journey.close());

  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';
  const link = (page: Page, name: RegExp) => page.getByRole('link', { name }).first();
  const button = (page: Page, name: RegExp) => page.getByRole('button', { name }).first();
  const tell = (page: Page) => pressThrough(page, button(page, says('report.send')));

  /** Nothing is wrong with the page on a phone. */
  const expectSound = async (one: Look) => expect(await faults(one)).toEqual([]);

  async function fillDate(page: Page, name: string, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    for (const [part, value] of Object.entries({ day, month, year })) {
      await page.locator(`[name="${name}.${part}"]`).fill(value);
    }
  }

  /** The newest link of a kind that a mailbox got. */
  const linkFor = async (mailbox: string, to: RegExp) =>
    (await journey.app.mails())
      .filter((mail) => mail.to === mailbox)
      .flatMap(({ links }) => links)
      .findLast((at) => to.test(at)) ?? '';

  /** Opens a link of the newest mail that has one, and proves the mailbox by the code. */
  async function openMail(page: Page, mailbox: string, to: RegExp): Promise<void> {
    await page.goto(await linkFor(mailbox, to));
    const field = page.getByLabel(says('worklist.code.email'));
    if ((await field.count()) > 0) {
      await field.fill(mailbox);
      await pressThrough(page, button(page, says('worklist.code.button')));
    } else await pressThrough(page, page.locator('form[action$="/code"] button').first());
    await journey.app.clock.idle();
    const code = await journey.person(mailbox).code();
    await page.getByLabel(says('link.code.field'), { exact: false }).first().fill(code);
    await pressThrough(page, button(page, says('link.code.check')));
  }

  test('a job coach reports work, hours and lost contact from the mail, and a municipality gives more guidance from its own', async () => {
    const people = cast('beide');
    const reference = await started(journey, people);

    const coach = await look('phone');
    const { page } = coach;
    await openMail(page, people.jobCoach, /\/mijn\/via\//);
    await expectSound(coach);
    // The way to a report stands on a line of its own, where a thumb finds it.
    const row = page.locator('tr', { hasText: reference });
    expect(await row.locator('br + a').getAttribute('href')).toContain('#meld');
    /** From the list to the form of a report: two presses. */
    const toReport = async (what: string) => {
      await page.goto(`${journey.app.url}/mijn`);
      await pressThrough(page, link(page, says('worklist.trajectory.reportsOf', { who: 'Noor Voorbeeld' })));
      await pressThrough(page, link(page, says(`report.what.${what}`)));
      await expectSound(coach);
    };
    await toReport('job-started');
    await page.locator('[name=kind][value=employee]').check();
    await fillDate(page, 'startedOn', journey.day());
    await tell(page);
    // The page that says so is the one with all that can be reported.
    expect(await words(page)).toMatch(says('report.saved.job-started'));
    await expectSound(coach);

    await toReport('hours');
    await fillDate(page, 'on', journey.day());
    await page.locator('[name=hours]').fill('1,5');
    await tell(page);
    expect(await words(page)).toMatch(says('report.saved.hours'));

    await toReport('contact-lost');
    await tell(page);
    expect(await page.locator('.error-summary a').count()).toBe(2);
    await expectSound(coach);
    await fillDate(page, 'since', journey.day());
    // A choice begins with a capital, as on every form; in a sentence the same word does not.
    await page.getByRole('checkbox', { name: 'Gebeld', exact: true }).check();
    await tell(page);
    expect(await words(page)).toMatch(says('report.saved.contact-lost'));
    await journey.app.clock.idle();

    await untilCheckIn(journey, reference);
    const end = (await journey.trajectory(reference))?.plannedEnd ?? '';
    const robin = journey.person(people.jobCoach);
    const more = { 'more.until': addDays(end, 31), 'more.reason': 'result-near' };
    await robin.answer({ choice: 'continues', ...more }, about(reference));
    const municipality = await look('phone');
    await openMail(municipality.page, people.workCoach, /\/mijn\/via\//);
    await expectSound(municipality);
    await pressThrough(municipality.page, link(municipality.page, /Noor Voorbeeld/));
    await expectSound(municipality);
    await fillDate(municipality.page, 'until', addDays(end, 31));
    await pressThrough(municipality.page, municipality.page.locator('button[name=press][value=grant]'));
    await expectSound(municipality);
    expect((await journey.trajectory(reference))?.plannedEnd).toBe(addDays(end, 31));
  });

  test('a candidate says that the work is gone, the job coach that it is not; the coordinator clears it up at the desk', async () => {
    const people = cast('verschil');
    const reference = await started(journey, people);
    const robin = journey.person(people.jobCoach);
    await untilCheckIn(journey, reference);
    const begun = { 'spell1.kind': 'employee', 'spell1.startedOn': journey.day(-7) };
    await robin.answer({ choice: 'goal-reached', ...begun }, about(reference));
    await untilCheckIn(journey, reference);
    const noor = await look('phone');
    await noor.page.goto(await linkFor(people.candidate, /\/taak\//));
    await expectSound(noor);
    await noor.page.locator('[name=works][value=no]').check();
    await noor.page.locator('[name=school][value=no]').check();
    await noor.page.locator('[name=mood][value=so-so]').check();
    await pressThrough(noor.page, button(noor.page, says('link-form.send')));
    await expectSound(noor);
    await robin.answer({ keptWork: 'yes' }, about(reference));

    const kim = await look('phone');
    await kim.context.addCookies([await staffCookie(journey.app, coordinator)]);
    await kim.page.goto(`${journey.app.url}${casePath(reference)}`);
    expect(await words(kim.page)).toMatch(says('step.guidance.over.why', { reader: 'other' }));
    await pressThrough(kim.page, kim.page.locator('a[href*="/taak/call/"]'));
    const send = button(kim.page, says('link-form.send'));
    await kim.page.locator('[name=choice][value=works-not]').check();
    await pressThrough(kim.page, send);
    await expectSound(kim);
    await fillDate(kim.page, 'endedOn', journey.day(-7));
    await pressThrough(kim.page, send);
    expect(new URL(kim.page.url()).pathname).toBe(casePath(reference));
    await expectSound(kim);
    expect((await journey.trajectory(reference))?.spells).toMatchObject([{ endedOn: journey.day(-7) }]);
    expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).not.toContain('call');
  });
});
