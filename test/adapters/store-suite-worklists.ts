import { expect, test } from 'vitest';
import { answeredKeys } from '../../functions/adapters/dynamodb/answered-keys.ts';
import { keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import { partyKey } from '../../functions/adapters/dynamodb/party-writes.ts';
import type { Party } from '../../functions/domain/party.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import type { Listing } from '../../functions/domain/worklist.ts';
import type { AnsweredLine } from '../../functions/ports/commit.ts';
import { creation, minutes, move, noor, now, referral, task } from './sample.ts';
import type { Stores } from './store-engine.ts';

const team: Listing = { role: 'team', of: 'org#GM0355' };
const coach: Listing = { role: 'approver', of: 'box#robin' };
const approver: Party = { role: 'approver', email: 'robin@zeist.example' };
/** Worklists: written with the case, and read as a whole. */
export function worklistChecks(stores: () => Stores): void {
  test('a case comes onto a list, and leaves it, with the change that makes it so', async () => {
    const { referrals, worklists } = stores();
    const first = referral('HW-A', { listed: [coach] });
    await referrals.commit(creation(first));
    await referrals.commit(creation(referral('HW-B', { listed: [coach, team] })));
    expect(await worklists.cases(coach.of)).toEqual([
      { referralId: 'HW-A', role: 'approver' },
      { referralId: 'HW-B', role: 'approver' },
    ]);
    const moved = move(first, 'begin-approval', 'approval');
    await referrals.commit({ ...moved, after: { ...moved.after, listed: [team] } });
    expect(await worklists.cases(coach.of)).toEqual([{ referralId: 'HW-B', role: 'approver' }]);
    expect((await worklists.cases(team.of)).map(({ referralId }) => referralId)).toEqual(['HW-A', 'HW-B']);
    expect(await worklists.cases('org#GM0344')).toEqual([]);
  });

  test('a change that is not written moves nothing', async () => {
    const { referrals, worklists } = stores();
    const first = referral('HW-A', { listed: [coach] });
    await referrals.commit(creation(first));
    const moved = move({ ...first, revision: 7 }, 'begin-approval', 'approval');
    expect(await referrals.commit({ ...moved, after: { ...moved.after, listed: [team] } })).toBe('conflict');
    expect(await worklists.cases(coach.of)).toHaveLength(1);
    expect(await worklists.cases(team.of)).toEqual([]);
  });

  test('cases of an earlier version, without lists, come onto them with their next change', async () => {
    const { referrals, worklists } = stores();
    const first = referral('HW-A');
    await referrals.commit(creation(first));
    const moved = move(first, 'begin-approval', 'approval');
    await referrals.commit({ ...moved, after: { ...moved.after, listed: [team] } });
    expect(await worklists.cases(team.of)).toHaveLength(1);
  });

  const answered =
    (taskId: string, at = now) =>
    (): AnsweredLine => ({
      ...coach,
      answer: { referralId: 'HW-A', taskId, kind: 'approve', choice: 'decline', at },
    });
  const aboutAnswers = async () => (await stores().rawItems()).filter(({ pk }) => pk?.S?.startsWith('I#done'));

  test('an answer can be looked up by its list for thirty days, and is written with the change or not at all', async () => {
    const { referrals, worklists } = stores();
    const first = referral('HW-A', { listed: [coach] });
    await referrals.commit(creation(first));
    const moved = move(first, 'begin-approval', 'approval');
    const stale = { ...moved, before: { ...first, revision: 7 } };
    expect(await referrals.commit(stale, { answered: answered('HW-A#approve#1') })).toBe('conflict');
    expect(await aboutAnswers()).toEqual([]);
    await referrals.commit(moved, { answered: answered('HW-A#approve#1') });
    expect(await worklists.answered(coach.of, now)).toEqual([answered('HW-A#approve#1')().answer]);
    expect(await worklists.answered(team.of, now)).toEqual([]);
    const written = await aboutAnswers();
    const end = String(Date.parse(now) / 1000 + 30 * 86_400);
    expect(written.map(({ expiresAt }) => expiresAt?.N)).toEqual([end, end]);
    // It may stay in the table a little longer, and is shown to nobody then.
    expect(await worklists.answered(coach.of, new Date(Date.parse(now) + 30 * 86_400_000).toISOString())).toEqual([]);
    // The list itself is of cases, as before.
    expect(await worklists.cases(coach.of)).toHaveLength(1);
  });

  test('an answer goes no later than the people of a case that it closes, and at once where they are erased at once', async () => {
    const { referrals, worklists } = stores();
    const first = referral('HW-A', { listed: [coach] });
    await referrals.commit(creation(first));
    const moved = move(first, 'begin-approval', 'approval');
    await referrals.commit({ ...moved, eraseAt: minutes(60) }, { answered: answered('HW-A#approve#1') });
    const end = String(Date.parse(minutes(60)) / 1000);
    expect((await aboutAnswers()).map(({ expiresAt }) => expiresAt?.N)).toEqual([end, end]);
    const denied = move(moved.after, 'deny', 'closed');
    const erased = {
      ...denied,
      after: { ...denied.after, closure: 'not-me' as const },
      eraseNow: 'candidate' as const,
    };
    await referrals.commit(erased, { answered: answered('HW-A#call#1') });
    expect(await aboutAnswers()).toEqual([]);
    expect(await worklists.answered(coach.of, now)).toEqual([]);
  });

  test('more than one transaction holds is erased all the same: what is over goes before, so that nothing is left after', async () => {
    const { referrals, putRaw, rawItems } = stores();
    const first = referral('HW-A', { stage: 'checking-in', listed: [coach] });
    await referrals.commit(creation(first, { parties: [approver, noor] }));
    const about = Array.from({ length: 60 }, (_, n) => `HW-A#approve#${n + 1}`);
    const notes = about.flatMap((taskId): Party[] => [
      { role: 'note', taskId, kind: 'question', text: 'Welke dagen?', at: now },
      { role: 'note', taskId, kind: 'answer', text: 'Elke dag', at: now },
    ]);
    await Promise.all([
      ...about.flatMap((taskId) => [
        putRaw(toItem(answeredKeys.onList(coach.of, taskId), answered(taskId)().answer)),
        putRaw(toItem(answeredKeys.inCase('HW-A', coach.of, taskId), { ...coach, taskId })),
      ]),
      ...notes.map((note) => putRaw(toItem(keys.party('HW-A', partyKey(note)), note))),
    ]);
    const people = async () => (await rawItems()).flatMap(({ pk, sk }) => (pk?.S === 'N#HW-A' ? [sk?.S ?? ''] : []));
    const whole = [(await people()).toSorted(), (await aboutAnswers()).length];
    expect(whole).toMatchObject([{ length: 122 }, 120]);
    const erased = (action: 'deny' | 'record-death', eraseNow: 'everyone' | 'candidate' = 'candidate') => {
      const ended = move(first, action, 'closed', { eraseAt: minutes(60), eraseNow });
      return { ...ended, after: { ...ended.after, closure: 'not-me' as const } };
    };
    // The case was moved by somebody else before: nothing of it goes.
    expect(await referrals.commit({ ...erased('deny'), before: { ...first, revision: 7 } })).toBe('conflict');
    expect([(await people()).toSorted(), (await aboutAnswers()).length]).toEqual(whole);
    // Cut off in between (nobody can deny in this stage): every answer that is left is found by its case, and people stay.
    expect(await referrals.commit(erased('deny', 'everyone'))).toBe('conflict');
    expect((await referrals.load('HW-A'))?.referral.stage).toBe('checking-in');
    const left = (await aboutAnswers()).map(({ pk, sk }) => `${pk?.S} ${sk?.S}`);
    const listed = left.filter((one) => one.startsWith('I#done#'));
    expect(listed.length).toBeLessThan(about.length);
    for (const one of listed) {
      expect(left).toContain(`I#done-in#HW-A ${one.slice('I#done#'.length)}`);
    }
    expect(await people()).toEqual(expect.arrayContaining(['approver', 'candidate']));
    expect(await referrals.commit(erased('record-death'))).toBe('committed');
    expect(await aboutAnswers()).toEqual([]);
    expect(await people()).toEqual(['approver']);
  });

  test('the end of a case gives each of many people and notes its time', async () => {
    const { referrals, putRaw, rawItems } = stores();
    const first = referral('HW-A');
    await referrals.commit(creation(first, { parties: [approver] }));
    const notes = Array.from({ length: 230 }, (_, n): Party => {
      return { role: 'note', taskId: `HW-A#approve#${n}`, kind: 'question', text: 'Welke dagen?', at: now };
    });
    await Promise.all(notes.map((note) => putRaw(toItem(keys.party('HW-A', partyKey(note)), note))));
    expect(await referrals.commit(move(first, 'deny', 'closed', { eraseAt: minutes(60) }))).toBe('committed');
    const people = (await rawItems()).filter(({ pk }) => pk?.S === 'N#HW-A');
    expect(people).toHaveLength(231);
    const end = String(Date.parse(minutes(60)) / 1000);
    expect(people.filter(({ expiresAt }) => expiresAt?.N !== end)).toEqual([]);
  });

  test('many cases are read with their tasks and people; those that are gone are left out', async () => {
    const { referrals, worklists } = stores();
    const ids = Array.from({ length: 120 }, (_, n) => `HW-${String(n).padStart(3, '0')}`);
    for (const id of ids) await referrals.commit(creation(referral(id), { parties: [approver] }));
    const found = await worklists.caseloads([...ids, 'HW-GONE']);
    expect(found.map(({ referral: { id } }) => id).toSorted()).toEqual(ids);
    expect(found[0]?.parties).toEqual({ approver, notes: [] });
    const [first] = found;
    expect(first?.tasks).toEqual([task(`${first?.referral.id}#advance#1`)]);
    expect(await worklists.caseloads([])).toEqual([]);
  });

  test('a trajectory that runs is read with the tasks, where it is asked for', async () => {
    const { referrals, worklists } = stores();
    const running = referral('HW-RUN', { stage: 'checking-in', machine: 'trajectory' });
    const trajectory: Trajectory = {
      referralId: 'HW-RUN',
      provider: 'kwintes',
      startsOn: '2026-01-05',
      plannedEnd: '2027-01-05',
      hoursUsed: 3,
      spells: [],
      checkIns: [],
    };
    await referrals.commit(creation(running, { trajectory }));
    const [asked] = await worklists.caseloads(['HW-RUN'], new Set(['HW-RUN']));
    expect(asked?.trajectory?.()).toEqual(trajectory);
    expect((await worklists.caseloads(['HW-RUN']))[0]?.trajectory).toBeUndefined();
  });
}
