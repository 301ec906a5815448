import { beforeEach, describe, expect, test } from 'vitest';
import { sentBeside, withdrawSent } from '../../functions/cases/sent-cases.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const [own, other, third] = ['HW-AAAAAAA', 'HW-BBBBBBB', 'HW-CCCCCCC'];
const call = taskOf(own, 'call', 'coordinator', { about: 'not-me' });

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
  world.said.sentBy = [own, other, third, 'HW-ZZZZZZZ'];
});

function add(id: string, state: Partial<Referral> = {}, task: Task = taskOf(id, 'approve', 'approver')): Referral {
  const made = caseOf(id, [task], { sender: 'the sender', ...state });
  world.add(made, partiesOf(id.at(-1) ?? ''));
  return made.referral;
}
const beside = async (task: Task, referral: Referral) =>
  (await sentBeside(world.runtime, task, referral)).shown.map(
    ({ reference, proof, stage }) => `${reference} ${proof} ${stage}`,
  );

describe('what else a sender sent', () => {
  test('is shown with how that sender was known, beside a case whose sender is in doubt', async () => {
    const referral = add(own);
    add(other, { client: 'demo' });
    add(third, { stage: 'unconfirmed' }, taskOf(third, 'confirm-sender', 'referrer'));
    expect(await beside(call, referral)).toEqual([`${other} vouched approval`, `${third} unconfirmed unconfirmed`]);
    const [first] = (await sentBeside(world.runtime, call, referral)).shown;
    expect(first?.receivedOn).toBe(referral.createdAt.slice(0, 10));
    add(other);
    expect(await beside(call, referral)).toContain(`${other} confirmed approval`);
  });

  test('comes into view in full: of more than a page shows the last, the others once those have ended', async () => {
    const letters = 'ABCDEFGHJKMNPQRSTVWXYZ';
    const ids = Array.from({ length: 125 }, (_, n) => `HW-AAAA${letters[n % 20]}${letters[Math.floor(n / 20)]}B`);
    const referral = add(own);
    ids.forEach((id, n) => {
      add(id, { createdAt: new Date(Date.parse(referral.createdAt) + n * 1000).toISOString() });
    });
    // The table lists them by their number, in no order of time.
    world.said.sentBy = [own, ...ids.toSorted()];
    const { shown, more } = await sentBeside(world.runtime, call, referral);
    expect([shown.map(({ reference }) => reference), more]).toEqual([ids.slice(25), 25]);
    for (const id of ids.slice(25)) add(id, { stage: 'closed' });
    const left = await sentBeside(world.runtime, call, referral);
    expect([left.shown.map(({ reference }) => reference), left.more]).toEqual([ids.slice(0, 25), 0]);
    const [last] = ids;
    const chosen = { reference: last ?? '', proof: 'confirmed' } as const;
    expect(await withdrawSent(world.runtime, referral, [chosen], { origin: 'link', actor: 'coordinator' })).toEqual([
      last,
    ]);
  });

  test('is left out once it is over, or its candidate was met in person', async () => {
    const referral = add(own);
    add(other, { stage: 'closed' });
    add(third, { stage: 'checking-in', machine: 'trajectory' }, taskOf(third, 'check-in', 'job-coach'));
    expect(await beside(call, referral)).toEqual([]);
  });

  test('is shown beside a denial, an unknown sender, an open question or a likely duplicate, and nothing else', async () => {
    const referral = add(own);
    add(other);
    const shows = async (task: Task, state: Partial<Referral> = {}) =>
      (await beside(task, { ...referral, ...state })).length > 0;
    for (const about of ['not-me', 'not-mine']) expect(await shows({ ...call, about })).toBe(true);
    expect(await shows({ ...call, about: 'approved-candidate' })).toBe(false);
    expect(await shows({ ...call, about: 'approved-candidate' }, { likelyDuplicateOf: other })).toBe(true);
    expect(await shows(taskOf(own, 'confirm-sender', 'coordinator'))).toBe(true);
    expect(await shows(taskOf(own, 'resolve', 'coordinator'))).toBe(true);
    const { sender: _sender, ...nameless } = referral;
    expect((await sentBeside(world.runtime, call, nameless)).shown).toEqual([]);
  });
});

describe('the referrals that the coordinator chose', () => {
  const withdraw = (referral: Referral, ...chosen: Parameters<typeof withdrawSent>[2]) =>
    withdrawSent(world.runtime, referral, chosen, { origin: 'link', actor: 'coordinator' });

  test('are withdrawn, each in the way of its stage', async () => {
    const referral = add(own);
    add(other);
    add(third, { stage: 'unconfirmed' }, taskOf(third, 'confirm-sender', 'referrer'));
    const chosen = [
      { reference: other, proof: 'confirmed' },
      { reference: third, proof: 'unconfirmed' },
    ] as const;
    expect(await withdraw(referral, ...chosen)).toEqual([other, third]);
    expect(world.referral(other)).toMatchObject({ stage: 'closed', closure: 'withdrawn' });
    expect(world.referral(third)).toMatchObject({ stage: 'closed', closure: 'withdrawn' });
    expect(world.referral(own)?.stage).toBe('approval');
  });

  test('have their mails sent at once, and by the sweeper where they are more than one request can send for', async () => {
    const ids = (count: number, letter: string) =>
      Array.from({ length: count }, (_, at) => `HW-${letter.repeat(5)}${'ABCDEFGHJKMNPQRSTVWXYZ'.charAt(at)}A`);
    const [few, many] = [ids(10, 'D'), ids(11, 'E')];
    world.said.sentBy = [own, ...few, ...many];
    const referral = add(own);
    for (const id of [...few, ...many]) add(id);
    const chosen = (some: readonly string[]) => some.map((reference) => ({ reference, proof: 'confirmed' }) as const);
    expect(await withdraw(referral, ...chosen(few))).toEqual(few);
    const sent = world.sent.length;
    expect(sent).toBeGreaterThanOrEqual(10);
    world.changes.length = 0;
    expect(await withdraw(referral, ...chosen(many))).toEqual(many);
    expect(world.sent).toHaveLength(sent);
    const mails = world.changes.flatMap((change) => change.mails);
    expect(mails.length).toBeGreaterThanOrEqual(11);
    expect(new Set(mails.map(({ status, nextAt }) => `${status} ${nextAt}`))).toEqual(
      new Set([`planned ${world.runtime.clock()}`]),
    );
  });

  test('are left alone where they are another sender’s, this very one, over, or known in another way by now', async () => {
    const referral = add(own);
    add(other, { client: 'demo' });
    add(third, { stage: 'closed' });
    const strange = 'HW-DDDDDDD';
    add(strange);
    const chosen = [own, other, third, strange].map((reference) => ({ reference, proof: 'confirmed' }) as const);
    expect(await withdraw(referral, ...chosen)).toEqual([]);
    expect(world.changes).toEqual([]);
    const { sender: _sender, ...nameless } = referral;
    expect(await withdraw(nameless, { reference: other, proof: 'vouched' })).toEqual([]);
    expect(await withdraw(referral, { reference: other, proof: 'vouched' })).toEqual([other]);
  });
});
