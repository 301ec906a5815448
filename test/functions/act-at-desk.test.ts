import { describe, expect, test } from 'vitest';
import { actingRoutes } from '../../functions/act-at-desk/handler.ts';
import { readAtDesk } from '../../functions/cases/desk-task.ts';
import { createLinkDesk } from '../../functions/cases/link-desk.ts';
import { startsFrom } from '../../functions/domain/actions.ts';
import { becauseCodes, becauseDied } from '../../functions/domain/because.ts';
import { stages } from '../../functions/domain/codes.ts';
import { deskActionNames, deskActionOf, isDeskActionOpen } from '../../functions/domain/desk-actions.ts';
import { actPath, deskTaskPath, provedPath } from '../../functions/domain/desk-paths.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import { staffRoles } from '../../functions/domain/staff.ts';
import { termTexts } from '../../functions/web/texts/term.ts';
import { now } from '../adapters/sample.ts';
import { type ActWorld, actWorld, seenOn } from '../support/act-world.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { staffOf } from '../support/staff-world.ts';

const id = makeReference(() => 'AAAAAA');
const nowhere = makeReference(() => 'ZZZZZZ');
const parties = partiesOf('Aardbei');
const path = actPath(id, 'withdraw');
/** Proving once more who one is, in a tab of its own: what was typed stays in this one. */
const proving = `href="/werkplek/inloggen?opnieuw&amp;naar=${provedPath}" target="_blank"`;
const asked = { because: 'asked-by-candidate' };
const at = { region: worldRegion, now, parties };

/** A world with one case in it, about which a decision is asked. */
function withCase(): ActWorld {
  const world = actWorld();
  world.add(caseOf(id, [taskOf(id, 'approve', 'approver')]), parties);
  return world;
}

/** The page of an action as the coordinator opens it, and what its form sends along. */
async function opened(world: ActWorld, at = path) {
  const cookie = await world.signedIn(staffOf.coordinator);
  const page = await (await world.get(at, cookie)).text();
  return { cookie, page, seen: seenOn(page) };
}

/** Somebody else changes the case at this moment. */
async function changedByOther(world: ActWorld): Promise<void> {
  const other = await opened(world, path);
  const { status } = await world.post(path, other.cookie, { ...asked, seen: other.seen });
  expect(status).toBe(303);
}

describe('who may act', () => {
  /** An address of a route, of a case that does not exist. */
  const addressOf = (route: string) =>
    route
      .replace('/municipalities/:id', '/municipalities/GM0355')
      .replace('/ceilings/:inner', '/ceilings/ips')
      .replace(/\/providers\/:id(?:\/offers\/:inner)?/, (part) =>
        part.replace(':id', 'lister').replace(':inner', 'ips'),
      )
      .replace('/doors/:id', '/doors/ips-uwv')
      .replace('/tasks/:id', '/tasks/approve')
      .replace('/intake/:id', '/intake/callsPerDay')
      .replace(':id', 'ferm-werk')
      .replace(':n{[0-9]+}', '1')
      .replace(':reference', 'HW-0000000')
      .replace(/:kind\{[^}]+\}/, 'approve')
      .replace(/:n\{.*?\}\}?(?=\/|$)/, '1')
      .replace(/:rest\{[^}]+\}/, 'sturen')
      .replace(':provider', 'kwintes')
      .replace(':subscriber', 'bus');

  test('every action has a page and a form, for the coordinator alone', () => {
    for (const name of deskActionNames) {
      for (const method of ['GET', 'POST']) {
        const found = actingRoutes.filter(
          (route) => route.method === method && route.path === actPath(':reference', name),
        );
        expect(
          found.map(({ who }) => who),
          `${method} ${name}`,
        ).toEqual([['coordinator']]);
      }
    }
  });

  const table = actingRoutes.flatMap((route) =>
    ([...staffRoles, 'nobody'] as const).map((visitor) => ({
      route,
      visitor,
      name: `${visitor}: ${route.method} ${route.path}`,
      may: route.who !== 'anybody' && visitor !== 'nobody' && route.who.includes(visitor),
    })),
  );
  /** One world for all who only look or are refused, which changes nothing; who may post gets a new one each time. */
  const unchanged = actWorld();
  test.each(table)('$name', async ({ route, visitor, may }) => {
    const world = may && route.method === 'POST' ? actWorld() : unchanged;
    const before = world.logged.length;
    const cookie = visitor === 'nobody' ? '' : await world.signedIn(staffOf[visitor]);
    const address = addressOf(route.path);
    const answer = await (route.method === 'GET' ? world.get(address, cookie) : world.post(address, cookie, asked));
    const text = await answer.text();
    expect(world.logged.slice(before).filter((line) => line === 'desk-denied')).toHaveLength(
      !may && visitor !== 'nobody' ? 1 : 0,
    );
    if (may) {
      expect([401, 403]).not.toContain(answer.status);
      expect(answer.headers.get('location') ?? '').not.toContain('naar=');
    }
    if (may) return;
    if (visitor !== 'nobody') expect([answer.status, says('desk.denied.help').test(text)]).toEqual([403, true]);
    else if (route.method === 'POST') expect([answer.status, says('desk.ended.lead').test(text)]).toEqual([401, true]);
    else expect(answer.headers.get('location')).toBe(`/werkplek?naar=${address}`);
    expect(world.changes).toEqual([]);
  });

  test('a post of another site does nothing', async () => {
    const world = withCase();
    const { cookie, seen } = await opened(world);
    for (const from of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
      {},
    ]) {
      const headers = { ...from, 'content-type': 'application/x-www-form-urlencoded' };
      expect((await world.post(path, cookie, { ...asked, seen }, headers)).status).toBe(403);
    }
    expect(world.changes).toEqual([]);
  });

  test('whoever was away for half an hour is asked who they are, and nothing of what they sent is done', async () => {
    const world = withCase();
    const { cookie, seen } = await opened(world);
    world.wait(30);
    const answer = await world.post(path, cookie, { ...asked, seen });
    expect([answer.status, world.changes]).toEqual([401, []]);
    expect(await answer.text()).toMatch(says('desk.ended.lead'));
  });
});

describe('an action on a case', () => {
  test('says what will happen and asks why, in both languages, as sound HTML, and looking changes nothing', async () => {
    const world = withCase();
    const cookie = await world.signedIn(staffOf.coordinator);
    for (const name of deskActionNames) {
      for (const lang of ['nl', 'en'] as const) {
        const page = await (await world.get(`${actPath(id, name)}?lang=${lang}`, cookie)).text();
        expect(page, name).toMatch(says(`desk-action.names.${name}`, {}, lang));
        expect(await htmlProblems(page)).toEqual([]);
        if (!isDeskActionOpen(name, { referral: world.referral(id) as never, tasks: [] }, at)) continue;
        expect(page, name).toMatch(says(`desk-act.what.${name}`, {}, lang));
        expect(page, name).toMatch(says(`desk-act.undo.${name}`, {}, lang));
      }
    }
    expect(world.changes).toEqual([]);
  });

  test('says about whom it is, on whichever page, and that look is in the trail', async () => {
    const world = withCase();
    const cookie = await world.signedIn(staffOf.coordinator);
    for (const name of deskActionNames) {
      const page = await (await world.get(actPath(id, name), cookie)).text();
      expect(page, name).toContain('AardbeiNoor AardbeiVisser');
      expect(page, name).toContain('23 april 1990');
    }
    expect(
      world.events.filter(({ action, staff }) => action === 'view' && staff === 'c-1').map(({ result }) => result),
    ).toContain('person');
  });

  test('is done once, with its reason and who did it in the trail, and leads back to the case', async () => {
    const world = withCase();
    const { cookie, seen } = await opened(world);
    const form = { because: 'other', becauseText: 'Zij belde zelf.', seen };
    const answer = await world.post(path, cookie, form);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/werkplek/aanmelding/${id}?bericht=withdraw`,
    ]);
    const [event] = world.events.filter(({ action }) => action !== 'view');
    expect(event).toMatchObject({
      action: 'withdraw',
      origin: 'desk',
      actor: 'coordinator',
      reason: 'other',
      staff: 'c-1',
    });
    expect(JSON.stringify(world.events)).not.toContain('Zij belde');
    expect(world.parties(id).deskNotes?.map(({ text }) => text)).toEqual(['Zij belde zelf.']);
    expect((await world.post(path, cookie, form)).status).toBe(409);
    expect(world.changes).toHaveLength(1);
  });

  test('needs a reason, and words for another one; what was typed stays', async () => {
    const world = withCase();
    const { cookie, seen } = await opened(world);
    const refused = async (fields: object, ...wanted: readonly RegExp[]) => {
      const answer = await world.post(path, cookie, { seen, ...fields });
      const text = await answer.text();
      expect(answer.status).toBe(400);
      for (const words of wanted) expect(text).toMatch(words);
      expect(await htmlProblems(text)).toEqual([]);
      return text;
    };
    await refused({}, says('link-problem.problems.reason'));
    await refused({ because: 'niets' }, says('link-problem.problems.reason'));
    await refused(
      { because: 'other', becauseText: 'Tja' },
      says('link-problem.problems.other-reason'),
      />\s*Tja<\/textarea>/,
    );
    await refused({ ...asked, becauseText: 'x'.repeat(501) }, says('link-problem.problems.too-long'));
    await refused({ ...asked, becauseText: 'BSN 111222333' }, says('link-problem.problems.bsn'));
    const hinted = await refused(
      { ...asked, becauseText: 'Zij heeft een depressie' },
      says('link.hints.medical-hint.title'),
    );
    expect(hinted).toContain('name="anyway" value="yes"');
    expect(world.changes).toEqual([]);
    const again = await world.post(path, cookie, {
      ...asked,
      seen,
      becauseText: 'Zij heeft een depressie',
      anyway: 'yes',
    });
    expect(again.status).toBe(303);
  });

  test('on a case that moved meanwhile is not done: the page says what changed, and keeps what was typed', async () => {
    const world = withCase();
    const { cookie, seen } = await opened(world);
    const extra = taskOf(id, 'call', 'coordinator', { about: 'sent-elsewhere' });
    world.wait(1);
    const before = world.referral(id);
    if (before === undefined) throw new Error('no case');
    const referral = { ...before, revision: before.revision + 1, updatedAt: world.time.now };
    world.add({ referral, tasks: [taskOf(id, 'approve', 'approver'), extra] }, parties);
    world.events.push({
      of: id,
      action: 'extend',
      object: id,
      result: '2026-12-01',
      origin: 'link',
      actor: 'coordinator',
      at: world.time.now,
    });
    const answer = await world.post(path, cookie, { ...asked, becauseText: 'Op verzoek', seen });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(await htmlProblems(page)).toEqual([]);
    expect(page).toMatch(says('desk-act.moved.title'));
    expect(page).toMatch(says('trail.actions.extend'));
    expect(page).toMatch(/>\s*Op verzoek<\/textarea>/);
    expect(page).toMatch(/value="asked-by-candidate" checked/);
    expect(world.changes).toEqual([]);
    // Sent once more, with what it shows now.
    expect((await world.post(path, cookie, { ...asked, seen: seenOn(page) })).status).toBe(303);
  });

  test('that somebody else did first is told, and not done again', async () => {
    const world = withCase();
    const { cookie, seen } = await opened(world);
    world.wait(1);
    await changedByOther(world);
    const answer = await world.post(path, cookie, { ...asked, seen });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toMatch(says('desk-act.notNow.title'));
    expect(page).toMatch(says('trail.actions.withdraw'));
    expect(world.changes).toHaveLength(1);
  });

  test('that meets another change at the very moment of writing is not done either', async () => {
    const world = withCase();
    const { cookie, seen } = await opened(world);
    const { commit } = world.runtime.referrals;
    const before = world.referral(id);
    if (before === undefined) throw new Error('no case');
    Object.assign(world.runtime.referrals, {
      commit: async (...given: Parameters<typeof commit>) => {
        Object.assign(world.runtime.referrals, { commit });
        const referral = { ...before, revision: before.revision + 1 };
        world.add({ referral, tasks: [taskOf(id, 'approve', 'approver')] }, parties);
        return commit(...given);
      },
    });
    const answer = await world.post(path, cookie, { ...asked, seen });
    expect([answer.status, world.changes]).toEqual([409, []]);
    expect(await answer.text()).toMatch(says('desk-act.moved.title'));
  });

  test('without a state that its page showed is not done', async () => {
    const world = withCase();
    const { cookie } = await opened(world);
    for (const seen of [undefined, '', '1', 'x@y', '1@2026']) {
      const answer = await world.post(path, cookie, { ...asked, ...(seen === undefined ? {} : { seen }) });
      expect(answer.status).toBe(409);
    }
    expect(world.changes).toEqual([]);
  });

  test('on a case that does not exist is told like a number that is none', async () => {
    const world = withCase();
    const cookie = await world.signedIn(staffOf.coordinator);
    const texts = await Promise.all(
      [nowhere, 'niets'].map(async (reference) => {
        const answer = await world.get(actPath(reference, 'withdraw'), cookie);
        expect(answer.status).toBe(404);
        return (await answer.text()).replaceAll(reference, 'X');
      }),
    );
    expect(texts[0]).toBe(texts[1]);
    expect((await world.post(actPath(nowhere, 'withdraw'), cookie, asked)).status).toBe(404);
    expect((await world.get(`/werkplek/aanmelding/${id}/doe/niets`, cookie)).status).toBe(404);
  });

  test('is offered in the stages from which the journey lets it start, and in no other', () => {
    const opens = stages.filter((stage) => isDeskActionOpen('withdraw', caseOf(id, [], { stage }), at));
    expect(opens).toEqual(stages.filter((stage) => stage !== 'closed'));
    for (const name of deskActionNames) {
      const from = deskActionOf(name).changes.flatMap(startsFrom);
      const offered = stages.filter((stage) => isDeskActionOpen(name, caseOf(id, [], { stage }), at));
      expect(offered.filter((stage) => !from.includes(stage))).toEqual([]);
    }
  });
});

describe('a case in which nobody is left', () => {
  const ofPeople = ['correct', 'note', 'erase', 'refuse-erasure', 'reopen'] as const;

  test.each(['withdrawn', 'died', 'not-me', 'not-confirmed'] as const)(
    'that ended as %s: nothing is done about people',
    async (closure) => {
      const world = actWorld();
      world.add(caseOf(id, [], { stage: 'closed', closure, closedAt: now, openTasks: [] }), { notes: [] });
      const cookie = await world.signedIn(staffOf.coordinator);
      const seen = seenOn(await (await world.get(actPath(id, 'mark-duplicate'), cookie)).text());
      for (const name of ofPeople) {
        expect((await world.get(actPath(id, name), cookie)).status, name).toBe(409);
        const fields = { ...asked, seen, ground: 'duty-to-keep', note: 'Belde nog', number: id };
        expect((await world.post(actPath(id, name), cookie, fields)).status, name).toBe(409);
      }
      expect(world.changes).toEqual([]);
    },
  );

  test('while they are kept, each of these can be done', () => {
    const ended = { stage: 'closed', closure: 'withdrawn', closedAt: now } as const;
    const open = (people: Partial<typeof parties>) =>
      ofPeople.filter((name) => isDeskActionOpen(name, caseOf(id, [], ended), { ...at, parties: people }));
    expect(open(parties)).toEqual(ofPeople);
    expect(open({ notes: [] })).toEqual([]);
  });
});

describe('what each action does', () => {
  /** Does an action in a world, as the coordinator, with what its form asks. */
  async function done(
    world: ActWorld,
    name: (typeof deskActionNames)[number],
    fields: Readonly<Record<string, string>> = {},
  ) {
    const at = actPath(id, name);
    const { cookie, page, seen } = await opened(world, at);
    const answer = await world.post(at, cookie, { because: deskActionOf(name).reasons[0] ?? '', ...fields, seen });
    return { page, status: answer.status, text: await answer.text(), change: world.changes.at(-1) };
  }

  test('a new link goes to whom a task asks, or to the reader of a status page, and to nobody who has no address', async () => {
    const world = actWorld();
    const { referrer: _none, ...others } = parties;
    const call = taskOf(id, 'call', 'coordinator', { about: 'sent-elsewhere' });
    world.add(caseOf(id, [taskOf(id, 'approve', 'approver'), call]), others);
    const { page, status, change } = await done(world, 'resend', { link: `${id}#approve#1` });
    expect([...page.matchAll(/name="link" value="([^"]+)"/g)].map(([, value]) => value)).toEqual([
      `${id}#approve#1`,
      'candidate',
    ]);
    // To which address it goes, so that only whoever knows it recognises it.
    expect(page).toContain('a•••@post.example');
    expect(page).not.toContain('aardbei-noor@');
    expect([status, change?.action]).toEqual([303, 'renew-link']);
    // Its reader did not ask for it: the coordinator sent it.
    expect(change?.mails[0]?.facts).toMatchObject({ linkTo: 'task', about: 'from-desk' });
    expect(change?.mails.map(({ kind, to }) => `${kind} ${to}`)).toEqual(['new-link approver']);
    expect((await done(world, 'resend', { link: 'candidate' })).change?.mails.map(({ to }) => to)).toEqual([
      'candidate',
    ]);
    expect((await done(world, 'resend')).text).toMatch(says('link-problem.problems.choice'));
    for (const link of ['referrer', call.id, 'x']) expect((await done(world, 'resend', { link })).status).toBe(409);
    expect(world.changes).toHaveLength(2);
  });

  test('of somebody who has died no link goes where nobody can read it, and a correction promises no mail', async () => {
    const world = actWorld();
    const { referrer: _none, ...others } = parties;
    world.add(caseOf(id, [], { stage: 'closed', closure: 'died', closedAt: world.time.now, openTasks: [] }), others);
    const cookie = await world.signedIn(staffOf.coordinator);
    const page = async (name: string) => (await world.get(actPath(id, name), cookie)).text();
    expect(await page('resend')).toMatch(says('desk-act.resend.nobody'));
    const correct = await page('correct');
    expect(correct).toMatch(says('desk-act.what.correct'));
    expect(correct).not.toMatch(says('desk-act.correctTold'));
    const alive = withCase();
    const living = await (await alive.get(actPath(id, 'correct'), await alive.signedIn(staffOf.coordinator))).text();
    expect(living).toMatch(says('desk-act.correctTold'));
  });

  test('a move is looked at by the door: it fits, or the coordinator is asked', async () => {
    const world = withCase();
    expect((await done(world, 'moved')).text).toMatch(says('link-problem.problems.choice'));
    expect((await done(world, 'moved', { municipality: 'GM9999' })).status).toBe(400);
    const { status, change } = await done(world, 'moved', { municipality: 'GM0363' });
    expect([status, change?.action]).toEqual([303, 'record-move']);
    expect(change?.events[0]).toMatchObject({ origin: 'desk', staff: 'c-1', reason: 'told-by-candidate' });
    expect(change?.tasks.map(({ kind, owner }) => `${kind} ${owner}`)).toEqual(['call coordinator']);
  });

  test('is done for a reason that suits it, and for no other that there is', async () => {
    const unconfirmed = { stage: 'unconfirmed', generation: 0 } as const;
    for (const [name, more] of [
      ['died', {}],
      ['moved', {}],
      ['correct', {}],
      ['resend', {}],
      ['dismiss-duplicate', { likelyDuplicateOf: nowhere }],
      ['confirm-sender', unconfirmed],
      ['end-unconfirmed', unconfirmed],
    ] as const) {
      const world = actWorld();
      const task = 'stage' in more ? taskOf(id, 'confirm-sender', 'referrer') : taskOf(id, 'approve', 'approver');
      world.add(caseOf(id, [task], more), parties);
      const at = actPath(id, name);
      const { cookie, page, seen } = await opened(world, at);
      const offered = [...page.matchAll(/name="because" value="([^"]+)"/g)].map(([, code]) => code);
      expect(offered, name).toEqual(deskActionOf(name).reasons);
      const others = becauseCodes.filter((code) => !offered.includes(code));
      expect(others.length, name).toBeGreaterThan(0);
      for (const because of others) {
        const answer = await world.post(at, cookie, { because, seen });
        expect([name, because, answer.status]).toEqual([name, because, 400]);
        expect(await answer.text()).toMatch(says('link-problem.problems.reason'));
      }
      expect(world.changes).toEqual([]);
    }
  });

  test('a death ends everything, whatever the case asks', async () => {
    const world = withCase();
    const { status, change } = await done(world, 'died');
    expect([status, change?.after.closure, change?.events[0]?.object]).toEqual([303, 'died', id]);
    expect(change?.mails.filter(({ to }) => to === 'candidate')).toEqual([]);
    const closed = await world.get(actPath(id, 'died'), await world.signedIn(staffOf.coordinator));
    expect(closed.status).toBe(409);
  });

  test('what erases people asks who one is once more, five minutes at most before', async () => {
    const world = actWorld();
    const unconfirmed = caseOf(id, [taskOf(id, 'confirm-sender', 'referrer')], { stage: 'unconfirmed' });
    world.add(unconfirmed, parties);
    const { cookie, page, seen } = await opened(world);
    expect(page).not.toMatch(says('desk-act.fresh'));
    world.wait(5);
    const again = await world.post(path, cookie, { ...asked, seen });
    const text = await again.text();
    expect([again.status, world.changes]).toEqual([403, []]);
    expect(text).toMatch(says('desk-act.fresh'));
    expect(text).toContain(proving);
    // What was chosen stands there still.
    expect(text).toMatch(/value="asked-by-candidate"[^>]* (?:checked|selected)/);
    expect(await htmlProblems(text)).toEqual([]);
    expect((await done(world, 'withdraw')).change?.eraseNow).toBe('everyone');
  });
});

describe('a task at the desk', () => {
  const approve = taskOf(id, 'approve', 'approver');
  const at = deskTaskPath(approve.id);
  const why = { 'steer.because': 'no-answer' };
  const page = async (world: ActWorld, where = at) => {
    const cookie = await world.signedIn(staffOf.coordinator);
    const answer = await world.get(where, cookie);
    return { cookie, status: answer.status, text: await answer.text() };
  };

  test('is answered for whoever it asks, as phoned in, and the case says so', async () => {
    const world = withCase();
    const { cookie, status, text } = await page(world);
    expect(status).toBe(200);
    expect(text).toContain(`action="${at}"`);
    expect(text).toContain(`href="/werkplek/aanmelding/${id}"`);
    expect(await htmlProblems(text)).toEqual([]);
    const answer = await world.post(at, cookie, { choice: 'approve', decidedByName: 'Sam Besluit' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/werkplek/aanmelding/${id}?bericht=antwoord`,
    ]);
    const [change] = world.changes;
    expect(change?.events[0]).toMatchObject({ action: 'approve', origin: 'desk', actor: 'coordinator', staff: 'c-1' });
    // Whoever it asks said so: that is why, and no question.
    expect(change?.events[0]).toMatchObject({ reason: 'told-by-other' });
    expect(change?.tasks.find(({ kind }) => kind === 'approve')?.decision).toMatchObject({ phonedIn: true });
    // The second press, or a colleague's, finds that it was done, and the page says so.
    const again = await world.post(at, cookie, { choice: 'decline', reason: 'other', explanation: 'Toch niet.' });
    expect(again.status).toBe(410);
    expect(world.changes).toHaveLength(1);
  });

  test('is steered: more time, without an answer', async () => {
    const world = withCase();
    const { cookie, text } = await page(world);
    const dueOn = /name="steer.dueOn" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const fields = { ...why, 'steer.choice': 'extend', 'steer.workingDays': '5', 'steer.dueOn': dueOn };
    const answer = await world.post(`${at}/sturen`, cookie, fields);
    expect(answer.headers.get('location')).toBe(`/werkplek/aanmelding/${id}?bericht=aangepast`);
    expect(world.changes.map(({ action, events }) => [action, events[0]?.origin])).toEqual([['extend', 'desk']]);
  });

  test('is steered with a reason: without one nothing is done, and what was typed stays', async () => {
    const world = withCase();
    const { cookie, text } = await page(world);
    expect(text).toContain('name="steer.because"');
    const fields = { 'steer.choice': 'extend', 'steer.workingDays': '7' };
    const without = await world.post(`${at}/sturen`, cookie, fields);
    const again = await without.text();
    expect([without.status, world.changes]).toEqual([400, []]);
    expect(again).toMatch(says('link-problem.problems.reason'));
    expect(again).toContain('value="7"');
    expect(await htmlProblems(again)).toEqual([]);
    const bare = await world.post(`${at}/sturen`, cookie, { ...fields, 'steer.because': 'other' });
    expect([bare.status, world.changes]).toEqual([400, []]);
    // A hint is a question: sending it once more sends the words as they are.
    const words = { 'steer.because': 'other', 'steer.becauseText': 'Zij heeft een depressie en is op vakantie.' };
    const hinted = await world.post(`${at}/sturen`, cookie, { ...fields, ...words });
    expect(await hinted.text()).toContain('name="steer.anyway" value="yes"');
    expect(world.changes).toEqual([]);
    const done = await world.post(`${at}/sturen`, cookie, { ...fields, ...words, 'steer.anyway': 'yes' });
    expect(done.status).toBe(303);
    const [change] = world.changes;
    expect(change?.events[0]).toMatchObject({ action: 'extend', reason: 'other', staff: 'c-1' });
    expect(change?.parties).toMatchObject([{ kind: 'reason', about: 'extend', text: words['steer.becauseText'] }]);
  });

  test('is steered for a reason that suits what is done: nobody dies at their own request', async () => {
    const world = withCase();
    const { cookie } = await page(world);
    const fields = { 'steer.choice': 'died', 'steer.because': 'asked-by-candidate' };
    const unfit = await world.post(`${at}/sturen`, cookie, fields);
    const again = await unfit.text();
    expect([unfit.status, world.changes]).toEqual([400, []]);
    expect(again).toMatch(says('link-problem.problems.reason-unfit'));
    // And it names those that do.
    const fits = becauseDied.map((code) => termTexts.nl.because[code].replace(/\.$/, ''));
    expect(again).toMatch(says('link-problem.rightReasons', { reasons: fits.join('; ') }));
    expect(await htmlProblems(again)).toEqual([]);
    const fit = await world.post(`${at}/sturen`, cookie, { ...fields, 'steer.because': 'told-by-family' });
    expect([fit.status, world.changes[0]?.events[0]?.reason]).toEqual([303, 'told-by-family']);
  });

  test('says by itself why a candidate’s answer stands, and that nobody was reached', async () => {
    const interest = taskOf(id, 'confirm-interest', 'candidate');
    for (const [task, choice, reason] of [
      [interest, 'yes', 'told-by-candidate'],
      [{ ...interest, owner: 'coordinator' as const }, 'not-reached', 'no-answer'],
    ] as const) {
      const world = actWorld();
      world.add(caseOf(id, [task], { stage: 'confirming' }), parties);
      const { cookie, text } = await page(world, deskTaskPath(task.id));
      const privacyVersion = /name="privacyVersion" value="([^"]+)"/.exec(text)?.[1];
      const fields = { choice, ...(privacyVersion === undefined ? {} : { privacyVersion }) };
      const answer = await world.post(deskTaskPath(task.id), cookie, fields);
      expect([choice, answer.status, world.changes[0]?.events[0]?.reason]).toEqual([choice, 303, reason]);
    }
  });

  test('erases nobody before whoever steers or answers has just proved who they are', async () => {
    const confirm = taskOf(id, 'confirm-sender', 'referrer');
    for (const [task, below, fields] of [
      [confirm, '/sturen', { ...why, 'steer.choice': 'withdraw' }],
      [confirm, '/sturen', { 'steer.because': 'told-by-family', 'steer.choice': 'died' }],
      [confirm, '', { choice: 'not-me' }],
      [approve, '/sturen', { 'steer.because': 'told-by-candidate', 'steer.choice': 'not-me' }],
    ] as const) {
      const where = deskTaskPath(task.id);
      const world = actWorld();
      world.add(caseOf(id, [task], task === confirm ? { stage: 'unconfirmed' } : {}), parties);
      const { cookie } = await page(world, where);
      world.wait(6);
      const stale = await world.post(`${where}${below}`, cookie, fields);
      const text = await stale.text();
      expect([stale.status, world.changes]).toEqual([403, []]);
      expect(text).toMatch(says('desk-act.fresh'));
      expect(text).toContain(proving);
      expect(await htmlProblems(text)).toEqual([]);
      const { cookie: fresh } = await page(world, where);
      expect((await world.post(`${where}${below}`, fresh, fields)).status).toBe(303);
      expect(world.changes[0]?.eraseNow).toBe(task === confirm ? 'everyone' : 'candidate');
    }
    // What erases nobody asks for no proof.
    const world = withCase();
    const { cookie } = await page(world);
    world.wait(6);
    expect((await world.post(`${at}/sturen`, cookie, { ...why, 'steer.choice': 'withdraw' })).status).toBe(303);
  });

  test('withdraws what a sender sent at once with a reason, from whoever has just proved who they are', async () => {
    const world = actWorld();
    const other = makeReference(() => 'BBBBBB');
    const call = taskOf(id, 'call', 'coordinator', { about: 'not-me' });
    world.said.sentBy = [id, other];
    world.add(caseOf(id, [call], { sender: 'the sender', stage: 'closed' }), parties);
    world.add(caseOf(other, [taskOf(other, 'approve', 'approver')], { sender: 'the sender' }), parties);
    const where = deskTaskPath(call.id);
    const { cookie, text } = await page(world, where);
    expect(await htmlProblems(text)).toEqual([]);
    const shown = /name="sent.shown" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const fields = { 'sent.shown': shown, 'sent.choice': 'confirmed' };
    const without = await world.post(`${where}/afzender`, cookie, fields);
    expect([without.status, world.changes]).toEqual([400, []]);
    expect(await without.text()).toMatch(says('link-problem.problems.reason'));
    world.wait(6);
    const stale = await world.post(`${where}/afzender`, cookie, { ...fields, 'sent.because': 'mistake' });
    expect([stale.status, world.changes]).toEqual([403, []]);
    const { cookie: fresh } = await page(world, where);
    const words = { 'sent.because': 'mistake', 'sent.becauseText': 'Xenia belde hierover.' };
    expect(text).not.toContain('name="sent.becauseText"');
    const done = await world.post(`${where}/afzender`, fresh, { ...fields, ...words });
    expect([done.status, world.referral(other)?.stage]).toEqual([200, 'closed']);
    // Words about one person would stand with all the others.
    expect(JSON.stringify(world.changes)).not.toContain('Xenia');
    expect(world.changes[0]?.events[0]).toMatchObject({ action: 'withdraw', reason: 'mistake', staff: 'c-1' });
  });

  test('of what one sender sent more than a page shows is told, on both pages', async () => {
    const world = actWorld();
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const others = Array.from({ length: 102 }, (_, n) =>
      makeReference(() => `BBBB${digits[n % 32]}${digits[Math.floor(n / 32)]}`),
    );
    const call = taskOf(id, 'call', 'coordinator', { about: 'not-me' });
    world.said.sentBy = [id, ...others];
    world.add(caseOf(id, [call], { sender: 'the sender' }), parties);
    for (const one of others) {
      world.add(caseOf(one, [taskOf(one, 'approve', 'approver')], { sender: 'the sender' }), parties);
    }
    const { text: task } = await page(world, deskTaskPath(call.id));
    const { text: act } = await page(world, actPath(id, 'withdraw-sent'));
    expect(task).toMatch(says('link-form.sent.more', { count: 2 }));
    expect(act).toMatch(says('desk-sender.more', { count: 3 }));
    expect(act.match(/name="sent"/g)).toHaveLength(100);
  });

  test('offers nothing that belongs to a mailed link: no device to forget', async () => {
    const { text } = await page(withCase());
    expect(text).not.toContain('/vergeet');
    expect(text).not.toMatch(says('link.forget.button'));
  });

  test('that somebody else is asked now is not answered for the one before', async () => {
    const world = withCase();
    const { cookie } = await page(world);
    const { commit } = world.runtime.referrals;
    Object.assign(world.runtime.referrals, {
      commit: async (...given: Parameters<typeof commit>) => {
        Object.assign(world.runtime.referrals, { commit });
        const before = world.referral(id);
        if (before === undefined) throw new Error('no case');
        const moved = { ...approve, owner: 'team', addressee: 1 } as const;
        world.add({ referral: { ...before, revision: before.revision + 1 }, tasks: [moved] }, parties);
        return commit(...given);
      },
    });
    const answer = await world.post(at, cookie, { choice: 'approve', decidedByName: 'Sam Besluit' });
    expect([answer.status, answer.headers.get('location'), world.changes]).toEqual([303, at, []]);
  });

  test('of somebody else offers no "nobody was reached": that is no answer of theirs', async () => {
    const world = actWorld();
    const interest = taskOf(id, 'confirm-interest', 'candidate');
    world.add(caseOf(id, [interest], { stage: 'confirming' }), parties);
    const where = deskTaskPath(interest.id);
    const { cookie, text } = await page(world, where);
    expect(text).toContain('value="yes"');
    expect(text).not.toContain('value="not-reached"');
    await world.post(where, cookie, { choice: 'not-reached' });
    expect(world.changes).toEqual([]);
    world.add(caseOf(id, [{ ...interest, owner: 'coordinator' }], { stage: 'confirming' }), parties);
    expect((await page(world, where)).text).toContain('value="not-reached"');
  });

  test('the look stands in the trail once an hour, with the account that looked', async () => {
    const world = withCase();
    await page(world);
    await page(world);
    const views = world.events.filter(({ action }) => action === 'view');
    expect(views).toMatchObject([{ origin: 'desk', actor: 'coordinator', staff: 'c-1', object: approve.id }]);
  });

  test('that does not exist, or is the machine’s, is a case that does not exist', async () => {
    const world = actWorld();
    const advance = taskOf(id, 'advance', 'system');
    world.add(caseOf(id, [advance], { stage: 'placing' }), parties);
    for (const task of [advance.id, `${id}#call#3`, `${nowhere}#approve#1`, 'niets#approve#1']) {
      const { status, text } = await page(world, deskTaskPath(task));
      expect([status, says('desk-case.unknown.title').test(text)]).toEqual([404, true]);
    }
  });

  test('needs a session: without one no task exists there', async () => {
    const world = withCase();
    const view = await createLinkDesk(world.runtime, readAtDesk).open(approve.id, { language: 'nl' });
    expect(view).toEqual({ state: 'unknown' });
  });

  test('answers at the address of a post with the page itself', async () => {
    const world = withCase();
    const cookie = await world.signedIn(staffOf.coordinator);
    const answer = await world.get(`${at}/sturen`, cookie);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, at]);
  });
});

test('while it is not known what was changed in the region, staff look and nothing is done', async () => {
  const world = actWorld({ isRegionKnown: false });
  world.add(caseOf(id, [taskOf(id, 'approve', 'approver')]), parties);
  const { cookie, page, seen } = await opened(world);
  expect(page).toContain('name="seen"');
  const answer = await world.post(path, cookie, { ...asked, seen });
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringMatching(says('unsure.kept'))]);
  expect(world.referral(id)?.stage).not.toBe('closed');
});
