import { unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import type { Change } from '../../functions/domain/change.ts';
import type { Party } from '../../functions/domain/party.ts';
import { creation, link, mail, minutes, move, now, referral, task } from './sample.ts';
import type { Stores } from './store-engine.ts';

const programme = 'sterk-met-werk';
const kwintes = { provider: 'kwintes', programme } as const;
const days = (count: number) => minutes(count * 24 * 60);
const referrer = { role: 'referrer', name: 'Robin de Wit', email: 'robin@zeist.example' } as const satisfies Party;
const approver = { role: 'approver', email: 'sam@zeist.example' } as const satisfies Party;
const guard = {
  key: 'k',
  bodyHash: 'b',
  answer: { reference: 'HW-A', statusLink: { id: 'L', keyVersion: 1 } },
  expiresAt: days(1),
};

/** How long each thing is kept: the space that it lies in, and when it goes. */
async function terms(all: Stores): Promise<Record<string, string | undefined>> {
  const items = (await all.rawItems()).map((item) => unmarshall(item));
  const named = items.map(({ pk, sk, expiresAt }): [string, string | undefined] => {
    const [space = '', ...rest] = String(pk).split('#');
    const name = ['G', 'D', 'N', 'T'].includes(space) ? `${space} ${space === 'G' ? rest[0] : sk}` : space;
    return [
      String(sk).startsWith('E#') ? 'event' : sk === 'REFERRAL' ? 'referral' : name,
      expiresAt === undefined ? undefined : new Date(Number(expiresAt) * 1000).toISOString(),
    ];
  });
  return Object.fromEntries(named.toSorted(([a], [b]) => a.localeCompare(b)));
}

/** A referral that has just come in, with something of everything. */
function arrival(id: string): Change {
  const more = {
    tasks: [task(`${id}#advance#1`)],
    mails: [mail(id, 'one')],
    links: [link('L1', { referralId: id, validUntil: days(30) })],
  };
  return creation(referral(id, { sender: 'mark' }), { ...more, parties: [referrer, approver] });
}

const closing = (before: Change['after'], extras: Partial<Change> = {}): Change => {
  const tasks = [task(`${before.id}#advance#1`, { status: 'closed' })];
  const change = move(before, 'withdraw', 'closed', { tasks, ...extras });
  return { ...change, after: { ...change.after, openTasks: [] } };
};

/** When things go by themselves. */
export function termChecks(stores: () => Stores): void {
  test('what is open is kept; what only helps goes when it helps no more', async () => {
    const all = stores();
    await all.referrals.commit(arrival('HW-A'), { guard, marks: [{ hash: 'm', referralId: 'HW-A' }] });
    await all.intake.deny('mark', 'HW-A', now);
    await all.referrals.record('HW-A', {
      action: 'view',
      object: 'HW-A',
      result: 'person',
      origin: 'link',
      actor: 'approver',
      at: now,
    });
    expect(await terms(all)).toStrictEqual({
      event: undefined,
      'G idempotency': days(1),
      'G person': days(400),
      'G sender': days(400),
      // Outlives its own validity, so that an old mail still gets a helpful page.
      L: days(120),
      M: days(400),
      'N approver': undefined,
      'N referrer': undefined,
      referral: undefined,
      'T TASK': undefined,
    });
  });

  test('closing sets the time of everybody in the case, who is written with it too', async () => {
    const all = stores();
    const { after } = arrival('HW-A');
    await all.referrals.commit(arrival('HW-A'));
    const changed = { ...referrer, name: 'Robin Wit' };
    expect(await all.referrals.commit(closing(after, { eraseAt: days(56), parties: [changed] }))).toBe('committed');
    expect(await terms(all)).toMatchObject({
      'N approver': days(56),
      'N referrer': days(56),
      referral: undefined,
      event: undefined,
      'T TASK': days(400),
      // Told once more to an execution that may have missed it.
      'T WAKE': days(130),
    });
    expect(await all.referrals.parties('HW-A')).toEqual({ referrer: changed, approver, notes: [] });
  });

  test('of a probe nothing is left after two days, whatever happened to it', async () => {
    const all = stores();
    const { after } = arrival('HW-UAAAAAA');
    await all.referrals.commit(arrival('HW-UAAAAAA'));
    await all.referrals.record('HW-UAAAAAA', {
      action: 'view',
      object: 'HW-UAAAAAA',
      result: 'person',
      origin: 'link',
      actor: 'approver',
      at: now,
    });
    const open = await terms(all);
    expect(new Set(Object.values(open))).toEqual(new Set([days(2)]));
    expect(await all.agenda.openWork()).toEqual({ referrals: [], pieces: 0 });
    expect((await all.agenda.due(minutes(60), 10)).map(({ kind }) => kind).toSorted()).toEqual(['mail', 'task']);
    await all.referrals.commit(closing(after, { eraseAt: days(56) }));
    expect(new Set(Object.values(await terms(all)))).toEqual(new Set([days(2)]));
  });

  test('who is to be erased sooner than a probe is', async () => {
    const all = stores();
    const { after } = arrival('HW-UAAAAAA');
    await all.referrals.commit(arrival('HW-UAAAAAA'));
    await all.referrals.commit(closing(after, { eraseAt: days(1) }));
    expect(await terms(all)).toMatchObject({ 'N approver': days(1), 'N referrer': days(1), referral: days(2) });
  });

  test('a change of a case that has ended wakes nobody again, nor one that nothing was started for', async () => {
    const all = stores();
    const wakes = async () => (await all.agenda.due(days(200), 20)).filter(({ kind }) => kind === 'wake');
    const closed = referral('HW-A', { stage: 'closed', openTasks: [] });
    await all.referrals.commit(creation(closed));
    await all.referrals.commit(move(closed, 'record-death', 'closed'));
    const unstarted = referral('HW-B', { stage: 'unconfirmed', generation: 0 });
    await all.referrals.commit(creation(unstarted));
    await all.referrals.commit({ ...closing(unstarted), action: 'end-unconfirmed' });
    const open = referral('HW-C', { stage: 'approval' });
    await all.referrals.commit(creation(open));
    await all.referrals.commit(move(open, 'remind', 'approval'));
    expect(await wakes()).toEqual([]);
    await all.referrals.commit(closing({ ...open, revision: 2 }));
    expect(await wakes()).toEqual([{ kind: 'wake', referralId: 'HW-C', nextAt: minutes(5) }]);
  });

  test('a receipt or a line of the trail that is none is not taken for one', async () => {
    const all = stores();
    await all.referrals.commit(arrival('HW-A'));
    for (const receipt of [null, 'text']) {
      await all.putRaw(toItem(keys.receipt('HW-A'), { receipt }));
      const whole = await all.referrals.whole('HW-A');
      expect(() => whole?.receipt()).toThrow('not readable');
    }
    await all.putRaw(toItem(keys.event('HW-A', now, 'x'), { result: 'ok' }));
    await expect(all.referrals.events('HW-A')).rejects.toThrow('not readable');
  });

  test('people whose door is elsewhere are counted by month and door, and nothing else is kept of them', async () => {
    const all = stores();
    for (const month of ['2026-10', '2026-11', '2026-11']) await all.intake.countOtherDoor('under-16', month);
    const counted = (await all.rawItems()).map((item) => unmarshall(item)).map(({ pk, counted }) => [pk, counted]);
    expect(counted.map(([, count]) => count).toSorted()).toEqual([1, 2]);
  });

  test('a party of a kind that a later version added does not fail this one', async () => {
    const all = stores();
    await all.referrals.commit(arrival('HW-A'));
    await all.putRaw(toItem(keys.party('HW-A', 'guardian'), { role: 'guardian', name: 'Lou' }));
    expect(await all.referrals.parties('HW-A')).toEqual({ referrer, approver, notes: [] });
    await all.referrals.commit(closing(arrival('HW-A').after, { eraseAt: days(56) }));
    expect(await terms(all)).toMatchObject({ 'N guardian': days(56) });
  });

  test('who has reached the place where one is sought may leave the queue without having stood in it', async () => {
    const all = stores();
    const sought = referral('HW-A', { stage: 'placing', waitingSince: now });
    await all.referrals.commit(creation(sought));
    expect(await all.referrals.commit(closing(sought, { leaveQueue: { programme, since: now } }))).toBe('committed');
  });

  test('a place that comes free wakes the queue of its programme, with room again in another', async () => {
    const all = stores();
    const waiting = referral('HW-A', { stage: 'waiting', waitingSince: now });
    const enterQueue = { referralId: 'HW-A', programme, since: now, providers: ['kwintes'] } as const;
    await all.referrals.commit(creation(waiting, { enterQueue }));
    const given = move(waiting, 'give-place', 'offer', {
      hold: { ...kwintes, limit: 1, regionWord: 'has-places 1' },
      leaveQueue: { programme, since: now },
    });
    await all.referrals.commit(given);
    const release = move(given.after, 'decline-offer', 'placing', {
      release: kwintes,
      placeMarks: [{ provider: 'altrecht', programme: 'ips', fullUntil: null }],
    });
    expect(await all.referrals.commit(release)).toBe('committed');
    const marks = (await all.agenda.due(now, 10)).flatMap((work) => (work.kind === 'serve' ? work.programme : []));
    expect(marks.toSorted()).toEqual(['ips', programme]);
    // What is to be served, and mails, are no open cases.
    await all.referrals.commit(
      creation(referral('HW-B', { stage: 'closed', openTasks: [] }), { mails: [mail('HW-B', 'one')] }),
    );
    expect((await all.agenda.openWork()).referrals).toEqual(['HW-A']);
  });

  test('a mark of a programme that there is no more, and a mail, are told apart by their keys alone', async () => {
    const all = stores();
    const open = { openShard: 'OPEN#1', openAt: now };
    await all.putRaw(toItem({ pk: 'Q#closed-long-ago', sk: 'SERVE' }, {}, open));
    await all.putRaw(toItem({ pk: 'M#HW-A', sk: 'HW-A/case/one' }, {}, open));
    await all.putRaw(toItem({ pk: 'T#HW-A#approve#1', sk: 'TASK' }, {}, open));
    const found = (await all.agenda.due(now, 10)).toSorted((a, b) => a.kind.localeCompare(b.kind));
    expect(found).toEqual([
      { kind: 'mail', mailId: 'HW-A/case/one', referralId: 'HW-A', nextAt: now },
      { kind: 'task', taskId: 'HW-A#approve#1', referralId: 'HW-A', nextAt: now },
    ]);
  });

  test('who is ranked anew is so only where nobody ranked them meanwhile', async () => {
    const all = stores();
    const entered = referral('HW-A', { stage: 'waiting', waitingSince: now });
    const entry = { referralId: 'HW-A', programme, since: now, providers: ['kwintes'] } as const;
    await all.referrals.commit(creation(entered, { enterQueue: entry }));
    const read = async () => (await all.queue.waiting(programme))[0];
    await all.queue.rankedAnew(entry, { providers: ['lister'], ranked: 'one' });
    expect(await read()).toEqual({ ...entry, providers: ['lister'], ranked: 'one' });
    await all.queue.rankedAnew(entry, { providers: ['kwintes'], ranked: 'two' });
    await all.queue.rankedAnew({ ...entry, ranked: 'one' }, { providers: ['kwintes'], ranked: 'two' });
    await all.queue.rankedAnew({ ...entry, providers: ['lister'] }, { providers: ['kwintes'], ranked: 'two' });
    expect(await read()).toMatchObject({ ranked: 'one' });
    await all.queue.rankedAnew({ ...entry, providers: ['lister'], ranked: 'one' }, { providers: [], ranked: 'two' });
    expect(await read()).toEqual({ ...entry, providers: [], ranked: 'two' });
    await all.queue.rankedAnew({ ...entry, since: minutes(1) }, { providers: [], ranked: 'two' });
    expect(await all.queue.waiting(programme)).toHaveLength(1);
  });

  test('a mail is told once when it arrived, and none is made by that', async () => {
    const all = stores();
    await all.referrals.commit(creation(referral('HW-A'), { mails: [mail('HW-A', 'one')] }));
    await all.outbox.delivered('HW-A/case/one', minutes(1));
    await all.outbox.delivered('HW-A/case/one', minutes(2));
    await all.outbox.delivered('HW-A/case/two', minutes(2));
    expect(await all.outbox.mailsOf('HW-A')).toMatchObject([{ deliveredAt: minutes(1) }]);
    await all.outbox.postpone('HW-A/case/one', now, minutes(9));
    expect((await all.outbox.mail('HW-A/case/one'))?.nextAt).toBe(minutes(9));
    await all.putRaw(toItem(keys.mail('HW-A', 'HW-A/case/ill'), { kind: 7 }));
    expect(await all.outbox.mailsOf('HW-A')).toHaveLength(1);
  });

  test('mails are claimed together, but for those that another has', async () => {
    const all = stores();
    const [one, two, three] = ['one', 'two', 'three'].map((name) => mail('HW-A', name));
    if (!one || !two || !three) throw new Error('three');
    await all.referrals.commit(creation(referral('HW-A'), { mails: [one, two, three] }));
    await all.outbox.claim(two, minutes(5));
    expect(await all.outbox.claimTogether([one, two, three], minutes(5))).toEqual([one, three]);
    expect(await all.outbox.claimTogether([one, two, three], minutes(5))).toEqual([]);
    expect((await all.outbox.mailsOf('HW-A')).map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
  });

  test('drills go after a month, keys of the canary when they end, and a form that was wiped at once', async () => {
    const all = stores();
    const canary = {
      drill: 'D',
      number: 1,
      role: 'team' as const,
      result: 'sent' as const,
      sentAt: now,
      link: { id: 'L1', keyVersion: 1 },
    };
    await all.drills.put(canary);
    await all.drills.visit(
      { drill: 'D', number: 1, sentAt: now },
      { kind: 'opened', agent: 'browser', at: minutes(1) },
    );
    await all.probes.put('canary-0123456789ABCDEFGHJKMNPQRS', days(3));
    await all.savedForms.put('h', 'sealed', days(7));
    await all.gate.countIn(Date.parse(now) / 1000, 10);
    expect((await terms(all))['S']).toBe(minutes(60));
    const kept = await terms(all);
    expect(kept).toMatchObject({ K: days(3), 'G draft': days(7), 'D C#001': days(30), 'D CANARY': days(30) });
    expect(kept['D V#001#opened#browser']).toBe(days(30));
    await all.savedForms.wipe('h', now);
    expect((await terms(all))['G draft']).toBe(now);
  });
}
