import { describe, expect, test } from 'vitest';
import { roles } from '../../functions/domain/codes.ts';
import { leadsToList } from '../../functions/domain/leads-to-list.ts';
import type { Mail, MailKind } from '../../functions/domain/mail.ts';

const task = { id: 'link', keyVersion: 1, purpose: 'task' } as const;
/** On the list of everybody who can have one, and of the candidate, who never has. */
const listed = roles.filter((role) => role !== 'deputy').map((role) => ({ role, of: `box#${role}` }));

function leads(
  kind: MailKind,
  to: Mail['to'],
  more: Partial<Pick<Mail, 'shared' | 'link'>> = {},
  on: Parameters<typeof leadsToList>[1] = { listed },
): boolean {
  return leadsToList({ kind, to, shared: false, link: task, ...more }, on);
}

describe('which mails lead to their reader’s worklist', () => {
  test('a task of anybody but the candidate', () => {
    const people = roles.filter((to) => to !== 'system' && leads('approve', to));
    expect(people).toEqual(['referrer', 'approver', 'team', 'provider', 'job-coach', 'coordinator', 'deputy']);
  });

  test.each(['coach-assigned', 'contact-changed', 'coordinator-silent', 'duplicate', 'stuck', 'new-link'] as const)(
    '%s too, which brings the link to a task once more',
    (kind) => {
      expect(leads(kind, 'job-coach')).toBe(true);
    },
  );

  test('none whose reader has not got the case there, or not yet', () => {
    const others = listed.filter(({ role }) => role !== 'approver' && role !== 'coordinator');
    for (const to of ['approver', 'coordinator', 'deputy'] as const) {
      expect(leads('approve', to, {}, { listed: others }), to).toBe(false);
      expect(leads('approve', to, {}, {}), to).toBe(false);
    }
  });

  test('nothing that the candidate may read in a mailbox that they share', () => {
    expect(leads('give-information', 'referrer', { shared: true })).toBe(false);
  });

  test('no news, and no link to the status page', () => {
    expect(leadsToList({ kind: 'team-decision', to: 'team', shared: false }, { listed })).toBe(false);
    expect(leads('new-link', 'referrer', { link: { ...task, purpose: 'status' } })).toBe(false);
    expect(leads('address-given', 'referrer', { link: { ...task, purpose: 'address' } })).toBe(false);
  });

  test('what was used of the guidance, for those who guide: the person stands there, whether a task comes with it or not', () => {
    const news = roles.filter((to) => leadsToList({ kind: 'grant-use', to, shared: false }, { listed }));
    expect(news).toEqual(['provider', 'job-coach']);
    expect(leadsToList({ kind: 'grant-use', to: 'job-coach', shared: false }, { listed: [] })).toBe(false);
  });

  test('nothing to a sender who has yet to say that the referral is theirs, in whatever role', () => {
    for (const to of ['referrer', 'coordinator'] as const) expect(leads('confirm-sender', to), to).toBe(false);
  });
});
