import { beforeEach, expect, test } from 'vitest';
import { actPath } from '../../functions/domain/desk-paths.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import { type ActWorld, actWorld, doneAtDesk } from '../support/act-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

/*
 * A stranger refers somebody by name and birth date, with a mailbox of their own as the sender's and as the candidate's, and waits for
 * what they are told once the coordinator sees that it is one person. They may learn nothing of the other referral, not even that there is one.
 */

const [victim, strangers] = [makeReference(() => 'AAAAAA'), makeReference(() => 'BBBBBB')];
const noMail = { candidate: { email: false, phone: true }, referrer: { email: true, phone: false } };

let world: ActWorld;
beforeEach(() => {
  world = actWorld();
});

/** @param hasMail whether the person whose help goes on can be mailed */
function bothReferred(hasMail: boolean): void {
  const { candidate, ...others } = partiesOf('Aardbei');
  if (candidate === undefined) throw new Error('nobody');
  const { email: _email, ...byPhone } = candidate;
  world.add(
    caseOf(victim, [taskOf(victim, 'approve', 'approver')], hasMail ? {} : { reach: noMail }),
    hasMail ? partiesOf('Aardbei') : { ...others, candidate: { ...byPhone, phone: '+31612345678' } },
  );
  const mark = { likelyDuplicateOf: victim };
  world.add(caseOf(strangers, [taskOf(strangers, 'approve', 'approver')], mark), partiesOf('Braam'));
}

/** What reaches everybody of the stranger's case, by mailbox, without the tokens that differ each time. */
function toldToStrangers(): readonly string[] {
  const { candidate, referrer } = partiesOf('Braam');
  const mailboxes = [candidate?.email, referrer?.email, 'aanmelden@kwintes.example'];
  const mails = world.sent.filter(({ to }) => mailboxes.includes(to));
  return mails.map(({ to, subject, text }) => `${to} ${subject} ${text.replaceAll(/\/status\/\S+/g, '')}`).toSorted();
}

test.each([true, false])(
  'whoever sent the one that ends reads what any withdrawal says (mail to the other: %s)',
  async (hasMail) => {
    bothReferred(hasMail);
    const merged = await doneAtDesk(world, actPath(strangers, 'merge-duplicate'), { keep: `${victim}@1` });
    expect([merged.status, world.referral(strangers)?.stage]).toEqual([303, 'closed']);
    const told = toldToStrangers();
    expect(told).toHaveLength(3);
    expect(told.join()).not.toContain(victim);
    world = actWorld();
    bothReferred(hasMail);
    expect((await doneAtDesk(world, actPath(strangers, 'withdraw'))).status).toBe(303);
    expect(told).toEqual(toldToStrangers());
  },
);

test('the person whose help goes on hears of it, once, at their own address', async () => {
  bothReferred(true);
  await doneAtDesk(world, actPath(strangers, 'merge-duplicate'), { keep: `${victim}@1` });
  const own = world.sent.filter(({ to }) => to === partiesOf('Aardbei').candidate?.email);
  expect(own).toHaveLength(1);
  expect(own[0]?.text).toContain(victim);
  expect(own[0]?.text).not.toContain(strangers);
});

test('a mailbox of the one that ends never becomes that of a person who has none, whatever is posted', async () => {
  bothReferred(false);
  await doneAtDesk(world, actPath(strangers, 'merge-duplicate'), { keep: `${victim}@1`, [`take.${victim}`]: 'email' });
  expect(world.referral(strangers)?.stage).toBe('closed');
  expect(world.parties(victim).candidate?.email).toBeUndefined();
  const links = world.changes.flatMap((change) => change.links.filter(({ referralId }) => referralId === victim));
  expect(new Set(links.map(({ role }) => role))).toEqual(new Set(['coordinator']));
});
