import { describe, expect, test } from 'vitest';
import { roles } from '../../functions/domain/codes.ts';
import { leadsToList } from '../../functions/domain/list-link.ts';
import type { Mail, MailKind } from '../../functions/domain/mail.ts';

const task = { id: 'link', keyVersion: 1, purpose: 'task' } as const;

function leads(kind: MailKind, to: Mail['to'], more: Partial<Pick<Mail, 'shared' | 'link'>> = {}): boolean {
  return leadsToList({ kind, to, shared: false, link: task, ...more });
}

describe('which mails lead to their reader’s worklist', () => {
  test('a task of anybody but the candidate', () => {
    expect(roles.filter((to) => leads('approve', to))).toEqual([
      'referrer',
      'approver',
      'team',
      'provider',
      'job-coach',
      'coordinator',
      'deputy',
    ]);
  });

  test.each(['coach-assigned', 'contact-changed', 'coordinator-silent', 'duplicate', 'stuck', 'new-link'] as const)(
    '%s too, which brings the link to a task once more',
    (kind) => {
      expect(leads(kind, 'job-coach')).toBe(true);
    },
  );

  test('nothing that the candidate may read in a mailbox that they share', () => {
    expect(leads('give-information', 'referrer', { shared: true })).toBe(false);
  });

  test('no news, and no link to the status page', () => {
    expect(leadsToList({ kind: 'team-decision', to: 'team', shared: false })).toBe(false);
    expect(leads('new-link', 'referrer', { link: { ...task, purpose: 'status' } })).toBe(false);
    expect(leads('address-given', 'referrer', { link: { ...task, purpose: 'address' } })).toBe(false);
  });

  test('nothing to a sender who has yet to say that the referral is theirs, in whatever role', () => {
    for (const to of ['referrer', 'coordinator'] as const) expect(leads('confirm-sender', to), to).toBe(false);
  });
});
