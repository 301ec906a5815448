import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { contentOf, epochSeconds, type Item, keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import type { Change } from '../../functions/domain/change.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import { creation, minutes, move, noor, now, referral, task } from './sample.ts';
import type { EmptyTable, Stores } from './store-engine.ts';

const days = (count: number) => minutes(count * 24 * 60);
const told: Trajectory = {
  referralId: 'HW-A',
  provider: 'kwintes',
  startsOn: '2026-12-01',
  plannedEnd: '2027-12-01',
  hoursUsed: 0,
  spells: [{ id: 'S1', kind: 'employee', startedOn: '2027-02-01' }],
  checkIns: [],
  candidateSays: [
    { asked: '2027-03-01', answered: true, on: '2027-03-02', works: 'yes', mood: 'bad', wantsCall: true },
  ],
  contactLosses: [{ since: '2027-03-10', tried: ['visit'], at: now }],
  missedTalks: ['2026-11-30'],
  workplaces: [{ spell: 'S1', name: 'Bakkerij' }],
  takenBack: [{ what: 'never-was', spell: { id: 'S0', kind: 'voluntary', startedOn: '2027-01-01' }, at: now }],
  pauses: [
    { reason: 'other', from: '2027-04-01', until: '2027-04-03' },
    { reason: 'health', from: '2027-05-01', until: '2027-05-03' },
  ],
};
/** Words that only what is told of the person has. */
const ofPerson = ['bad', 'wantsCall', 'visit', '2026-11-30', 'health', 'Bakkerij', 'never-was'];

/** What a trajectory tells of the person goes when the people of the case go, and what is counted stays. */
export function personalChecks(stores: () => Stores, table: () => EmptyTable): void {
  const raw = async (prefix: string) =>
    (await stores().rawItems()).filter((item) => item['pk']?.S === `${prefix}#HW-A`);
  const personal = async (): Promise<Item | undefined> =>
    (await raw('N')).find((item) => item['sk']?.S === keys.personal('').sk);
  const stays = async () => JSON.stringify(await raw('R'));
  const read = async () => {
    const all = stores();
    const [whole, load] = [await all.referrals.whole('HW-A'), await all.referrals.load('HW-A')];
    const [glance] = await all.referrals.glances([{ referralId: 'HW-A', taskId: 'HW-A#advance#1' }]);
    return { whole: whole?.trajectory(), load: load?.trajectory?.(), glance: glance?.trajectory };
  };
  const asOne = (trajectory: Trajectory) => ({ whole: trajectory, load: trajectory, glance: trajectory });

  /** A case that is guided, with a trajectory as it was told. */
  async function guided(trajectory = told): Promise<Referral> {
    const { referrals } = stores();
    const before = referral('HW-A', { stage: 'checking-in', machine: 'trajectory' });
    expect(await referrals.commit(creation(before, { parties: [noor], terms: [] }))).toBe('committed');
    return next(before, trajectory);
  }

  async function next(before: Referral, trajectory: Trajectory): Promise<Referral> {
    const change = move(before, 'report-progress', 'checking-in', { trajectory });
    expect(await stores().referrals.commit(change)).toBe('committed');
    return change.after;
  }

  async function closed(before: Referral, extras: Partial<Change> = {}): Promise<Referral> {
    const tasks = [task('HW-A#advance#1', { status: 'closed' })];
    const { after, ...change } = move(before, 'withdraw', 'closed', { tasks });
    const ended = { ...after, openTasks: [] };
    const all = { ...change, eraseAt: days(56), ...extras, after: ended };
    expect(await stores().referrals.commit(all)).toBe('committed');
    return ended;
  }

  test('it is read as one, and stored in two parts', async () => {
    await guided();
    expect(await read()).toEqual(asOne(told));
    expect(await stays()).toContain('employee');
    for (const word of ofPerson) expect(await stays()).not.toContain(word);
    expect(await personal()).not.toHaveProperty('expiresAt');
  });

  test('what a case tells of nobody is one item', async () => {
    const {
      candidateSays: _said,
      contactLosses: _lost,
      missedTalks: _missed,
      workplaces: _named,
      takenBack: _back,
      pauses: _rested,
      ...bare
    } = told;
    await guided({ ...bare, pauses: told.pauses?.slice(0, 1) ?? [] });
    expect(await personal()).toBeUndefined();
  });

  test('it goes by the same term as the people, also where the change that ends the case writes it', async () => {
    const before = await guided();
    const says = told.candidateSays?.map((one) => ({ ...one, difference: 'open' as const }));
    await closed(before, { trajectory: { ...told, ...(says && { candidateSays: says }) } });
    expect((await personal())?.['expiresAt']?.N).toBe(String(epochSeconds(days(56))));
    expect(JSON.stringify(await personal())).toContain('difference');
  });

  test('and where no such change does', async () => {
    await closed(await guided());
    expect((await personal())?.['expiresAt']?.N).toBe(String(epochSeconds(days(56))));
  });

  test('what a plan of before told of the person is not of another one', async () => {
    const {
      candidateSays: _said,
      contactLosses: _lost,
      missedTalks: _missed,
      workplaces: _named,
      takenBack: _back,
      pauses: _rested,
      ...bare
    } = told;
    const plan = await next(await guided(), bare);
    expect(await read()).toEqual(asOne(bare));
    await next(plan, { ...bare, contactLosses: told.contactLosses ?? [] });
    expect(await read()).toEqual(asOne({ ...bare, contactLosses: told.contactLosses ?? [] }));
  });

  test('a name that is taken away is gone, also where nothing else is told of the person', async () => {
    const {
      candidateSays: _said,
      contactLosses: _lost,
      missedTalks: _missed,
      takenBack: _back,
      pauses: _rested,
      ...bare
    } = told;
    const before = await guided(bare);
    expect(JSON.stringify(await personal())).toContain('Bakkerij');
    await next(before, { ...bare, workplaces: [] });
    expect(JSON.stringify(await personal())).not.toContain('Bakkerij');
  });

  test.each([{}, { trajectory: told }])(
    'what is told after the end goes with the rest, and a case that is reopened keeps it: %o',
    async (more) => {
      const ended = await closed(await guided());
      const { referrals } = stores();
      const late = move(ended, 'tell-outcome', 'closed', { trajectory: told, eraseAt: days(56) });
      expect(await referrals.commit({ ...late, after: { ...late.after, openTasks: [] } })).toBe('committed');
      expect((await personal())?.['expiresAt']?.N).toBe(String(epochSeconds(days(56))));
      const again = move({ ...late.after, openTasks: [] }, 'reopen', 'checking-in', {
        tasks: [task('HW-A#advance#2')],
        keepAgain: true,
        terms: [],
        ...more,
      });
      const after = { ...again.after, openTasks: ['HW-A#advance#2'] };
      expect(await referrals.commit({ ...again, after })).toBe('committed');
      expect(await personal()).not.toHaveProperty('expiresAt');
      expect((await read()).whole).toEqual(told);
    },
  );

  test.each(['everyone', 'candidate'] as const)('it goes at once with %s who is erased at once', async (eraseNow) => {
    const before = await guided();
    await closed(before, { eraseNow, trajectory: told });
    expect(await personal()).toBeUndefined();
    for (const word of ofPerson) expect(await stays()).not.toContain(word);
    const {
      candidateSays: _said,
      contactLosses: _lost,
      missedTalks: _missed,
      workplaces: _named,
      takenBack: _back,
      ...counted
    } = told;
    const pauses = told.pauses?.map((one) => ({ ...one, reason: 'other' }));
    expect((await read()).whole).toEqual({ ...counted, pauses });
  });

  test('what an earlier version kept in one item is read, and moves with the next change; what a later one added stays', async () => {
    const before = await guided();
    const { client, table: TableName } = table();
    const put = (item: Item) => client.send(new PutItemCommand({ TableName, Item: item }));
    await put(toItem(keys.trajectory('HW-A'), told));
    await put(toItem(keys.personal('HW-A'), { later: ['kept'] }));
    expect(await read()).toEqual(asOne(told));
    expect(await stays()).toContain('wantsCall');
    await next(before, told);
    for (const word of ofPerson) expect(await stays()).not.toContain(word);
    const item = await personal();
    expect(item && contentOf(item)).toMatchObject({ later: ['kept'], candidateSays: told.candidateSays });
    expect(await read()).toEqual(asOne(told));
  });
}
