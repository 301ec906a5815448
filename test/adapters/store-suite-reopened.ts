import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { keys, toItem, toKey } from '../../functions/adapters/dynamodb/items.ts';
import type { Change } from '../../functions/domain/change.ts';
import type { Party } from '../../functions/domain/party.ts';
import { creation, type Extras, minutes, move, noor, now, referral, task } from './sample.ts';
import { type EmptyTable, type Stores, storesOn } from './store-engine.ts';

const programme = 'sterk-met-werk';
const kwintes = { provider: 'kwintes', programme } as const;
const days = (count: number) => minutes(count * 24 * 60);
const referrer = { role: 'referrer', name: 'Robin de Wit', email: 'robin@zeist.example' } as const satisfies Party;
const note = (n: number) =>
  ({ role: 'note', taskId: `HW-A#approve#${n}`, kind: 'question', text: 'Waar?', at: now }) as const satisfies Party;
const people: readonly Party[] = [noor, referrer, note(1)];
const terms = ['aa', 'bb'];

/** A change at a moment; tasks are as they stand in the referral. */
const at = (moment: string, change: Change): Change => ({
  ...change,
  after: { ...change.after, updatedAt: moment },
});

/** A case that has ended, with people who are kept for eight weeks. */
async function ended({ referrals }: Stores, parties = people): Promise<Change['after']> {
  const begun = creation(referral('HW-A'), { parties, terms });
  expect(await referrals.commit(begun)).toBe('committed');
  const tasks = [task('HW-A#advance#1', { status: 'closed' })];
  const { after, ...change } = move(begun.after, 'withdraw', 'closed', { tasks, eraseAt: days(56) });
  const closed = { ...after, openTasks: [] };
  expect(await referrals.commit({ ...change, after: closed })).toBe('committed');
  return closed;
}

/** The change that reopens it. */
function reopening(closed: Change['after'], moment: string, extras: Extras = {}): Change {
  const tasks = [task('HW-A#advance#2')];
  const change = move(closed, 'reopen', 'placing', { tasks, keepAgain: true, terms, ...extras });
  return at(moment, { ...change, after: { ...change.after, openTasks: ['HW-A#advance#2'] } });
}

/** What of people goes by itself. */
async function going({ rawItems }: Stores): Promise<string[]> {
  const items = await rawItems();
  return items
    .filter(({ pk, expiresAt }) => /^[NF]#/.test(pk?.S ?? '') && expiresAt !== undefined)
    .map(({ pk, sk }) => `${pk?.S} ${sk?.S}`)
    .toSorted();
}

/** A client that does something once, right before its next transaction. */
function withSomethingBefore(client: DynamoDBClient, something: () => Promise<unknown>): DynamoDBClient {
  let isDone = false;
  const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
    if (!isDone && command.constructor.name === 'TransactWriteItemsCommand') {
      isDone = true;
      await something();
    }
    return client.send(command);
  };
  return Object.assign(Object.create(client), { send });
}

/** A case that is reopened: nobody in it goes by themselves any more, or nothing of it is written. */
export function reopenedChecks(stores: () => Stores, table: () => EmptyTable): void {
  test('from the moment of their erasure on nobody reads people whom the table still has, and who erases them finds them', async () => {
    const closed = await ended(stores());
    const { client, table: TableName } = table();
    const seen = async (moment: string) => {
      const { referrals, caseFiles, worklists, find } = storesOn({ client, table: TableName, clock: () => moment });
      const whole = await referrals.whole('HW-A');
      const file = await caseFiles.read('HW-A', () => true);
      const [load] = await worklists.caseloads(['HW-A']);
      const [glance] = await referrals.glances([{ referralId: 'HW-A', taskId: 'HW-A#advance#1' }]);
      const [found] = await find.cases(['HW-A'], moment, true);
      return {
        parties: await referrals.parties('HW-A'),
        whole: whole?.parties(),
        notes: await whole?.notes(),
        file: file?.parties,
        caseload: load?.parties,
        glance: glance?.parties,
        found: [found?.candidate, found?.sender],
      };
    };
    const shown = await seen(minutes(56 * 24 * 60 - 1));
    expect(JSON.stringify(shown).match(/Voorbeeld/g)).toHaveLength(6);
    const nobody = { notes: [] };
    expect(await seen(days(56))).toEqual({
      ...{ parties: nobody, whole: nobody, notes: [], file: nobody, caseload: nobody, glance: nobody },
      found: [undefined, undefined],
    });

    const late = storesOn({ client, table: TableName, clock: () => days(57) });
    const asked: string[] = [];
    await late.erasure.traces('HW-A', {
      marksOf({ familyName }) {
        asked.push(familyName);
        return [];
      },
      isSelf: false,
    });
    expect(asked).toEqual(['Voorbeeld']);
    const erasing = move(closed, 'erase', 'closed', { eraseAt: days(57), eraseNow: 'everyone' });
    expect(await late.referrals.commit(at(days(57), erasing))).toBe('committed');
    expect((await late.rawItems()).filter(({ pk }) => pk?.S === 'N#HW-A')).toEqual([]);
  });

  test('what the report on retention was told of its end goes: it may end in another year', async () => {
    const all = stores();
    const begun = creation(referral('HW-A'), { parties: people, terms });
    await all.referrals.commit(begun);
    const tasks = [task('HW-A#advance#1', { status: 'closed' })];
    const { after, ...change } = move(begun.after, 'withdraw', 'closed', { tasks, eraseAt: days(56) });
    const closed: Change['after'] = { ...after, openTasks: [], closure: 'withdrawn', closedAt: now };
    expect(await all.referrals.commit({ ...change, after: closed })).toBe('committed');
    const rows = async () => (await all.rawItems()).filter(({ pk }) => pk?.S?.includes('kept#')).map(({ sk }) => sk?.S);
    expect(await rows()).toEqual(['HW-A']);
    const reopened = reopening(closed, days(20));
    const { closedAt: _closedAt, closure: _closure, ...open } = reopened.after;
    expect(await all.referrals.commit({ ...reopened, after: open })).toBe('committed');
    expect(await rows()).toEqual([]);
  });

  test('nobody in it is erased at a set time any more, and who looks for the person finds them', async () => {
    const all = stores();
    const closed = await ended(all);
    expect(await going(all)).toEqual([
      'F#aa HW-A',
      'F#bb HW-A',
      'N#HW-A candidate',
      'N#HW-A note#HW-A#approve#1#question',
      'N#HW-A referrer',
      'N#HW-A terms',
    ]);
    expect(await all.referrals.commit(reopening(closed, days(20)))).toBe('committed');
    expect(await going(all)).toEqual([]);
    expect(await all.find.under(['aa'], days(100))).toEqual(['HW-A']);
    expect(await all.referrals.parties('HW-A')).toEqual({ candidate: noor, referrer, notes: [note(1)] });
    expect((await all.referrals.load('HW-A'))?.tasks).toHaveLength(1);
  });

  test('terms of a case that an earlier version stored, or of other data, are found from then on', async () => {
    const all = stores();
    const closed = await ended(all);
    expect(await all.referrals.commit(reopening(closed, days(1), { terms: ['bb', 'cc'] }))).toBe('committed');
    expect(await going(all)).toEqual([]);
    expect(await all.find.under(['aa'], now)).toEqual([]);
    expect(await all.find.under(['cc'], now)).toEqual(['HW-A']);
  });

  test('who is written with it stays too', async () => {
    const all = stores();
    const closed = await ended(all);
    const changed = { ...referrer, name: 'Robin Wit' };
    await all.referrals.commit(reopening(closed, days(1), { parties: [changed] }));
    expect(await going(all)).toEqual([]);
    expect((await all.referrals.parties('HW-A')).referrer).toEqual(changed);
  });

  test('once their time has come nothing is written, even where everything is still there', async () => {
    const all = stores();
    const closed = await ended(all);
    const before = new Date(Date.parse(days(56)) - 1000).toISOString();
    const items = await all.rawItems();
    expect(await all.referrals.commit(reopening(closed, days(56)))).toBe('erased');
    expect(await all.rawItems()).toEqual(items);
    expect(await all.referrals.commit(reopening(closed, before))).toBe('committed');
  });

  test('where the candidate is gone and others are not yet, nothing is written', async () => {
    const all = stores();
    const closed = await ended(all);
    const Key = toKey(keys.party('HW-A', 'candidate'));
    await table().client.send(new DeleteItemCommand({ TableName: table().table, Key }));
    expect(await all.referrals.commit(reopening(closed, days(1)))).toBe('erased');
    expect((await all.referrals.head('HW-A'))?.stage).toBe('closed');
  });

  test('where somebody goes right before the write, nothing is written and nobody comes back', async () => {
    const all = stores();
    const closed = await ended(all);
    const { client, table: TableName } = table();
    const Key = toKey(keys.party('HW-A', 'candidate'));
    const goes = () => client.send(new DeleteItemCommand({ TableName, Key }));
    const racing = storesOn({ client: withSomethingBefore(client, goes), table: TableName });
    expect(await racing.referrals.commit(reopening(closed, days(1)))).toBe('conflict');
    expect(await racing.referrals.commit(reopening(closed, days(1)))).toBe('erased');
    expect((await all.referrals.parties('HW-A')).candidate).toBeUndefined();
    expect((await all.referrals.head('HW-A'))?.stage).toBe('closed');
  });

  test('of two who reopen it at once, one does', async () => {
    const all = stores();
    const closed = await ended(all);
    const both = await Promise.all([1, 2].map((day) => all.referrals.commit(reopening(closed, days(day)))));
    expect(both.toSorted()).toEqual(['committed', 'conflict']);
  });

  test('more than one transaction holds: the people are in it, and every note stays', async () => {
    const all = stores();
    const many = Array.from({ length: 140 }, (_, n) => note(n));
    const closed = await ended(all, [noor, referrer]);
    for (const party of many) {
      const key = keys.party('HW-A', `note#${party.taskId}#question`);
      await all.putRaw(toItem(key, party, { expiresAt: Date.parse(days(56)) / 1000 }));
    }
    expect(await all.referrals.commit(reopening(closed, days(1)))).toBe('committed');
    expect(await going(all)).toEqual([]);
    expect((await all.referrals.parties('HW-A')).notes).toHaveLength(140);
  });

  test('a trajectory goes on only where its provider has a place, which it holds again', async () => {
    const all = stores();
    const closed = await ended(all);
    const hold = (limit: number) => ({ hold: { ...kwintes, limit, regionWord: `has-places ${limit}` } });
    const again = (limit: number): Change => {
      const change = reopening(closed, days(1), hold(limit));
      return { ...change, after: { ...change.after, stage: 'checking-in', holdsPlace: true, provider: 'kwintes' } };
    };
    const other = referral('HW-B', { stage: 'waiting', waitingSince: now });
    await all.referrals.commit(creation(other));
    expect(await all.referrals.commit(move(other, 'give-place', 'offer', hold(1)))).toBe('committed');
    expect(await all.referrals.commit(again(1))).toBe('no-place');
    expect(await going(all)).toHaveLength(6);
    expect(await all.referrals.commit(again(2))).toBe('committed');
    expect(await all.queue.holders(kwintes)).toEqual(['HW-A', 'HW-B']);
    expect(await going(all)).toEqual([]);
  });
}
