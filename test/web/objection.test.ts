import { expect, test } from 'vitest';
import type { Mail } from '../../functions/domain/mail.ts';
import { ending } from '../../functions/web/links/status-page.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { termTexts } from '../../functions/web/texts/term.ts';
import { midden } from '../domain/fixtures.ts';
import { says } from '../support/says.ts';

const region = midden();
const mailOf = (decidedBy: string): Mail => ({
  id: 'HW-0000000/case/declined-candidate/0',
  referralId: 'HW-4XYZ123',
  kind: 'declined-candidate',
  to: 'candidate',
  language: 'nl',
  reminder: 0,
  shared: false,
  facts: { municipality: 'GM0355', reason: 'other', decidedBy },
  status: 'claimed',
  attempts: 1,
  nextAt: '2026-11-21T08:00:00.000Z',
  plannedAt: '2026-11-21T08:00:00.000Z',
});

test.each([
  ['GM0355', 'de gemeente Zeist', '030 000 03 09', 'UWV'],
  ['uwv', 'UWV', '030 000 02 02', 'gemeente Zeist'],
])(
  'whoever was declined reads who decided, at which number, and not that they have to phone first: %s',
  (decidedBy, who, phone, other) => {
    const url = 'https://hoofdzaakwerk.example/status/x';
    const mail = caseMails.one({ mail: mailOf(decidedBy), region, url }).text.split('Nummer:')[0] ?? '';
    const context = { lang: 'nl', base: '', region, action: '/status/x' } as const;
    const page = String(
      ending({ closure: 'declined', declineReason: 'other', decidedBy, viewer: 'candidate' }, context),
    );
    const values = { decidedBy: who, who, deskPhone: phone, phone };
    const known = { hasDecidedBy: 'yes', hasDeskPhone: 'yes', hasPhone: 'yes' };
    expect(mail).toMatch(says('mail-people.declined-candidate.paragraphs.6', { ...known, ...values }));
    // Another reason is no reason: whom to ask for it stands there instead.
    expect(page).not.toContain(termTexts.nl.declineReasons.other);
    expect(page).toMatch(says('status.open.otherReason', { ...known, ...values }));
    expect(page).toMatch(says('status.open.objection', { ...known, ...values }));
    for (const text of [mail, page]) expect(text).not.toContain(other);
  },
);

test('where nothing is known of who decided, the way to object stays', () => {
  const context = { lang: 'nl', base: '', region, action: '/status/x' } as const;
  const page = String(ending({ closure: 'declined', viewer: 'candidate' }, context));
  expect(page).toMatch(says('status.open.objection', { who: 'wie heeft besloten', hasPhone: 'other' }));
});
