import { expect, test } from 'vitest';
import { keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import { staffSessionKey } from '../../functions/adapters/dynamodb/staff-sessions.ts';
import { readLoopCheck } from '../../functions/domain/loop-check.ts';
import { creation, minutes, move, noor, now, referral, task } from './sample.ts';
import { linkKeys, type Stores } from './store-engine.ts';

const programme = 'sterk-met-werk';
const kwintes = { provider: 'kwintes', programme } as const;

/** Forms that wait for a code, drills, keys of the canary, words of providers, and what is not there. */
export function keptChecks(stores: () => Stores): void {
  test('a form that waits is found until it is wiped', async () => {
    const { savedForms } = stores();
    expect(await savedForms.find('h')).toBeUndefined();
    await savedForms.put('h', 'sealed', minutes(60));
    expect(await savedForms.find('h')).toBe('sealed');
    await savedForms.wipe('h', now);
    expect(await savedForms.find('h')).toBeUndefined();
  });

  test('what was done about somebody who is told things is read however much was done about another', async () => {
    const { eventActs } = stores();
    const act = (to: string, minute: number) => ({ at: minutes(minute), by: 'c-1', to, what: 'again', count: 1 });
    await eventActs.add(act('webhook.quiet', 0));
    await Promise.all(Array.from({ length: 230 }, (_, n) => eventActs.add(act('webhook.busy', n + 1))));
    expect(await eventActs.last('webhook.quiet')).toEqual([act('webhook.quiet', 0)]);
    const busy = await eventActs.last('webhook.busy');
    expect(busy).toHaveLength(100);
    expect([busy.at(0), busy.at(-1)]).toEqual([act('webhook.busy', 230), act('webhook.busy', 131)]);
    expect(await eventActs.last('webhook.nobody')).toEqual([]);
  });

  test('what was never written is not there', async () => {
    const { referrals, intake, drills } = stores();
    expect(await referrals.whole('HW-A')).toBeUndefined();
    expect(await intake.earlier('k', now)).toBeUndefined();
    expect(await drills.byToken('nothing')).toBeUndefined();
    expect(await drills.read('D')).toEqual([]);
  });

  test('a key of the canary is good until its time, and another never was', async () => {
    const { probes } = stores();
    const key = 'canary-0123456789ABCDEFGHJKMNPQRS';
    expect(await probes.isGood(key, now)).toBe(false);
    await probes.put(key, minutes(60));
    expect(await probes.isGood(key, minutes(59))).toBe(true);
    expect(await probes.isGood(key, minutes(60))).toBe(false);
    expect(await probes.isGood('canary-ZZZZZZZZZZZZZZZZZZZZZZZZZZ', now)).toBe(false);
    expect(await probes.isGood('anything', now)).toBe(false);
  });

  test('a mail of a drill is found by its link, and its visits are counted by who came and how', async () => {
    const { drills } = stores();
    const canary = (number: number) => ({
      drill: 'D',
      number,
      role: 'team' as const,
      result: 'sent' as const,
      sentAt: now,
      link: { id: `L${number}`, keyVersion: 1 },
    });
    await drills.put(canary(1));
    await drills.put(canary(2));
    const pointer = await drills.byToken(linkKeys.token('L2', 1));
    expect(pointer).toEqual({ drill: 'D', number: 2, sentAt: now });
    if (pointer === undefined) throw new Error('no canary');
    await drills.visit(pointer, { kind: 'opened', agent: 'browser', at: minutes(1) });
    await drills.visit(pointer, { kind: 'opened', agent: 'browser', at: minutes(2) });
    const [first, second] = await drills.read('D');
    expect([first?.canary.number, first?.visits]).toEqual([1, []]);
    expect(second?.visits).toMatchObject([{ times: 2, firstAt: minutes(1), lastAt: minutes(2) }]);
  });

  test('somebody who stands unreadable in the queue hides nobody, and is told of', async () => {
    const all = stores();
    const entered = referral('HW-B', { stage: 'waiting', waitingSince: now });
    const enterQueue = { referralId: 'HW-B', programme, since: now, providers: ['kwintes'] } as const;
    await all.referrals.commit(creation(entered, { enterQueue }));
    await all.putRaw(toItem(keys.waiting(programme, minutes(-1), 'HW-A'), { providers: 7 }));
    const unreadable: string[] = [];
    const found = await all.queue.waiting(programme, 10, (id) => unreadable.push(id));
    expect(found.map(({ referralId }) => referralId)).toEqual(['HW-B']);
    expect(unreadable).toEqual(['HW-A']);
    expect(await all.queue.waiting(programme, 10)).toHaveLength(1);
  });

  test('what a provider says of its room is kept beside its places; word of room again wakes the queue', async () => {
    const all = stores();
    const offered = referral('HW-A', { stage: 'offer' });
    await all.referrals.commit(creation(offered));
    const full = { ...kwintes, silentSince: minutes(-5), fullUntil: minutes(500) };
    const marked = move(offered, 'reopen-offer', 'offer', { placeMarks: [full] });
    expect(await all.referrals.commit(marked)).toBe('committed');
    const told = async () => (await all.queue.places(programme, ['kwintes'])).get('kwintes');
    expect(await told()).toMatchObject({ held: 0, silentSince: full.silentSince, fullUntil: full.fullUntil });
    const served = async () => (await all.agenda.due(minutes(1), 10)).filter(({ kind }) => kind === 'serve');
    expect(await served()).toEqual([]);
    const answered = move(marked.after, 'reopen-offer', 'offer', { placeMarks: [{ ...kwintes, silentSince: null }] });
    await all.referrals.commit(answered);
    expect(await told()).toEqual({ held: 0, fullUntil: full.fullUntil });
    expect(await served()).toEqual([]);
    const room = move(answered.after, 'reopen-offer', 'offer', { placeMarks: [{ ...kwintes, fullUntil: null }] });
    await all.referrals.commit(room);
    expect(await told()).toEqual({ held: 0 });
    expect(await served()).toMatchObject([{ programme }]);
  });

  test('the place that somebody takes and what its provider says go into one write; other words go beside it', async () => {
    const all = stores();
    const since = now;
    const waiting = referral('HW-A', { stage: 'waiting', waitingSince: since });
    const enterQueue = { referralId: 'HW-A', programme, since, providers: ['kwintes'] } as const;
    await all.referrals.commit(creation(waiting, { enterQueue }));
    const marks = [
      { provider: 'lister', programme, silentSince: minutes(-9) },
      { provider: 'kwintes', programme: 'ips', silentSince: minutes(-8) },
      { ...kwintes, silentSince: minutes(-7) },
    ] as const;
    const given = move(waiting, 'give-place', 'offer', {
      hold: { ...kwintes, limit: 1, regionWord: 'has-places 1' },
      leaveQueue: { programme, since },
      placeMarks: [...marks],
    });
    const holding = { ...given, after: { ...given.after, provider: 'kwintes', holdsPlace: true } };
    expect(await all.referrals.commit(holding)).toBe('committed');
    const places = await all.queue.places(programme, ['kwintes', 'lister']);
    expect(places.get('kwintes')).toEqual({ held: 1, silentSince: minutes(-7) });
    expect(places.get('lister')).toEqual({ held: 0, silentSince: minutes(-9) });
    expect((await all.queue.places('ips', ['kwintes'])).get('kwintes')).toEqual({ held: 0, silentSince: minutes(-8) });
  });

  test.each([
    ['everyone', []],
    // Who decided is not about the candidate.
    ['candidate', ['referrer', 'deciders']],
  ] as const)('erased at once: %s', async (eraseNow, left) => {
    const { referrals } = stores();
    const open = referral('HW-A');
    const referrer = { role: 'referrer', name: 'Robin de Wit', email: 'robin@zeist.example' } as const;
    const note = { role: 'note', taskId: 'HW-A#approve#1', kind: 'question', text: 'Welke dagen?', at: now } as const;
    const decider = { role: 'decider', taskId: 'HW-A#approve#1', name: 'Fenna de Beslisser', at: now } as const;
    const reason = { role: 'desk-note', kind: 'reason', about: 'withdraw', text: 'Belde zelf.', at: now } as const;
    await referrals.commit(creation(open, { parties: [noor, referrer, note, decider, reason] }));
    expect(await referrals.parties('HW-A')).toMatchObject({ deskNotes: [reason] });
    expect(await (await referrals.whole('HW-A'))?.deciders()).toEqual([decider]);
    expect((await referrals.whole('HW-A'))?.parties()).not.toHaveProperty('deciders');
    const ended = move(open, 'deny', 'closed', {
      tasks: [task('HW-A#advance#1', { status: 'closed' })],
      eraseNow,
      eraseAt: minutes(60),
    });
    expect(await referrals.commit({ ...ended, after: { ...ended.after, openTasks: [] } })).toBe('committed');
    const { notes, ...people } = await referrals.parties('HW-A');
    expect(Object.keys(people)).toEqual(left);
    expect(notes).toEqual([]);
  });

  test('open work is told of by case, once each', async () => {
    const all = stores();
    const two = referral('HW-A', { openTasks: ['HW-A#advance#1', 'HW-A#approve#1'] });
    await all.referrals.commit(creation(two));
    await all.referrals.commit(creation(referral('HW-B')));
    const { referrals: listed, pieces } = await all.agenda.openWork();
    expect([listed.toSorted(), pieces]).toEqual([['HW-A', 'HW-B'], 3]);
  });

  test('of checks of the loop guarantee the latest is kept, whoever writes last', async () => {
    const { loop, putRaw } = stores();
    expect(await loop.last()).toBeUndefined();
    const check = { open: 3, withoutNextAction: 0, since: now, checkedAt: minutes(60) };
    await loop.put(check);
    await loop.put({ ...check, open: 2, checkedAt: minutes(55) });
    expect(readLoopCheck(await loop.last())).toEqual(check);
    await loop.put({ ...check, open: 4, checkedAt: minutes(120) });
    expect(await loop.last()).toEqual({ ...check, open: 4, checkedAt: minutes(120) });
    const looked = {
      ...check,
      open: 4,
      checkedAt: minutes(120),
      look: { on: '2026-01-05', tries: 1, isDone: true as const },
    };
    await loop.put(looked);
    expect(await loop.last(), 'what is known of the same check since').toEqual(looked);
    await putRaw(toItem(keys.loopCheck(), { checkedAt: minutes(120), open: 'many' }));
    expect(readLoopCheck(await loop.last()), 'one that cannot be read counts as none').toBeUndefined();
  });

  test('a session of staff is open until its time or its end, and all of somebody’s end together', async () => {
    const { sessions, putRaw, rawItems } = stores();
    const [kim, robin] = [sessions.of('kim'), sessions.of('robin')];
    for (const [of, id] of [
      [kim, 'A'],
      [kim, 'B'],
      [kim, 'C'],
      [robin, 'A'],
    ] as const)
      await sessions.open(of, id, minutes(60));
    const proved = (id: string, provedAt = now) => ({ id, provedAt });
    const open = async (at: string) =>
      (await Promise.all(['A', 'B', 'C'].map((id) => sessions.isOpen(kim, proved(id), at)))).filter((one) => one)
        .length;
    expect(await open(minutes(59))).toBe(3);
    expect(await open(minutes(60))).toBe(0);
    expect(await sessions.isOpen(robin, proved('B'), now)).toBe(false);
    await sessions.end(kim, 'A');
    expect(await open(now)).toBe(2);
    await sessions.endAll(kim, minutes(1));
    expect(await open(minutes(1))).toBe(0);
    expect(await sessions.isOpen(robin, proved('A'), now)).toBe(true);
    // Somebody who was under way proved it before; whoever proves it anew is in.
    await sessions.open(kim, 'E', minutes(60));
    expect(await sessions.isOpen(kim, proved('E'), minutes(2))).toBe(false);
    expect(await sessions.isOpen(kim, proved('E', minutes(1)), minutes(2))).toBe(true);
    await sessions.endAll(kim, minutes(1));
    expect(await sessions.isOpen(kim, proved('E', minutes(1)), minutes(3)), 'open ones end in any case').toBe(false);
    // Nothing in the table says who it is.
    expect(JSON.stringify(await rawItems())).not.toMatch(/kim|robin/);
    await putRaw(toItem(staffSessionKey(kim, 'D'), { until: 'soon' }));
    expect(await sessions.isOpen(kim, proved('D', minutes(4)), now), 'one that cannot be read is none').toBe(false);
  });

  test('an item that nobody can read says where, and nothing of what it holds', async () => {
    const all = stores();
    await all.putRaw(toItem(keys.trajectory('HW-A'), { hoursUsed: 'geheim' }));
    await all.referrals.commit(creation(referral('HW-A', { machine: 'trajectory' })));
    const found = await all.referrals.whole('HW-A');
    const read = () => found?.trajectory();
    expect(read).toThrow('T#TRAJECTORY');
    expect(read).toThrow('hoursUsed (invalid_type)');
    expect(read).not.toThrow('geheim');
    expect(await all.referrals.glances([{ referralId: 'HW-A', taskId: 'HW-A#advance#1' }]), 'left out').toEqual([]);
  });
}
