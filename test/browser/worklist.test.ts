import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole } from '../../demo/console/open-console.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { mailboxes } from '../support/cases.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { invented } from '../support/invented.ts';
import { type BodyParts, mondayMorning } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { faultsAtEachWidth, type Look, overweight, pressThrough, readingFaults, widths } from './look.ts';
import { looksOf, sizes } from './looks.ts';
import { onStage } from './stage.ts';

onStage('the worklist', ({ browser }) => {
  let app: Embedded;
  const look = looksOf(browser);
  beforeAll(async () => {
    app = await openEmbedded({ console: openConsole, frozenAt: mondayMorning, seed: 7 });
  });
  afterAll(() => app.close());

  let people = 0;
  /** Refers somebody new, whom a work coach or else the team decides on. */
  async function refer(workCoachEmail?: string, parts: BodyParts = {}): Promise<string> {
    people += 1;
    const email = `noor.${people}@post.example`;
    const body = invented(app.region, {
      referrer: { role: 'self', name: 'Noor Voorbeeld', email },
      candidate: { email },
      situation: workCoachEmail === undefined ? {} : { workCoachEmail },
      ...parts,
    });
    const answer = await fetch(`${app.url}/v1/referrals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key' },
      body: JSON.stringify(body),
    });
    const { reference } = (await answer.json()) as { reference: string };
    await app.clock.idle();
    return reference;
  }

  const stage = async (reference: string) =>
    (await app.runtime('sweep-tasks').referrals.load(reference))?.referral.stage;
  /** The provider that is asked. */
  const providerOf = async (reference: string) => {
    const found = await app.runtime('sweep-tasks').referrals.load(reference);
    return app.region.providers.find(({ id }) => id === found?.referral.provider);
  };
  const button = (page: Page, name: RegExp) => page.getByRole('button', { name }).first();
  const link = (page: Page, name: RegExp | string) => page.getByRole('link', { name }).first();

  /** Types an address and its code, as whoever reads the mailbox does. */
  async function open(page: Page, mailbox: string, at = `${app.url}/mijn`): Promise<void> {
    await page.goto(at);
    await page.getByLabel(says('worklist.code.email')).fill(mailbox);
    await pressThrough(page, button(page, says('worklist.code.button')));
    await app.clock.idle();
    const mail = (await app.mails()).findLast(({ to, text }) => to === mailbox && /\b\d{6}\b/.test(text));
    await page
      .getByLabel(says('link.code.field'), { exact: false })
      .first()
      .fill(/\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '');
    await pressThrough(page, button(page, says('link.code.check')));
  }

  const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';
  const count = (n: number) => says('worklist.page.count', { count: n });

  /** Everything that is looked for on a page: at each width, as a document, and as it is read aloud. */
  async function expectSound(one: Look): Promise<void> {
    const html = await (await one.page.request.get(one.page.url())).text();
    expect([...(await htmlProblems(html)), ...overweight(html)]).toEqual([]);
    expect(readingFaults(await one.page.locator('main').ariaSnapshot())).toEqual([]);
    expect(await faultsAtEachWidth(one, widths)).toEqual([]);
  }

  test('from the address to the last answer, every page is sound at every width', async () => {
    const coach = 'merel@zeist.example';
    for (const _ of [1, 2]) await refer(coach);
    const one = await look();
    await one.page.goto(`${app.url}/mijn`);
    await expectSound(one);
    await pressThrough(one.page, button(one.page, says('worklist.code.button')));
    expect(await one.page.title()).toMatch(/^Fout: /);
    await expectSound(one);
    await open(one.page, coach);
    expect(await words(one.page)).toMatch(count(2));
    await expectSound(one);
    await pressThrough(one.page, link(one.page, says('worklist.page.begin')));
    await expectSound(one);
  });

  describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
    test('each role finds what waits for it, and where its people stand', async () => {
      const coach = `sam.${size}@zeist.example`;
      const referrer = `kim.${size}@school.example`;
      const reference = await refer(coach, {
        referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: referrer },
      });
      const atCoach = await look(size);
      const mailed = (await app.mails()).findLast(({ to }) => to === coach)?.links.find((one) => one.includes('/via/'));
      await open(atCoach.page, coach, mailed);
      expect(new URL(atCoach.page.url()).pathname).toBe('/mijn');
      // Whoever opens the mail again is at the list at once, and can add another mailbox by the same link.
      await atCoach.page.goto(mailed ?? '');
      await expectSound(atCoach);
      expect(await words(atCoach.page)).toMatch(count(1));
      const other = link(atCoach.page, says('worklist.page.another'));
      expect(await other.getAttribute('href')).toContain('/via/');
      await pressThrough(atCoach.page, link(atCoach.page, 'Noor Voorbeeld'));
      await answer(atCoach.page, 'approve');
      expect(await words(atCoach.page)).toMatch(
        says('worklist.row.saved', { who: `Noor Voorbeeld (${reference})`, left: 0, of: 0 }),
      );
      await app.clock.idle();
      expect(await stage(reference)).toBe('offer');
      await pressThrough(atCoach.page, link(atCoach.page, says('worklist.page.answered')));
      expect(await words(atCoach.page)).toContain(`Noor Voorbeeld (${reference})`);
      expect(await words(atCoach.page)).toMatch(says('answered.said.approve.approve'));
      await expectSound(atCoach);

      const atProvider = await look(size);
      const asked = await providerOf(reference);
      const jobCoach = `robin.${size}@${asked?.domains[0]}`;
      await open(atProvider.page, asked?.mailbox ?? '');
      const nameless = says('worklist.page.nameless', { reference });
      await pressThrough(atProvider.page, link(atProvider.page, nameless));
      expect(await words(atProvider.page)).not.toContain('Voorbeeld');
      await atProvider.page.locator('input[name=choice][value=accept]').check();
      await atProvider.page.locator('input[name=jobCoachName]').fill('Robin Coach');
      await atProvider.page.locator('input[name=jobCoachEmail]').fill(jobCoach);
      await fillDate(atProvider.page, 'startsOn', '2026-01-12');
      await pressThrough(atProvider.page, button(atProvider.page, says('link-form.send')));
      expect(await words(atProvider.page)).toContain('Noor Voorbeeld');
      await app.clock.idle();
      await atProvider.page.goto(`${app.url}/mijn/traject/${reference}`);
      expect(await words(atProvider.page)).toMatch(/noor\.\d+@post\.example/);
      await expectFits(atProvider, size);
      await atProvider.page.goto(`${app.url}/mijn/jobcoaches`);
      expect(await words(atProvider.page)).toContain('Robin Coach');
      await expectFits(atProvider, size);

      for (const mailbox of [jobCoach, referrer, mailboxes.team]) {
        const theirs = await look(size);
        await open(theirs.page, mailbox);
        const seen = await words(theirs.page);
        if (mailbox === mailboxes.team) expect(seen).not.toContain(reference);
        else expect(seen).toContain('Noor Voorbeeld');
        expect(seen).not.toContain('noor.');
        // The first talk is still ahead, and nobody is asked before it: it is nobody's turn.
        expect(seen).not.toMatch(says('worklist.candidate.turn'));
        expect(seen).not.toMatch(says('worklist.candidate.turnBy'));
        const heads = await theirs.page.locator('h2').allTextContents();
        expect(heads.some((head) => says('worklist.page.candidates').test(head))).toBe(mailbox !== mailboxes.team);
        if (mailbox === jobCoach) expect(seen).toMatch(says('worklist.candidate.talkOn'));
        expect(await faultsAtEachWidth(theirs, [sizes[size].width])).toEqual([]);
      }
    });

    test('forty decisions take at most sixty presses after the code', async () => {
      const coach = `veel.${size}@zeist.example`;
      const references = [];
      for (let n = 0; n < 40; n += 1) references.push(await refer(coach));
      const { page } = await look(size);
      await open(page, coach);
      expect(await words(page)).toMatch(count(40));
      let presses = 0;
      const press = async (selector: ReturnType<typeof link>) => {
        presses += 1;
        await pressThrough(page, selector);
      };
      await press(link(page, says('worklist.page.begin')));
      while (!(await words(page)).match(says('worklist.page.title'))) {
        // Nothing is chosen before the reader chooses.
        expect(await page.locator('input:checked').count()).toBe(0);
        await press(page.locator('button[name=press][value=approve]'));
      }
      expect(presses).toBeLessThanOrEqual(60);
      expect(await words(page)).toMatch(count(0));
      await app.clock.idle();
      for (const reference of references) expect(await stage(reference)).not.toBe('approval');
    });
  });

  /** Types a date into its three boxes. */
  async function fillDate(page: Page, name: string, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    for (const [part, value] of Object.entries({ day, month, year })) {
      await page.locator(`input[name="${name}.${part}"]`).fill(value);
    }
  }

  /** Nothing wrong with the page as this window shows it. */
  const expectFits = async (one: Look, size: keyof typeof sizes) =>
    expect(await faultsAtEachWidth(one, [sizes[size].width])).toEqual([]);

  describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
    test('a work coach is away: what waits goes to a colleague, after a page that says so', async () => {
      const [coach, colleague] = [`weg.${size}@zeist.example`, `thuis.${size}@zeist.example`];
      const reference = await refer(coach);
      const own = await look(size);
      await open(own.page, coach);
      await pressThrough(own.page, link(own.page, says('worklist.page.away')));
      await expectFits(own, size);
      await pressThrough(own.page, button(own.page, says('away.form.button')));
      expect(await own.page.title()).toMatch(/^Fout: /);
      await expectFits(own, size);
      await fillDate(own.page, 'backOn', '2026-01-19');
      await own.page.locator('input[name=colleague]').fill(colleague);
      await pressThrough(own.page, button(own.page, says('away.form.button')));
      expect(await words(own.page)).toMatch(says('away.plan.toColleague'));
      await expectFits(own, size);
      await pressThrough(own.page, button(own.page, says('away.plan.yes')));
      expect(await words(own.page)).toMatch(says('away.done.approver', { count: 1 }));
      await expectFits(own, size);
      await app.clock.idle();
      const theirs = await look(size);
      await open(theirs.page, colleague);
      expect(await words(theirs.page)).toContain(reference);
      await own.page.goto(`${app.url}/mijn/afwezig`);
      await pressThrough(own.page, button(own.page, says('away.present.end')));
      expect(await words(own.page)).toMatch(says('away.present.ended'));
    });

    test('the coordinator reads on their list who is away, until when and who acts meanwhile', async () => {
      const coach = `ziek.${size}@zeist.example`;
      const reference = await refer(coach, {
        referrer: {
          role: 'professional',
          name: 'Kim School',
          profession: 'school',
          email: `kim.ziek.${size}@school.example`,
        },
        candidate: { email: undefined, phone: '+31612345678', preferredContact: 'phone' },
      });
      const own = await look(size);
      await open(own.page, coach);
      await own.page.goto(`${app.url}/mijn/afwezig`);
      await own.page.locator('input[name=mailbox]').fill(coach);
      await fillDate(own.page, 'backOn', '2026-01-19');
      await pressThrough(own.page, button(own.page, says('away.form.button')));
      await pressThrough(own.page, button(own.page, says('away.plan.yes')));
      const theirs = await look(size);
      await open(theirs.page, mailboxes.coordinator);
      const row = theirs.page.locator('tr', { hasText: coach });
      expect(await row.textContent()).toContain(reference);
      expect(await row.textContent()).toMatch(says('term.roleAt.team', { organisation: 'de gemeente Zeist' }));
      expect(await words(theirs.page)).toMatch(says('worklist.away.title'));
      await expectFits(theirs, size);
    });

    test('a provider says how many places it has, and reads that back', async () => {
      const own = await look(size);
      await open(own.page, mailboxes.lister);
      await own.page.goto(`${app.url}/mijn/plekken`);
      await expectFits(own, size);
      await pressThrough(own.page, own.page.locator('table a').first());
      await expectFits(own, size);
      await pressThrough(own.page, button(own.page, says('places.form.save')));
      expect(await words(own.page)).toMatch(says('places.problems.status'));
      await expectFits(own, size);
      await own.page.locator('input[name=status][value=has-places]').check();
      await own.page.locator('input[name=places]').fill('11');
      await pressThrough(own.page, button(own.page, says('places.form.save')));
      expect(await words(own.page)).toMatch(says('places.room', { status: 'Er zijn plekken', places: 11 }));
    });

    test('several are declined for one reason, by name, after a page that names them', async () => {
      const coach = `nee.${size}@zeist.example`;
      const references = [await refer(coach), await refer(coach), await refer(coach)];
      const own = await look(size);
      await open(own.page, coach);
      await own.page.goto(`${app.url}/mijn/afwijzen`);
      expect(await own.page.locator('input:checked').count()).toBe(0);
      await expectFits(own, size);
      for (const at of [0, 1]) await own.page.locator('input[name=tasks]').nth(at).check();
      await own.page.locator('input[name=reason][value=not-now]').check();
      await pressThrough(own.page, own.page.locator('form.answer-form button[type=submit]').last());
      expect(await words(own.page)).toContain('Noor Voorbeeld');
      await expectFits(own, size);
      await pressThrough(own.page, own.page.locator('button[name=sure][value=yes]'));
      await expectFits(own, size);
      await app.clock.idle();
      const stages = await Promise.all(references.map(stage));
      expect(stages.toSorted()).toEqual(['approval', 'closed', 'closed']);
    });

    test('two of one team decide on the same person: the second reads that it has been answered', async () => {
      const reference = await refer();
      const [one, other] = [await look(size), await look(size)];
      for (const [{ page }, name] of [
        [one, 'Lou van het team'],
        [other, 'Mo van het team'],
      ] as const) {
        await open(page, mailboxes.team);
        await page.goto(`${app.url}/mijn/${reference}/approve/1`);
        await page.locator('input[name=decidedByName]').fill(name);
      }
      await answer(one.page, 'approve');
      await answer(other.page, 'approve');
      expect(await words(other.page)).toMatch(says('link.gone.title.answered'));
      await expectFits(other, size);
      await app.clock.idle();
      const trail = await app.runtime('sweep-tasks').referrals.events(reference);
      expect(trail.filter(({ action }) => action === 'approve')).toHaveLength(1);
    });
  });

  /** Gives an answer on the page of a decision. */
  async function answer(page: Page, choice: string): Promise<void> {
    const direct = page.locator(`button[name=press][value=${choice}]`);
    if ((await direct.count()) > 0) return pressThrough(page, direct);
    await page.locator(`input[name=choice][value=${choice}]`).check();
    await pressThrough(page, button(page, says('link-form.send')));
  }

  test('the question goes to a colleague while the page is open: it says so, and stands on the other list', async () => {
    const [before, after] = ['eerst@zeist.example', 'dan@zeist.example'];
    const reference = await refer(before);
    const [one, same] = [await look(), await look()];
    await open(one.page, before);
    await pressThrough(one.page, link(one.page, 'Noor Voorbeeld'));
    await open(same.page, before);
    await pressThrough(same.page, link(same.page, 'Noor Voorbeeld'));
    await same.page.locator('input[name=choice][value=delegate]').check();
    await same.page.locator('input[name=email]').fill(after);
    await pressThrough(same.page, button(same.page, says('link-form.send')));
    await app.clock.idle();
    await answer(one.page, 'approve');
    expect(await stage(reference)).toBe('approval');
    await one.page.goto(`${app.url}/mijn`);
    expect(await words(one.page)).not.toContain(reference);
    const theirs = await look('phone');
    await open(theirs.page, after);
    expect(await words(theirs.page)).toContain(reference);
  });

  test('nobody reads a list without its proof, with that of another mailbox, or with one that has ended', async () => {
    const coach = 'dicht@zeist.example';
    const reference = await refer(coach);
    const task = `${app.url}/mijn/${reference}/approve/1`;
    const stranger = await look();
    await stranger.page.goto(task);
    expect(new URL(stranger.page.url()).pathname).toBe('/mijn');
    await open(stranger.page, 'iemand@zeist.example');
    expect(await words(stranger.page)).toMatch(count(0));
    expect((await stranger.page.goto(task))?.status()).toBe(404);
    const own = await look();
    await open(own.page, coach);
    await app.clock.advanceBy('PT3H');
    await own.page.goto(task);
    expect(await words(own.page)).not.toContain('Noor');
    expect(new URL(own.page.url()).pathname).toBe('/mijn');
  });
});
