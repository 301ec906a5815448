import { describe, expect, test } from 'vitest';
import { inOrder, isHold } from '../../functions/domain/mail-hold.ts';
import { tallyMails } from '../../functions/domain/mail-tally.ts';
import { deskOf, organisationOf } from '../../functions/domain/organisation.ts';
import { mail, now } from '../adapters/sample.ts';
import { midden } from './fixtures.ts';

test('mail that says how an address was given goes first, then what somebody waits for at a page, then the rest as planned', () => {
  const kinds = ['approve', 'new-link', 'received-candidate', 'address-given', 'confirm-sender'] as const;
  expect(inOrder(kinds.map((kind) => ({ kind }))).map(({ kind }) => kind)).toEqual([
    'address-given',
    'new-link',
    'confirm-sender',
    'approve',
    'received-candidate',
  ]);
});

test('an answer about the account holds all mail; one about a single mail does not', () => {
  expect([isHold('account-paused'), isHold('sender-unverified'), isHold('refused'), isHold('sent')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('mails are counted by what became of them, and a dropped one not at all', () => {
  const one = (status: 'planned' | 'claimed' | 'sent' | 'failed' | 'ambiguous' | 'dropped', more: object = {}) =>
    mail('HW-AAAAAAA', status, { status, ...more });
  const all = [
    one('planned'),
    one('claimed'),
    one('sent'),
    one('sent', { deliveredAt: now }),
    // Reported as delivered, and bounced after that.
    one('failed', { deliveredAt: now }),
    one('ambiguous'),
    one('dropped'),
  ];
  expect(tallyMails(all)).toEqual({ waiting: 2, sent: 2, delivered: 1, failed: 2 });
  // Another number would tell a sender that the office was told of an earlier referral of the same person.
  const office = [one('planned', { to: 'coordinator', kind: 'duplicate' }), one('sent', { to: 'deputy' })];
  expect(tallyMails([...all, ...office])).toEqual(tallyMails(all));
});

describe('the organisation that somebody acts for', () => {
  const region = midden();
  const at = { door: 'sterk-met-werk', municipality: 'GM0355', provider: 'kwintes' } as const;

  test('is the deciding body, or the provider that is asked or has the person; a person acts for themselves', () => {
    for (const role of ['approver', 'team'] as const) {
      expect(organisationOf(role, at, region)).toBe('GM0355');
      expect(organisationOf(role, { ...at, door: 'ips-uwv' }, region)).toBe('uwv');
    }
    for (const role of ['provider', 'job-coach'] as const) {
      expect(organisationOf(role, at, region)).toBe('kwintes');
      expect(organisationOf(role, at, region, 'lister')).toBe('lister');
    }
    for (const role of ['candidate', 'referrer', 'coordinator', 'deputy', 'system'] as const) {
      expect(organisationOf(role, at, region)).toBeUndefined();
    }
  });

  test('is reached at its mailbox in the region file, while it stands in there', () => {
    expect(deskOf(region, 'uwv')).toMatchObject({ mailbox: region.uwv.teamMailbox });
    expect(deskOf(region, 'GM0355')).toMatchObject({ mailbox: 'team-werk@zeist.example' });
    expect(deskOf(region, 'kwintes')).toMatchObject({ mailbox: 'aanmelden@kwintes.example' });
    expect(deskOf(region, 'nobody')).toBeUndefined();
  });
});
