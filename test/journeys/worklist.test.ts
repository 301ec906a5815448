import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probeMailbox } from '../../functions/domain/probe.ts';
import {
  accept,
  approve,
  byProfessional,
  bySelf,
  cast,
  mailboxes,
  started,
  talkDay,
  untilCheckIn,
} from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Page } from '../support/person.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

/** References on a page, in order, each once. */
const references = (page: Page) => [...new Set(page.text.match(/HW-[0-9A-Z]{7}/g))];
/** Paths of the tasks on a list, in order. */
const taskPaths = (page: Page) => [
  ...new Set([...page.html.matchAll(/href="[^"]*(\/mijn\/HW-\w+\/[a-z-]+\/\d+)"/g)].map(([, path = '']) => path)),
];
const count = (n: number) => says('worklist.page.count', { count: n });
const origin = () => new URL(journey.app.url).origin;
/** Where the answer of a page goes, as its form says. */
const formOf = (page: Page) =>
  new URL(/action="([^"]*)" class="answer-form"/.exec(page.html)?.[1] ?? '', origin()).href;

describe('the list of', () => {
  test('a work coach: who waits for them by name, the most urgent first, and where each of theirs stands', async () => {
    const people = cast('coach');
    const first = await journey.refer(byProfessional(people));
    const second = await journey.refer(bySelf({ ...people, candidate: 'mo@post.example' }));
    const coach = journey.person(people.workCoach);
    const page = await coach.list();
    expect(page.text).toMatch(count(2));
    expect(references(page).toSorted()).toEqual([first, second].toSorted());
    expect(page.text).toContain('Noor Voorbeeld');
    for (const secret of [people.candidate, '1990', 'participatiewet']) expect(page.html).not.toContain(secret);

    await approve(journey, people, first);
    const after = await coach.list();
    expect(after.text).toMatch(count(1));
    expect(after.text).toMatch(says('stage.offer'));
    expect(after.text).not.toContain('Kwintes');
  });

  test('a team: what was asked of it, whatever mailbox the region file has for it', async () => {
    const people = cast('team');
    const parts = byProfessional(people);
    const reference = await journey.refer({ ...parts, situation: { benefit: 'participatiewet', inCareAt: 'none' } });
    const page = await journey.person(mailboxes.team).list();
    expect(references(page)).toContain(reference);
    expect(page.text).toMatch(says('worklist.page.readsFor', { names: 'de gemeente Zeist' }));
  });

  test('a provider: no name before it takes somebody on, and a name after', async () => {
    const people = cast('provider');
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const { referral } = await journey.look(reference);
    const mailbox = journey.app.region.providers.find(({ id }) => id === referral.provider)?.mailbox ?? '';
    const before = await journey.person(mailbox).list();
    expect(references(before)).toContain(reference);
    expect(before.text).not.toContain('Voorbeeld');
    await accept(journey, people, reference);
    expect((await journey.person(mailbox).list()).text).toContain('Noor Voorbeeld');
  });

  test('a job coach and a referrer: their own only, a check-in from its day on', async () => {
    const people = cast('jobcoach');
    const reference = await started(journey, people, byProfessional(people));
    const coach = journey.person(people.jobCoach);
    const quiet = await coach.list();
    expect(quiet.text).toMatch(count(0));
    expect(quiet.text).toMatch(says('stage.checking-in'));
    await untilCheckIn(journey, reference);
    expect(taskPaths(await coach.list())).toEqual([`/mijn/${reference}/check-in/1`]);
    const referrer = await journey.person(people.referrer).list();
    expect(references(referrer)).toEqual([reference]);
    expect(referrer.text).toMatch(says('stage.started'));
    expect(referrer.text).not.toContain('Robin');
  });

  test('the coordinator: what waits for them, and the deputy sees the same', async () => {
    const people = cast('coordinator');
    const parts = byProfessional(people);
    const reference = await journey.refer({
      ...parts,
      candidate: { email: undefined, phone: '+31612345678', preferredContact: 'phone' },
    });
    const { coordinator } = journey.app.region;
    const page = await journey.person(coordinator.mailbox).list();
    expect(references(page)).toContain(reference);
    expect(references(await journey.person(coordinator.deputy.mailbox).list())).toEqual(references(page));
  });
});

describe('in a row', () => {
  test('the next task opens after each answer, and the last leads back to the list', async () => {
    const people = cast('row');
    const all = [];
    for (const n of [1, 2, 3]) all.push(await journey.refer(bySelf({ ...people, candidate: `row${n}@post.example` })));
    const coach = journey.person(people.workCoach);
    const paths = taskPaths(await coach.list());
    expect(new Set(paths)).toEqual(new Set(all.map((reference) => `/mijn/${reference}/approve/1`)));
    let page = await coach.get(`${origin()}${paths[0]}`);
    for (const [at, path] of paths.entries()) {
      expect(new URL(page.url).pathname).toBe(path);
      page = await coach.post(formOf(page), { choice: 'approve' });
      const reference = path.split('/')[2] ?? '';
      // Who was agreed to is still a candidate of this reader, so the line may name them; the address does not.
      const who = `Noor Voorbeeld (${reference})`;
      expect(page.text).toMatch(says('worklist.row.saved', { who, left: 2 - at, of: 3 }));
      expect(page.text).toMatch(says('worklist.row.what', { answer: 'Akkoord' }));
      expect(new URL(page.url).search).toMatch(new RegExp(`^\\?klaar=${reference}-[\\w-]{20}&rij=${at + 1}$`));
    }
    expect(new URL(page.url).pathname).toBe('/mijn');
    for (const reference of all) expect(await journey.stage(reference)).toBe('offer');
  });

  test('what was typed wrong stays on the page, and a task can be passed by', async () => {
    const people = cast('wrong');
    const first = await journey.refer(bySelf(people));
    const second = await journey.refer(bySelf({ ...people, candidate: 'wrong2@post.example' }));
    const coach = journey.person(people.workCoach);
    const [one = '', other = ''] = taskPaths(await coach.list());
    const page = await coach.post(`${origin()}${one}`, { choice: 'decline', explanation: 'Er loopt al een traject.' });
    expect(page.status).toBe(400);
    expect(page.html).toContain('Er loopt al een traject.');
    const skip = /href="([^"]*volgende[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(new URL((await coach.get(new URL(skip, origin()).href)).url).pathname).toBe(other);
    expect([await journey.stage(first), await journey.stage(second)]).toEqual(['approval', 'approval']);
    // What was passed by still waits: the answer to the other was not the last.
    const after = await coach.post(`${origin()}${other}`, { choice: 'approve' });
    const passed = { who: `Noor Voorbeeld (${other.split('/')[2]})`, left: 1, of: 2 };
    expect(after.text).toMatch(says('worklist.row.saved', passed));
    expect(after.text).toMatch(count(1));
    // Who was declined is nobody's candidate any more: only the reference is left.
    const last = await coach.post(`${origin()}${one}`, { choice: 'decline', reason: 'not-now' });
    expect(last.text).toMatch(says('worklist.row.saved', { who: one.split('/')[2] ?? '', left: 0, of: 0 }));
    expect(last.text).toMatch(says('worklist.row.what', { answer: 'Niet akkoord' }));
    expect(last.text).not.toContain(`Noor Voorbeeld (${one.split('/')[2]})`);
    // An address claims no answer that this device did not give just now.
    const claims = says('worklist.row.saved', { who: one.split('/')[2] ?? '', left: 0, of: 0 });
    expect((await coach.get(last.url)).text).toMatch(claims);
    expect((await coach.get(`${origin()}/mijn?klaar=${one.split('/')[2]}`)).text).not.toMatch(claims);
    expect(
      (await coach.get(last.url.replace(/(klaar=HW-.{7}-)(.)/, (_, at, end) => `${at}${end === '0' ? '1' : '0'}`)))
        .text,
    ).not.toMatch(claims);
    const stranger = journey.person('kees@zeist.example');
    await stranger.list();
    expect((await stranger.get(last.url)).text).not.toMatch(claims);
    await journey.app.clock.advanceBy('PT10M');
    expect((await coach.get(last.url)).text).not.toMatch(claims);
  });

  test('an offer that is accepted shows whom it is about before the next one', async () => {
    const people = cast('offer');
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const { referral } = await journey.look(reference);
    const mailbox = journey.app.region.providers.find(({ id }) => id === referral.provider)?.mailbox ?? '';
    const provider = journey.person(mailbox);
    await provider.list();
    const page = await provider.post(`${origin()}/mijn/${reference}/accept-offer/1`, {
      choice: 'accept',
      jobCoachName: 'Robin Coach',
      jobCoachEmail: people.jobCoach,
      startsOn: talkDay(journey, 7),
    });
    expect(page.text).toContain(people.candidate);
    // Where they were asked about others before, the way on leads to those.
    const [list, next] = [says('worklist.row.list'), says('worklist.row.next')];
    expect(page.text).toMatch(new RegExp(`${list.source}|${next.source}`, 'u'));
    expect(page.text).not.toMatch(says('receipt.close'));
  });
});

test('what was answered can be looked up: kind, answer and day, with a name only where the list still has it', async () => {
  const people = cast('terug');
  const colleague = journey.person(`collega-${people.workCoach}`);
  const [declined = '', delegated = '', approved = ''] = [
    await journey.refer(bySelf(people)),
    await journey.refer(bySelf({ ...people, candidate: 'terug2@post.example' })),
    await journey.refer(bySelf({ ...people, candidate: 'terug3@post.example' })),
  ];
  const coach = journey.person(people.workCoach);
  await coach.list();
  const look = (who = coach) => who.get(`${origin()}/mijn/beantwoord`);
  expect((await look()).text).toMatch(says('answered.none', { days: 30 }));
  const post = (reference: string, form: Record<string, string>) =>
    coach.post(`${origin()}/mijn/${reference}/approve/1`, form);
  await post(declined, { choice: 'decline', reason: 'not-now' });
  await post(delegated, { choice: 'delegate', email: colleague.address });
  await post(approved, { choice: 'approve' });

  const page = await look();
  expect(references(page).toSorted()).toEqual([declined, delegated, approved].toSorted());
  const row = (reference: string) =>
    /<tr>.*<\/tr>/.exec(page.html.split('\n').find((line) => line.includes(reference)) ?? '')?.[0] ?? '';
  expect(row(declined)).toMatch(says('answered.said.approve.decline'));
  expect(row(delegated)).toMatch(says('answered.said.approve.delegate'));
  expect(row(approved)).toMatch(says('answered.said.approve.approve'));
  expect([declined, delegated, approved].map((reference) => row(reference).includes('Noor Voorbeeld'))).toEqual([
    false,
    false,
    true,
  ]);
  expect((await coach.list()).html).toContain('/mijn/beantwoord');

  // Nobody else has it, and without a proof there is no page.
  await colleague.list();
  expect((await look(colleague)).text).not.toContain('HW-');
  expect(new URL((await look(journey.person('iemand@zeist.example'))).url).pathname).toBe('/mijn');
});

describe('nobody reads', () => {
  test('a list without a proof, nor a task of another mailbox', async () => {
    const people = cast('nobody');
    const reference = await journey.refer(bySelf(people));
    const path = `${origin()}/mijn/${reference}/approve/1`;
    const stranger = journey.person('iemand@zeist.example');
    expect(new URL((await stranger.get(path)).url).pathname).toBe('/mijn');
    const empty = await stranger.list();
    expect(empty.text).toMatch(count(0));
    expect(empty.text).not.toContain('HW-');
    const denied = await stranger.get(path);
    expect(denied.status).toBe(404);
    expect(denied.text).not.toContain('Zeist');
    const unknown = await stranger.get(`${origin()}/mijn/HW-ZZZZZZZ/approve/1`);
    expect(unknown.text.replaceAll('HW-ZZZZZZZ', reference)).toBe(denied.text);
    expect((await stranger.post(path, { choice: 'approve' })).status).toBe(404);
    expect(await journey.stage(reference)).toBe('approval');
  });

  test('a list with a proof that has ended', async () => {
    const people = cast('old');
    await journey.refer(bySelf(people));
    const coach = journey.person(people.workCoach);
    expect((await coach.list()).text).toContain('HW-');
    await journey.app.clock.advanceBy('PT3H');
    expect((await coach.get(`${origin()}/mijn`)).text).not.toContain('HW-');
  });

  test('whether an address has a list: the answer is the same, and a stranger gets no mail', async () => {
    const people = cast('same');
    await journey.refer(bySelf(people));
    const ask = (mailbox: string) => journey.person('iemand@nieuw.example').post(`${origin()}/mijn/code`, { mailbox });
    const [known, unknown] = [await ask(people.workCoach), await ask('niemand@elders.example')];
    expect(known.text).toBe(unknown.text);
    const codes = (await journey.app.mails()).filter(({ subject }) => says('worklist-mail.code.subject').test(subject));
    expect(codes.slice(-2).map(({ to }) => to)).toEqual([people.workCoach, probeMailbox]);
  });

  test('less because a stranger asks for codes: what one browser is refused counts for that browser alone', async () => {
    const coach = cast('plaag').workCoach;
    const stranger = journey.person('iemand@nieuw.example');
    const asked = [];
    for (let n = 0; n < 25; n += 1) asked.push(await stranger.post(`${origin()}/mijn/code`, { mailbox: coach }));
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(6);
    expect((await journey.person(coach).list()).text).toMatch(count(0));
  });

  test('less because strangers use up the codes of its mailbox: who has a mail of ours has codes that nobody else can use', async () => {
    const people = cast('leeg');
    await journey.refer(bySelf(people));
    const coach = people.workCoach;
    const mail = (await journey.app.mails()).findLast(({ to }) => to === coach);
    const link = mail?.links.find((one) => one.includes('/mijn/via/')) ?? '';
    const ask = async (at: string, mailbox = coach) => {
      const one = journey.person(coach);
      return { one, page: await one.post(`${at}/code`, { mailbox }) };
    };
    const isSent = ({ page }: { readonly page: Page }) => says('worklist.code.sent').test(page.text);
    const everybodys = `${origin()}/mijn`;
    while (isSent(await ask(everybodys)));
    const refused = (await ask(everybodys)).page;
    expect([refused.status, refused.text]).toEqual([429, expect.stringMatching(says('worklist.code.tooMany'))]);

    // Nothing but this very link to this very mailbox helps, and all others are answered alike.
    const elses = journey.app.region.uwv.teamMailbox;
    while (isSent(await ask(everybodys, elses)));
    const spoilt = link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const later = link.replace(/via\/\d{4}/, 'via/2099');
    for (const [at, mailbox = coach] of [[spoilt], [later], [`${everybodys}/via/x`], [link, elses]] as const) {
      const { page } = await ask(at, mailbox);
      const html = page.html.replaceAll(new URL(at).pathname, '/mijn').replaceAll(mailbox, coach);
      expect([page.status, html], at).toEqual([429, refused.html]);
    }

    const before = await journey.person(coach).get(link);
    expect(before.text).not.toMatch(/HW-|Voorbeeld/);
    const own = await ask(link);
    expect(isSent(own)).toBe(true);
    const wrong = await own.one.post(`${link}/code/controle`, { code: '000000' });
    expect(wrong.status).toBe(400);
    const list = await own.one.post(`${link}/code/controle`, { code: await own.one.code() });
    expect([new URL(list.url).pathname, list.text]).toEqual(['/mijn', expect.stringContaining('Voorbeeld')]);
    expect((await own.one.get(link)).text).toMatch(count(1));

    // Bounded too: a forwarded mail floods its reader with no more than this.
    const more = [];
    for (let n = 0; n < 31; n += 1) more.push(await ask(link));
    expect(more.filter(isSent)).toHaveLength(29);
    expect(more.at(-1)?.page.status).toBe(429);
  });

  test('that something was kept which was sent after the proof had ended', async () => {
    const people = cast('verlopen');
    const reference = await journey.refer(bySelf(people));
    const coach = journey.person(people.workCoach);
    await coach.list();
    await journey.app.clock.advanceBy('PT3H');
    const page = await coach.post(`${origin()}/mijn/${reference}/approve/1`, { choice: 'approve' });
    expect(page.text).toMatch(says('worklist.code.ended'));
    expect(await journey.stage(reference)).toBe('approval');
    const places = 'plekken/kwintes/sterk-met-werk';
    for (const path of ['afwezig', 'afwezig/terug', 'afwijzen', places, 'jobcoaches/kwintes/iemand']) {
      const late = await coach.post(`${origin()}/mijn/${path}`, { sure: 'yes' });
      expect(late.text, path).toMatch(says('worklist.code.ended'));
    }
  });

  test('an address that is no longer asked, from that moment on', async () => {
    const people = cast('moved');
    const reference = await journey.refer(bySelf(people));
    const before = journey.person(people.workCoach);
    const after = journey.person(`ander-${people.workCoach}`);
    const path = `/mijn/${reference}/approve/1`;
    expect(taskPaths(await before.list())).toContain(path);
    const page = await before.post(`${origin()}${path}`, { choice: 'delegate', email: after.address });
    expect(page.status).toBe(200);
    expect(references(await before.list())).not.toContain(reference);
    expect((await before.get(`${origin()}${path}`)).status).toBe(404);
    expect(taskPaths(await after.list())).toContain(path);
  });
});

test('two of one team at the same task: the second is told that their answer was not kept', async () => {
  const people = cast('race');
  const reference = await journey.refer({
    ...byProfessional(people),
    situation: { benefit: 'participatiewet', inCareAt: 'none' },
  });
  const [one, other] = [journey.person(mailboxes.team), journey.person(mailboxes.team)];
  const path = `${origin()}/mijn/${reference}/approve/1`;
  await one.list();
  await other.list();
  const answers = await Promise.all([
    one.post(path, { choice: 'approve', decidedByName: 'Fenna de Beslisser' }),
    other.post(path, { choice: 'decline', reason: 'not-now', decidedByName: 'Guus van Kantoor' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
  const loser = answers.find(({ status }) => status === 410);
  expect(loser?.text).toMatch(says('link.notKept.answered'));
  expect(loser?.html).toContain('/mijn/beantwoord');
  const trail = await journey.app.runtime('sweep-tasks').referrals.events(reference);
  expect(trail.filter(({ action }) => action === 'approve' || action === 'decline')).toHaveLength(1);
});

test('who stood on a list by name can see that, once a day', async () => {
  const people = cast('seen');
  const reference = await journey.refer(bySelf(people));
  const coach = journey.person(people.workCoach);
  await coach.list();
  await coach.list();
  const views = async () =>
    (await journey.app.runtime('sweep-tasks').referrals.events(reference)).filter(({ action }) => action === 'view');
  expect((await views()).map(({ actor, result, object }) => [actor, result, object])).toEqual([
    ['approver', 'person', reference],
  ]);
  await journey.app.clock.advanceBy('P1D');
  await coach.list();
  expect(await views()).toHaveLength(2);
});

test('of how many there are so many left is counted along the row, past what is skipped; another address says no number', async () => {
  const people = cast('teller');
  for (const n of [1, 2, 3]) await journey.refer(bySelf({ ...people, candidate: `teller${n}@post.example` }));
  const coach = journey.person(people.workCoach);
  const [one = '', other = ''] = taskPaths(await coach.list());
  const second = await coach.post(formOf(await coach.get(`${origin()}${one}`)), { choice: 'approve' });
  // A mistake and a skip lose no count.
  const refused = await coach.post(formOf(second), { choice: 'decline' });
  expect(refused.status).toBe(400);
  expect(formOf(refused)).toBe(`${origin()}${other}?rij=1`);
  const skip = /href="([^"]*volgende[^"]*)"/.exec(refused.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const third = await coach.get(new URL(skip, origin()).href);
  const last = await coach.post(formOf(third), { choice: 'approve' });
  const reference = formOf(third).split('/')[4] ?? '';
  const who = `Noor Voorbeeld (${reference})`;
  expect(last.text).toMatch(says('worklist.row.saved', { who, left: 1, of: 3 }));
  for (const said of ['', '&rij=0', '&rij=1000', '&rij=x']) {
    const kept = new URL(last.url).searchParams.get('klaar') ?? '';
    const typed = await coach.get(`${origin()}/mijn?klaar=${kept}${said}`);
    expect(typed.text).toMatch(says('worklist.row.saved', { who, left: 1, of: 0 }));
  }
});
