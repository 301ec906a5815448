import { expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import type { Mail } from '../../functions/domain/mail.ts';
import type { Region } from '../../functions/domain/region.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { midden } from '../domain/fixtures.ts';
import { says } from '../support/says.ts';

const windDown = {
  intakeClosesOn: '2026-02-02',
  handedOverOn: '2026-03-02',
  lastDay: '2026-06-30',
  endsOn: '2026-10-01',
  warnWeeks: 8,
  elsewhere: { nl: 'Bel het loket', en: 'Phone the desk' },
  elsewhereIn: { GM0355: { nl: 'Bel het Werkteam.', en: 'Phone the work team.' } },
};
const region: Region = { ...midden(), windDown };

function textOf(kind: Mail['kind'], more: Partial<Mail>, about = 'programme-ended'): string {
  const mail: Mail = {
    id: 'HW-0000000/case/ended/0',
    referralId: 'HW-4XYZ123',
    kind,
    to: 'candidate',
    language: 'nl',
    reminder: 0,
    shared: false,
    status: 'claimed',
    attempts: 1,
    nextAt: '2026-03-02T08:00:00.000Z',
    plannedAt: '2026-03-02T08:00:00.000Z',
    ...more,
    facts: { municipality: 'GM0355', closure: 'programme-ended', about, ...more.facts },
  };
  const url = 'https://hoofdzaakwerk.example/status/x';
  return caseMails.one({ mail, region, ...(kind === 'ended-approver' ? {} : { url }) }).text;
}

test('whoever guided somebody reads that it is the programme that stops', () => {
  const told = says('mail-work.case-ended.paragraphs.2', { about: 'programme_ended' });
  expect(textOf('case-ended', { to: 'job-coach' })).toMatch(told);
  expect(textOf('case-ended', { to: 'job-coach' }, 'other')).not.toMatch(told);
});

test.each([
  ['ended-candidate', 'candidate'],
  ['ended-referrer', 'referrer'],
  ['ended-approver', 'team'],
] as const)('%s says where to go, by municipality or for all, in each language', (kind, to) => {
  for (const language of languages) {
    const here = windDown.elsewhereIn.GM0355[language];
    const forAll = `${windDown.elsewhere[language]}.`;
    expect(textOf(kind, { to, language })).toContain(here);
    const other = textOf(kind, { to, language, facts: { municipality: 'GM0310' } });
    // What follows is a sentence of its own, also where nobody typed a full stop.
    expect(other).toContain(forAll);
    expect(other).not.toContain(here);
    const ended = textOf(kind, { to, language, facts: { closure: 'withdrawn' } }, 'other');
    expect(ended).not.toContain(here);
  }
});
