import { beforeEach, describe, expect, test } from 'vitest';
import { actPath } from '../../functions/domain/desk-paths.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import { type ActWorld, actWorld, seenOn } from '../support/act-world.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { staffOf } from '../support/staff-world.ts';

const reference = (letter: string) => makeReference(() => letter.repeat(6));
const [own, second, third] = [reference('A'), reference('B'), reference('C')];
let world: ActWorld;
beforeEach(() => {
  world = actWorld();
  world.said.sentBy = [own, second, third];
});

function add(
  id: string,
  state: Partial<Referral> = {},
  task: Task = taskOf(id, 'approve', 'approver'),
  mark = id.slice(3, 4),
): void {
  world.add(caseOf(id, [task], { sender: 'the sender', ...state }), partiesOf(mark));
}
const unconfirmed = (id: string, mark?: string) =>
  add(id, { stage: 'unconfirmed', generation: 0 }, taskOf(id, 'confirm-sender', 'referrer'), mark);
async function opened(name: string, reference = own, lang = 'nl') {
  const cookie = await world.signedIn(staffOf.coordinator);
  const path = actPath(reference, name);
  const page = await (await world.get(`${path}?lang=${lang}`, cookie)).text();
  const post = (fields: Readonly<Record<string, string>> = {}) =>
    world.post(path, cookie, { because: 'told-by-sender', seen: seenOn(page), ...fields });
  return { page, post, cookie };
}

describe('a sender who was phoned', () => {
  test('is shown with what the call needs, and says yes: the referral is received', async () => {
    unconfirmed(own);
    const { page, post } = await opened('confirm-sender');
    for (const told of ['AKim', 'a-kim@school.example', 'ANoor']) expect(page).toContain(told);
    expect(await htmlProblems(page)).toEqual([]);
    expect((await post()).status).toBe(303);
    expect(world.referral(own)?.stage).toBe('received');
    const [event] = world.events.filter(({ action }) => action === 'confirm-sender');
    expect(event).toMatchObject({ actor: 'coordinator', origin: 'desk', staff: 'c-1', reason: 'told-by-sender' });
    const [task] = world.changes[0]?.tasks ?? [];
    expect(task?.decision).toMatchObject({ code: 'confirm', actor: 'coordinator', phonedIn: true });
    // The marks by which a second referral is recognised are written once the sender is known.
    expect([...world.marked.values()]).toContain(own);
  });

  test('may have sent somebody who is known already: it is marked, as after a confirmation by mail', async () => {
    unconfirmed(own);
    await (await opened('confirm-sender')).post();
    unconfirmed(second, 'A');
    await (await opened('confirm-sender', second)).post();
    expect(world.referral(second)?.likelyDuplicateOf).toBe(own);
  });

  test.each([
    ['told-by-sender', 'not-me'],
    ['no-answer', 'not-confirmed'],
  ])('knows of nothing, for the reason %s: it ends as %s, and everybody is erased', async (because, closure) => {
    unconfirmed(own);
    expect((await (await opened('end-unconfirmed')).post({ because })).status).toBe(303);
    expect(world.referral(own)).toMatchObject({ stage: 'closed', closure });
    expect(world.changes[0]?.eraseNow).toBe('everyone');
    expect(world.sent).toEqual([]);
  });

  test('is asked nothing about a referral that is confirmed', async () => {
    add(own);
    for (const name of ['confirm-sender', 'end-unconfirmed']) {
      expect((await opened(name)).page).toMatch(says('desk-act.notNow.title'));
    }
  });
});

describe('what one sender sent', () => {
  async function chosen(...ids: readonly string[]) {
    const { page, cookie } = await opened('withdraw-sent');
    const fields = new URLSearchParams({ because: 'mistake', seen: seenOn(page) });
    for (const id of ids) fields.append('sent', `${id}@1`);
    return world.post(actPath(own, 'withdraw-sent'), cookie, fields);
  }

  test('is listed with date, stage and how the sender was known, none chosen beforehand; also where nothing is in doubt', async () => {
    add(own);
    add(second, { client: 'demo' });
    unconfirmed(third);
    for (const lang of ['nl', 'en'] as const) {
      const { page } = await opened('withdraw-sent', own, lang);
      for (const id of [own, second, third]) expect(page).toContain(`name="sent" value="${id}@1"`);
      expect(page).toMatch(says('desk-sender.proofs.vouched', {}, lang));
      expect(page).toMatch(says('stage.approval', {}, lang));
      expect(page).not.toContain(' checked');
      expect(await htmlProblems(page)).toEqual([]);
    }
  });

  test('is withdrawn as chosen, each in its own way, for one reason; the others stay', async () => {
    add(own);
    add(second);
    unconfirmed(third);
    const answer = await chosen(second, third);
    // The page of this case could not tell it: nothing was done with it.
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(says('desk-sender.done', { count: 2, of: 2 }));
    expect(world.changes.map(({ action, after }) => [action, after.id])).toEqual([
      ['withdraw', second],
      ['end-unconfirmed', third],
    ]);
    expect(world.referral(own)?.stage).toBe('approval');
    const lines = world.events.filter(({ action }) => action === 'withdraw' || action === 'end-unconfirmed');
    expect(lines.map(({ reason, staff }) => [reason, staff])).toEqual([
      ['mistake', 'c-1'],
      ['mistake', 'c-1'],
    ]);
  });

  test('that moved meanwhile, is another’s, or whose candidate was met stays, and the page says so of each', async () => {
    add(own);
    add(second, { revision: 2 });
    add(third, { stage: 'checking-in', machine: 'trajectory' }, taskOf(third, 'check-in', 'job-coach'));
    const strange = reference('D');
    add(strange, { sender: 'somebody else' });
    const page = await (await chosen(own, second, third, strange)).text();
    expect(page).toMatch(says('desk-sender.done', { count: 1, of: 4 }));
    expect(page).toMatch(says('desk-sender.results.moved'));
    expect(page.match(new RegExp(says('desk-sender.results.not-now').source, 'g'))).toHaveLength(2);
    expect(page).toMatch(says('desk-sender.again'));
    expect(await htmlProblems(page)).toEqual([]);
    expect(world.changes.map(({ after }) => after.id)).toEqual([own]);
  });

  test('needs a choice, and a reason that may be kept', async () => {
    add(own);
    expect((await chosen()).status).toBe(400);
    const { post } = await opened('withdraw-sent');
    const answer = await post({ sent: `${own}@1`, becauseText: 'BSN 111222333' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(says('link-problem.problems.bsn'));
    expect(world.changes).toEqual([]);
  });

  test('is not offered where nobody knows who sent it, nor once its candidate was met', async () => {
    const { sender: _sender, ...nameless } = caseOf(own, []).referral;
    world.add({ referral: nameless, tasks: [taskOf(own, 'approve', 'approver')] }, partiesOf('A'));
    expect((await opened('withdraw-sent')).page).toMatch(says('desk-act.notNow.title'));
    add(own, { stage: 'checking-in', machine: 'trajectory' }, taskOf(own, 'check-in', 'job-coach'));
    expect((await opened('withdraw-sent')).page).toMatch(says('desk-act.notNow.title'));
  });
});
