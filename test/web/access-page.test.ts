import { expect, test } from 'vitest';
import type { AccessView } from '../../functions/cases/privacy-desk.ts';
import { identityChecks } from '../../functions/domain/privacy.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import { readAccess } from '../../functions/web/desk/privacy/access-page.ts';
import { caseOf, partiesOf } from '../support/link-world.ts';

const { referral } = caseOf(
  makeReference(() => 'AAAAAA'),
  [],
);
const { candidate, ...others } = partiesOf('Aardbei');

/** The checks that the page takes for somebody with these contact data. */
function taken(contact: { readonly email?: string; readonly phone?: string }): readonly string[] {
  if (candidate === undefined) throw new TypeError('nobody in the case');
  const { email: _email, phone: _phone, ...person } = candidate;
  const parties = { ...others, candidate: { ...person, ...contact } };
  const file = { referral, parties, tasks: [], events: [], mails: [], isMailHeld: false };
  const view: AccessView = { file, others: [], notes: [] };
  return identityChecks.filter((identity) => readAccess(new Map([['identity', [identity]]]), view) !== undefined);
}

test('who asks for access was made sure of only by what can have happened', () => {
  expect(taken({ email: 'noor@post.example', phone: '+31612345678' })).toEqual(identityChecks);
  expect(taken({ email: 'noor@post.example' })).toEqual(['document', 'mailbox', 'in-person', 'representative']);
  expect(taken({ phone: '+31612345678' })).toEqual(['document', 'call-back', 'in-person', 'representative']);
  expect(taken({})).toEqual(['document', 'in-person', 'representative']);
});
