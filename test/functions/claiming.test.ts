import { expect, test } from 'vitest';
import { claiming } from '../../functions/cases/claiming.ts';
import { creation, mail, minutes, now, referral } from '../adapters/sample.ts';

test('mails that go with a change are claimed in its write for five minutes; those of a later day wait as they are', () => {
  const after = { ...referral('HW-AAAAAAA'), updatedAt: now };
  const [due, later] = [mail(after.id, 'due'), mail(after.id, 'later', { nextAt: minutes(1) })];
  const change = claiming(creation(after, { mails: [due, later] }));
  expect(change.mails).toEqual([{ ...due, status: 'claimed', attempts: 1, nextAt: minutes(5) }, later]);
});

test('the mail that tells the office of an earlier referral stays for the sweeper: no page takes longer for who is known', () => {
  const after = { ...referral('HW-AAAAAAA'), updatedAt: now };
  const [first, office] = [mail(after.id, 'first'), mail(after.id, 'office', { to: 'coordinator', kind: 'duplicate' })];
  const change = claiming(creation(after, { mails: [first, office] }));
  expect(change.mails.map(({ status }) => status)).toEqual(['claimed', 'planned']);
});
