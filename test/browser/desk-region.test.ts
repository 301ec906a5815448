import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import {
  budgetPath,
  deskPath,
  eventsPath,
  ownTextsPath,
  regionHistoryPath,
  regionPartPath,
  regionPath,
  regionUndoPath,
  subscriberPath,
  windDownPath,
} from '../../functions/domain/desk-paths.ts';
import { partPatterns, patternOf } from '../../functions/domain/region-parts.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { ownTextPart } from '../../functions/web/desk/region/own-text.ts';
import { ownTextFields } from '../../functions/web/desk/region/own-text-page.ts';
import { changeableTexts } from '../../functions/web/texts/changeable.ts';
import { dateInWords } from '../../functions/web/words/dates.ts';
import { midden } from '../domain/fixtures.ts';
import { about, accept, approve, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionEdits } from '../support/region-edits.ts';
import { withPlacesFor } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { withStaffOfEach } from '../support/staff-world.ts';
import { faultsAtEachWidth, type Look, overweight, pressThrough, readingFaults } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

const kim: Staff = { subject: 'c-1', name: 'Kim Voorbeeld', role: 'coordinator', scope: 'region' };
const sam: Staff = { subject: 'c-2', name: 'Sam Voorbeeld', role: 'coordinator', scope: 'region' };

/** The mailbox that a provider has from the moment of a change. */
const newMailbox = (provider: string) => `nieuw@${provider}.example`;

/** Where people phone from the moment of a change. */
const newPhone = '030 222 33 45';

/** What is typed or chosen, by the name of the field. */
type Answers = Readonly<Record<string, string>>;

/** What is typed for the kinds of parts whose value is a word, a number or a choice like that of another. */
const otherEdits: readonly (readonly [string, Answers])[] = [
  ['coordinator.name', { 'value.nl': 'Loket werk', 'value.en': 'Work desk' }],
  ['coordinator.mailbox', { value: 'loket@regio.example' }],
  ['coordinator.phone', { value: '030 222 33 44' }],
  ['helpdesk', { 'value.phone': newPhone }],
  ['mail.replyTo', { value: 'antwoord@regio.example' }],
  ['uwv.approverDomains', { value: 'uwv.example\nuwv-werk.example' }],
  ['uwv.teamMailbox', { value: 'ander-team@uwv.example' }],
  ['uwv.phone', { value: '030 222 33 46' }],
  ['executingBodies.ferm-werk.name', { value: 'Ferm aan het werk' }],
  ['executingBodies.ferm-werk.approverDomains', { value: 'ferm-werk.example\nferm.example' }],
  ['providers.lister.phone', { value: '030 222 33 47' }],
  ['providers.lister.offers.sterk-met-werk.maxAge', { value: '60' }],
  ['providers.lister.offers.ips', {}],
  ['doors.sterk-met-werk.opensOn', { 'value.day': '1', 'value.month': '1', 'value.year': '2026' }],
  ['doors.sterk-met-werk.municipalities', { value: 'GM0355' }],
  [
    'providers.nieuw',
    {
      'value.name': 'Mooi Werk',
      'value.mailbox': newMailbox('mooi-werk'),
      'value.phone': '030 123 45 67',
      'value.domains': 'mooiwerk.example',
      'value.ipsCare': 'no',
      'value.offer.programme': 'sterk-met-werk',
      'value.offer.municipalities': 'all',
      'value.offer.capacity.status': 'has-places',
      'value.offer.capacity.places': '4',
    },
  ],
  ['clients.zaaksysteem.name', { value: 'Zaken' }],
  ['clients.zaaksysteem.origins', { value: 'https://zaken.example' }],
  ['clients.zaaksysteem.vouches', { value: 'no' }],
  ['clients.zaaksysteem.perDay', { value: '20' }],
  ['clients.zaaksysteem.organisation', { value: 'Gemeente Zeist' }],
  ['clients.zaaksysteem.pages.thanks', { value: 'https://zaken.example/bedankt' }],
  ['clients.zaaksysteem.pages.error', { value: 'https://zaken.example/later' }],
  ['clients.zaaksysteem.webhook', { 'value.url': 'https://zaken.example/hook', 'value.events': 'received' }],
  ['officeHours.end', { value: '18:00' }],
];

onStage('the region at the desk', ({ browser }) => {
  let journey: Journey;
  const look = looksOf(browser);
  beforeEach(async () => {
    const keyHashes = [createHash('sha256').update('a key').digest('hex')];
    const clients = [{ id: 'zaaksysteem', name: 'Zaaksysteem', keyHashes }];
    const regionContent = { ...withStaffOfEach(withPlacesFor(50, midden())), clients };
    // The invariants know mailboxes of the file alone; these are what the tests make of them at the desk.
    const providers = [
      ...regionContent.providers.map((one) => ({ ...one, mailbox: newMailbox(one.id) })),
      ...regionContent.providers
        .slice(0, 1)
        .map((one) => ({ ...one, id: 'mooi-werk', mailbox: newMailbox('mooi-werk') })),
    ];
    journey = await openJourney({ regionContent, formerRegions: [{ ...regionContent, providers }] });
  });
  afterEach(() => journey.close());

  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';
  const press = (page: Page, step: string) => pressThrough(page, page.locator(`button[name="step"][value="${step}"]`));
  const asked = async (reference: string) => (await journey.look(reference)).referral.provider ?? '';

  async function atPage(staff: Staff, path: string, size: keyof typeof sizes = 'desk'): Promise<Look> {
    const one = await look(size);
    await one.context.addCookies([await staffCookie(journey.app, staff)]);
    await one.page.goto(`${journey.app.url}${path}`);
    return one;
  }

  async function fill(page: Page, answers: Answers): Promise<void> {
    for (const [name, value] of Object.entries(answers)) {
      const field = page.locator(`form.answer-form [name="${name}"]`);
      const kind = await field.first().evaluate((one) => one.getAttribute('type') ?? one.nodeName);
      // What is ticked already is another choice than the one that is made here.
      if (kind === 'checkbox') for (const box of await field.all()) await box.uncheck();
      if (kind === 'radio' || kind === 'checkbox')
        await page.locator(`form.answer-form [name="${name}"][value="${value}"]`).check();
      else if (kind === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** Changes a part as the coordinator, and reads that it was done. */
  async function change(part: string, answers: Answers): Promise<void> {
    const { page } = await atPage(kim, regionPartPath(part));
    await fill(page, { because: 'asked', ...answers });
    await press(page, 'check');
    await press(page, 'do');
    expect(await words(page)).toMatch(says('desk-region.messages.veranderd'));
  }

  async function expectSound({ page, ...one }: Look, size: keyof typeof sizes): Promise<void> {
    expect(overweight(await page.content())).toEqual([]);
    expect(readingFaults(await page.locator('main').ariaSnapshot())).toEqual([]);
    expect(await faultsAtEachWidth({ page, ...one }, [sizes[size].width])).toEqual([]);
  }

  test.each(['phone', 'desk'] as const)(
    'on a %s: from the first page to a change, read once more before it is made, and taken back',
    async (size) => {
      const one = await atPage(kim, deskPath, size);
      const { page } = one;
      await pressThrough(page, page.getByRole('link', { name: says('desk.home.region') }));
      expect(new URL(page.url()).pathname).toBe(regionPath);
      await expectSound(one, size);
      const part = 'municipalities.GM0355.teamMailbox';
      await page.locator('summary', { hasText: 'Zeist' }).click();
      await pressThrough(page, page.locator(`a[href$="${regionPartPath(part)}"]`));
      await expectSound(one, size);
      await fill(page, { value: 'zeist' });
      await press(page, 'check');
      expect(await words(page)).toMatch(says('desk-region.problems.mailbox'));
      expect(await page.locator('.error-summary a').count()).toBe(2);
      await expectSound(one, size);
      await fill(page, { value: 'nieuw@zeist.example', because: 'agreed' });
      await press(page, 'check');
      expect(await words(page)).toContain('nieuw@zeist.example');
      await expectSound(one, size);
      await press(page, 'change');
      expect(await page.locator('[name="value"]').inputValue()).toBe('nieuw@zeist.example');
      await press(page, 'check');
      await press(page, 'do');
      await pressThrough(page, page.locator(`a[href$="${regionHistoryPath}"]`));
      expect(await words(page)).toMatch(says('desk-region.history.standings.counts'));
      await expectSound(one, size);
      await pressThrough(page, page.locator(`a[href$="${regionUndoPath(1)}"]`));
      await fill(page, { because: 'mistake' });
      await expectSound(one, size);
      await press(page, 'do');
      expect(await words(page)).toMatch(says('desk-region.messages.teruggedraaid'));
      expect(await words(page)).not.toContain('nieuw@zeist.example');
      const parts = [
        'providers.nieuw',
        'intakeClosed',
        'tasks.approve',
        'doors.ips-uwv.closesOn',
        'handovers.under-16',
      ];
      for (const path of [...parts.map(regionPartPath), budgetPath]) {
        await page.goto(`${journey.app.url}${path}`);
        await expectSound(one, size);
      }
    },
  );

  test.each(['phone', 'desk'] as const)(
    'the end of the programme is tried, started and seen happening: %s',
    async (size) => {
      await journey.refer(bySelf(cast('wacht')));
      const one = await atPage(kim, windDownPath, size);
      const { page } = one;
      await expectSound(one, size);
      const day = (date: string, name: string): Answers => {
        const [year = '', month = '', on = ''] = date.split('-');
        return { [`${name}.day`]: on, [`${name}.month`]: month, [`${name}.year`]: year };
      };
      const today = journey.day(0);
      await fill(page, {
        ...day(addDays(today, 30), 'intakeClosesOn'),
        ...day(addDays(today, 80), 'handedOverOn'),
        ...day(addDays(today, 60), 'lastDay'),
        ...day(addDays(today, 300), 'endsOn'),
        'elsewhere.nl': 'Bel je gemeente.',
        'elsewhere.en': 'Phone your municipality.',
        'elsewhereIn.nl': 'Zeist: Bel het Werkteam.',
        'elsewhereIn.en': 'Zeist: Phone the work team.',
      });
      await press(page, 'try');
      expect(await words(page)).toMatch(says('desk-wind-down.problems.order'));
      await expectSound(one, size);
      await fill(page, day(addDays(today, 200), 'lastDay'));
      await press(page, 'try');
      expect(await words(page)).toMatch(says('desk-wind-down.triedLead'));
      expect(await words(page)).toContain('Zeist (1)');
      await expectSound(one, size);
      await fill(page, { because: 'agreed' });
      await press(page, 'start');
      expect(await words(page)).toMatch(says('desk-wind-down.progressTitle'));
      await expectSound(one, size);
      await page.goto(`${journey.app.url}${windDownPath}?lang=en`);
      await expectSound(one, size);
    },
  );

  test.each(['phone', 'desk'] as const)(
    'who is told what happens: given up, sent again, and the secret: %s',
    async (size) => {
      const part = 'clients.zaaksysteem.webhook';
      await change(part, { 'value.url': 'https://zaken.example/hook', 'value.events': '' });
      await journey.app.runtime('act-at-desk').events.stop('webhook.zaaksysteem', journey.app.clock.now());
      const one = await atPage(kim, deskPath, size);
      const { page } = one;
      await pressThrough(page, page.locator(`a[href$="${eventsPath}"]`));
      await expectSound(one, size);
      await pressThrough(page, page.locator(`a[href$="${subscriberPath('webhook.zaaksysteem')}"]`));
      await press(page, 'check');
      expect(await page.locator('.error-summary a').count()).toBe(1);
      await expectSound(one, size);
      await fill(page, { wish: 'start' });
      await press(page, 'check');
      expect(await words(page)).toMatch(says('desk-events.means.start'));
      await expectSound(one, size);
      await press(page, 'do');
      expect(await words(page)).toMatch(says('desk-events.done.start'));
      await expectSound(one, size);
      await fill(page, { wish: 'secret' });
      await press(page, 'check');
      await press(page, 'do');
      expect(await words(page)).toContain('whsec_');
      expect(page.url()).not.toContain('whsec_');
      await expectSound(one, size);
      await page.goto(`${journey.app.url}${subscriberPath('webhook.zaaksysteem')}?lang=en`);
      await expectSound(one, size);
    },
  );

  test('each kind of part is changed on its own page, one after another in one region', async () => {
    const edits: readonly (readonly [string, Answers])[] = [
      ...regionEdits.map(([part, answers]) => [part, answers] as const),
      ...otherEdits,
    ];
    // The other tests here change these, and see what comes of it; of forms, test/browser/desk-forms.test.ts does.
    const elsewhere = [
      'forms.*',
      'municipalities.*.teamMailbox',
      'providers.*.offers.*.capacity',
      'clients.*.keyHashes',
      'intakeClosed',
      'windDown',
      'texts.*',
    ];
    const kinds = new Map(edits.map(([part, answers]) => [patternOf(part), [part, answers] as const]));
    expect(partPatterns.filter((kind) => !kinds.has(kind) && !elsewhere.includes(kind))).toEqual([]);
    const people = cast('eerst');
    const running = await journey.refer(bySelf(people));
    const { page } = await atPage(kim, regionPath);
    for (const [part, answers] of kinds.values()) {
      await page.goto(`${journey.app.url}${regionPartPath(part)}`);
      await fill(page, { because: 'asked', ...answers });
      await press(page, 'check');
      const problems = await page.locator('.error-summary li').allTextContents();
      expect([part, problems]).toEqual([part, []]);
      await press(page, 'do');
      expect([part, await words(page)]).toEqual([part, expect.stringMatching(says('desk-region.messages.veranderd'))]);
    }
    await page.goto(`${journey.app.url}${regionHistoryPath}`);
    expect((await page.locator('main').textContent())?.match(/Kim|c-1/g)?.length).toBeGreaterThanOrEqual(20);
    // What each of them does is seen in test/domain/region-effects.test.ts; here, that people go on in what is left of them all.
    const late = cast('daarna');
    const fresh = await journey.refer(bySelf(late));
    for (const [who, reference] of [
      [people, running],
      [late, fresh],
    ] as const) {
      await approve(journey, who, reference);
      const provider = await asked(reference);
      const filed = journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? '';
      const mailbox = ['lister', 'mooi-werk'].includes(provider) ? newMailbox(provider) : filed;
      expect(await journey.newestMail(mailbox, about(reference))).toContain(newPhone);
    }
  });

  test.each(['phone', 'desk'] as const)(
    'on a %s: a system is added, gets two keys one after the other, and loses one',
    async (size) => {
      const one = await atPage(kim, regionPath, size);
      const { page } = one;
      await page.goto(`${journey.app.url}${regionPartPath('clients.nieuw')}`);
      await expectSound(one, size);
      await fill(page, { 'value.name': 'Zaken', 'value.vouches': 'yes', because: 'asked' });
      await press(page, 'check');
      await press(page, 'do');
      const path = regionPartPath('clients.zaken.keyHashes');
      await page.locator('summary', { hasText: 'Zaken' }).click();
      await pressThrough(page, page.locator(`a[href$="${path}"]`));
      await expectSound(one, size);
      const statusOf = async (key: string) => {
        const headers = { 'X-API-Key': key, 'Content-Type': 'application/json' };
        return (await fetch(`${journey.app.url}/v1/referrals`, { method: 'POST', headers, body: '{}' })).status;
      };
      const keys: string[] = [];
      for (const _ of [1, 2]) {
        await page.goto(`${journey.app.url}${path}`);
        await fill(page, { wish: 'new', because: 'asked' });
        await press(page, 'do');
        await expectSound(one, size);
        keys.push((await page.locator('code').textContent()) ?? '');
      }
      await page.goto(`${journey.app.url}${path}`);
      await expectSound(one, size);
      expect(await page.content()).not.toContain(keys[1]);
      await fill(page, { wish: 'new', because: 'asked' });
      await press(page, 'do');
      expect(await words(page)).toMatch(says('desk-client-keys.full'));
      await expectSound(one, size);
      expect(await Promise.all(keys.map(statusOf))).toEqual([400, 400]);
      const [first = ''] = keys.map((key) => createHash('sha256').update(key).digest('hex'));
      await fill(page, { wish: first, because: 'asked' });
      await press(page, 'do');
      expect(await Promise.all(keys.map(statusOf))).toEqual([401, 400]);
      await page.goto(`${journey.app.url}${path}`);
      const mark = createHash('sha256')
        .update(keys[1] ?? '')
        .digest('hex')
        .slice(0, 8);
      const date = dateInWords(journey.day(0), 'nl');
      expect(await words(page)).toMatch(says('desk-client-keys.used', { mark, date }));
      await expectSound(one, size);
    },
  );

  test('a sentence in other words: found by a word of it, read in both languages, and in the next mail', async () => {
    const one = await atPage(kim, regionPath, 'phone');
    const { page } = one;
    await pressThrough(page, page.locator(`a[href$="${ownTextsPath}"]`));
    await expectSound(one, 'phone');
    const key = 'mails--received-candidate--paragraphs--1';
    const path = regionPartPath(ownTextPart(key));
    await page
      .locator(`[name="${ownTextFields.search}"]`)
      .fill(/other \{(.{20})/.exec(changeableTexts.nl[key] ?? '')?.[1] ?? '');
    await pressThrough(page, page.locator('form[method="get"] button'));
    await pressThrough(page, page.locator(`a[href$="${path}"]`).first());
    await expectSound(one, 'phone');
    await fill(page, { 'value.nl.1': 'Kijk {hier}', because: 'agreed' });
    await press(page, 'check');
    expect(await words(page)).toMatch(says('desk-region.problems.textUnknown', { names: '{hier}' }));
    // For a mailbox that others read, and for one of the candidate's own.
    const [nl, en] = ['Achter de knop zie je het.', 'See it behind the button.'];
    await fill(page, { 'value.nl.1': nl, 'value.nl.2': nl, 'value.en.1': en, 'value.en.2': en });
    await press(page, 'check');
    expect(await page.locator('div.panel[lang="en"]').textContent()).toContain(en);
    await expectSound(one, 'phone');
    await press(page, 'do');
    const people = cast('woorden');
    const reference = await journey.refer(bySelf(people));
    expect(await journey.newestMail(people.candidate, about(reference))).toContain(nl);
    await change(ownTextPart(key), { gone: 'yes' });
    await page.goto(`${journey.app.url}${path}`);
    expect(await words(page)).toMatch(says('desk-own-text.usual'));
  });

  test('a provider that is full is asked for nobody new, and whom it was asked for goes on', async () => {
    const [first, second] = [cast('eerst'), cast('daarna')];
    const running = await journey.refer(bySelf(first));
    await approve(journey, first, running);
    const provider = await asked(running);
    expect(provider).not.toBe('');
    await change(`providers.${provider}.offers.sterk-met-werk.capacity`, { 'value.status': 'full' });
    const fresh = await journey.refer(bySelf(second));
    await approve(journey, second, fresh);
    expect(await asked(fresh)).not.toBe(provider);
    await accept(journey, first, running);
    expect([await journey.stage(running), await asked(running)]).toEqual(['confirming-start', provider]);
  });

  test('the next mail goes to the mailbox that was changed, of a case that runs and of a new one', async () => {
    const [first, second] = [cast('eerst'), cast('daarna')];
    const running = await journey.refer(bySelf(first));
    await approve(journey, first, running);
    const provider = await asked(running);
    const mailbox = newMailbox(provider);
    await change(`providers.${provider}.mailbox`, { value: mailbox });
    expect(await journey.subjects(mailbox)).toEqual([]);
    await journey.app.clock.advanceBy('P14D');
    expect(await journey.newestMail(mailbox, about(running))).toBeDefined();
    for (const { id } of journey.app.region.providers) {
      if (id !== provider) await change(`providers.${id}.mailbox`, { value: newMailbox(id) });
    }
    const fresh = await journey.refer(bySelf(second));
    await approve(journey, second, fresh);
    expect(await journey.newestMail(newMailbox(await asked(fresh)), about(fresh))).toBeDefined();
  });

  test('whoever has an address in a domain that was taken away cannot decide any more, and can once it is given back', async () => {
    const [first, second, third] = [cast('eerst'), cast('daarna'), cast('terug')];
    const running = await journey.refer(bySelf(first));
    const link = await journey.person(first.workCoach).newestLink(about(running));
    await change('municipalities.GM0355.approverDomains', { value: 'ander.example' });
    const answer = await journey.person(first.workCoach).post(link, { choice: 'approve' });
    expect([answer.status, await journey.stage(running)]).toEqual([410, 'approval']);
    const fresh = await journey.refer(bySelf(second));
    expect(await journey.newestMail(second.workCoach, about(fresh))).toBeUndefined();
    const { page } = await atPage(kim, regionUndoPath(1));
    await fill(page, { because: 'mistake' });
    await press(page, 'do');
    const again = await journey.refer(bySelf(third));
    await approve(journey, third, again);
    expect(await journey.stage(again)).toBe('offer');
    for (const reference of [running, fresh]) {
      await journey.person(mailboxes.team).answer({ choice: 'approve' }, about(reference));
      expect(await journey.stage(reference)).toBe('offer');
    }
  });

  test('while intake is closed people read why and until when, and what runs goes on', async () => {
    const people = cast('open');
    const running = await journey.refer(bySelf(people));
    await change('intakeClosed', {
      'value.text.nl': 'Tot de zomer is alles vol.',
      'value.text.en': 'Everything is full until summer.',
      till: 'day',
      'until.day': '30',
      'until.month': '6',
      'until.year': '2026',
    });
    const { page } = await look('phone');
    await page.goto(`${journey.app.url}/aanmelden/zelf`);
    expect(await words(page)).toMatch(says('intake-closed.title'));
    expect(await words(page)).toContain('Tot de zomer is alles vol.');
    expect((await journey.submit(bySelf(cast('dicht')))).status).not.toBe(201);
    await approve(journey, people, running);
    expect(await asked(running)).not.toBe('');
    await journey.app.clock.advanceTo('2026-07-01T08:00:00.000Z');
    expect((await journey.submit(bySelf(cast('later')))).status).toBe(201);
  });

  test('a closed intake opens again with one button on its own page', async () => {
    await change('intakeClosed', { 'value.text.nl': 'Alles is vol.', 'value.text.en': 'Everything is full.' });
    expect((await journey.submit(bySelf(cast('dicht')))).status).toBe(409);
    const one = await atPage(kim, regionPartPath('intakeClosed'), 'phone');
    await fill(one.page, { because: 'mistake' });
    await expectSound(one, 'phone');
    await press(one.page, 'open');
    await press(one.page, 'do');
    expect((await journey.submit(bySelf(cast('open')))).status).toBe(201);
  });

  test('what an open case needs cannot be taken away, and the page says what to do', async () => {
    const people = cast('nodig');
    const running = await journey.refer(bySelf(people));
    await approve(journey, people, running);
    const provider = await asked(running);
    const one = await atPage(kim, regionPartPath(`providers.${provider}.offers.sterk-met-werk`));
    await fill(one.page, { because: 'asked' });
    await press(one.page, 'check');
    expect(await words(one.page)).toMatch(says('desk-region.refused'));
    expect(await words(one.page)).toMatch(says('desk-region.needs.missing-offer', { count: 1 }));
    expect(await one.page.locator('[name="because"][value="asked"]').isChecked()).toBe(true);
    await expectSound(one, 'desk');
  });

  test('two at the same part: the second reads what the first said, and loses nothing', async () => {
    const path = regionPartPath('uwv.phone');
    const [one, other] = [await atPage(kim, path), await atPage(sam, path, 'phone')];
    await fill(one.page, { value: '030 111 11 11', because: 'agreed' });
    await fill(other.page, { value: '030 222 22 22', because: 'agreed' });
    await press(one.page, 'check');
    await press(other.page, 'check');
    await press(one.page, 'do');
    await press(other.page, 'do');
    expect(await words(other.page)).toMatch(says('desk-region.moved', { value: '030 111 11 11' }));
    expect(await other.page.locator('[name="value"]').inputValue()).toBe('030 222 22 22');
    await expectSound(other, 'phone');
    await press(other.page, 'check');
    await press(other.page, 'do');
    expect(await words(other.page)).toContain('030 222 22 22');
  });

  test('a provider says itself that it is full, and sees nothing of others', async () => {
    const { page } = await atPage({ subject: 'p-1', role: 'provider', scope: ['lister'] }, regionPath, 'phone');
    expect(await words(page)).not.toContain('Kwintes');
    await page.locator('summary', { hasText: 'Lister' }).click();
    await pressThrough(page, page.locator('a[href$="/offers/ips/capacity"]'));
    await fill(page, { 'value.status': 'full', because: 'for-a-while' });
    await press(page, 'check');
    await press(page, 'do');
    expect(await words(page)).toMatch(says('desk-region.capacity.full'));
  });
});
