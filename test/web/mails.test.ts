import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  declineReasons,
  extensionRefusals,
  type Language,
  languages,
  type Role,
} from '../../functions/domain/codes.ts';
import { type Mail, type MailKind, mailKinds } from '../../functions/domain/mail.ts';
import {
  linkIn,
  type MailFact,
  mailFactNames,
  mayName,
  missingFacts,
  namesJobCoach,
  neededFacts,
} from '../../functions/domain/mail-facts.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { intakeMails } from '../../functions/web/mails/intake-mails.ts';
import { municipalityName } from '../../functions/web/mails/words.ts';
import { handoverTo } from '../../functions/web/public/handover.ts';
import { termTexts } from '../../functions/web/texts/term.ts';
import { notPlain } from '../../functions/web/words/plain-dutch.ts';
import { midden } from '../domain/fixtures.ts';
import { htmlChecker } from '../support/html-checker.ts';
import { pageRegion as region } from '../support/region-for-pages.ts';
import { says } from '../support/says.ts';

const { one: renderMail, several: renderDigest } = caseMails;

const sample: Record<MailFact, string> = {
  municipality: 'GM0355',
  programme: 'sterk-met-werk',
  provider: 'wij-3-0',
  dueOn: '2026-12-04',
  startsOn: '2026-12-07',
  waitingSince: '2026-01-05',
  waitHalf: '6',
  waitMost: '11',
  waitPeople: '43',
  checkInOn: '2027-01-18',
  decidedOn: '2026-12-01',
  pauseFrom: '2027-02-01',
  pauseUntil: '2027-02-28',
  plannedEnd: '2028-01-18',
  objectUntil: '2027-01-04',
  replacedOn: '2026-01-12',
  decidedBy: 'GM0355',
  reason: 'not-now',
  closure: 'goal-reached',
  purpose: 'regular',
  decision: 'decline',
  approval: 'required',
  talk: '0',
  about: 'approved-candidate',
  promised: 'wants-to-talk',
  duplicateOf: 'HW-7K2P9QX',
  code: '482913',
  minutes: '10',
  times: '2',
  granted: '40',
  reached: '32',
  year: '2026',
  useOf: 'hours',
  mark: '75',
  hoursUsed: '30.5',
  hoursGranted: '40',
  endsOn: '2027-12-07',
  refusal: 'no-means',
};
const url = 'https://hoofdzaakwerk.example/taak/AbC_123-xyz?a=1';

function makeMail(kind: MailKind, more: Partial<Mail> = {}): Mail {
  return {
    id: `HW-0000000/case/${kind}/0`,
    referralId: 'HW-4XYZ123',
    kind,
    to: kind.endsWith('-candidate') ? 'candidate' : 'referrer',
    language: 'nl',
    reminder: 0,
    shared: false,
    facts: sample,
    status: 'claimed',
    attempts: 1,
    nextAt: '2026-11-21T08:00:00.000Z',
    plannedAt: '2026-11-21T08:00:00.000Z',
    ...more,
  };
}

const needed = (kind: MailKind): Record<string, string> =>
  Object.fromEntries(neededFacts(kind).map((fact) => [fact, sample[fact]]));

const recipients: readonly Role[] = [
  'candidate',
  'referrer',
  'approver',
  'team',
  'provider',
  'job-coach',
  'coordinator',
];
const variants = mailKinds.flatMap((kind) =>
  languages.flatMap((language) =>
    [0, 2].flatMap((reminder) =>
      [false, true].flatMap((shared) =>
        [needed(kind), sample].map((facts) => ({ kind, language, reminder, shared, facts })),
      ),
    ),
  ),
);
const htmlValidate = htmlChecker({
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'off', 'no-trailing-whitespace': 'off' },
});

describe('every mail, in each language, as first mail and reminder, for one reader and for a shared mailbox', () => {
  test.each(variants)('$kind $language reminder $reminder shared $shared', (variant) => {
    const rendered = renderMail({ mail: makeMail(variant.kind, variant), region, url });
    for (const part of [rendered.subject, rendered.text, rendered.html]) expect(part).not.toMatch(/undefined|null|NaN/);
    // A budget is of nobody: whose start used it up is not told.
    if (variant.kind === 'budget-warning') expect(rendered.text + rendered.html).not.toContain('HW-4XYZ123');
    else expect(rendered.subject).toContain('HW-4XYZ123');
    expect(rendered.subject).not.toMatch(/Sterk met Werk|IPS|Zeist/);
    expect(rendered.subject).not.toMatch(/[\r\n]/);
    expect(rendered.text).toContain('030 - 000 00 00');
    if (variant.reminder === 2) expect(rendered.subject).toMatch(/^(Hoofdzaak Werk: )?(herinnering|reminder) 2: /i);
    if (variant.shared) expect(rendered.text).toMatch(says('mail.shared', {}, variant.language));
    if (variant.language === 'nl') expect(notPlain(rendered.text.replace(/https:\S+/g, ''))).toEqual([]);
  });

  test.each(mailKinds)('%s is well-formed HTML and shows its address in both parts, or has no button', async (kind) => {
    const rendered = renderMail({ mail: makeMail(kind), region, url });
    const report = await htmlValidate.validateString(rendered.html);
    expect(report.results.flatMap((result) => result.messages.map((message) => message.message))).toEqual([]);
    const hasLink = linkIn(kind) !== 'none';
    expect(rendered.text.includes(url)).toBe(hasLink);
    expect(rendered.html.includes(`href="${url}"`)).toBe(hasLink);
  });
});

test('an English mail opens its page in English', () => {
  const rendered = renderMail({ mail: makeMail('approve', { language: 'en' }), region, url });
  expect(rendered.text).toContain(`${url}&lang=en`);
});

describe.each(languages)('a mail that leads to the list of everything that waits (%s)', (language) => {
  const list = 'https://hoofdzaakwerk.example/mijn';
  const mail = renderMail({ mail: makeMail('approve', { to: 'approver', language }), region, url, list });
  const opens = `${list}${language === 'nl' ? '' : `?lang=${language}`}`;

  test('has it below its button, in both parts, in the reader’s language', async () => {
    expect(mail.text).toContain(`\n${opens}\n`);
    expect(mail.text).toMatch(says('mail.listToo', {}, language));
    expect(mail.text.indexOf(opens)).toBeGreaterThan(mail.text.indexOf(url));
    expect(mail.html).toMatch(says('mail.listToo', {}, language));
    expect(mail.html).toContain(`href="${opens}"`);
    expect(mail.html.indexOf(opens)).toBeGreaterThan(mail.html.indexOf(url));
    const report = await htmlValidate.validateString(mail.html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  test('as its button where it brings no task of its own', () => {
    const news = renderMail({ mail: makeMail('grant-use', { to: 'job-coach', language }), region, list });
    expect(news.html).toContain(`href="${opens}"`);
    expect(news.html.match(/font-weight:bold;text-decoration:none/g)).toHaveLength(1);
    expect(news.text).toMatch(says('mail.list', {}, language));
    expect(news.text).not.toMatch(says('mail.listToo', {}, language));
  });

  test('as a plain link: the button is the task', () => {
    expect(mail.html.match(/font-weight:bold;text-decoration:none/g)).toHaveLength(1);
    const without = renderMail({ mail: makeMail('approve', { to: 'approver', language }), region, url });
    expect(without.text).not.toMatch(says('mail.listToo', {}, language));
  });
});

test.each(recipients)('every kind of mail can go to %s, as tasks climb and mailboxes change', (to) => {
  for (const kind of mailKinds) {
    const { text } = renderMail({ mail: makeMail(kind, { to }), region, url });
    expect(notPlain(text.replace(/https:\S+/g, ''))).toEqual([]);
  }
});

test('a mail about corrected hours says until when guidance runs only while it does', () => {
  const runs = (about: string) => {
    const facts = { ...sample, mark: 'corrected', about: `corrected-${about}` };
    const { text, subject } = renderMail({ mail: makeMail('grant-use', { to: 'approver', facts }), region });
    expect(notPlain(text)).toEqual([]);
    expect(subject).not.toBe(renderMail({ mail: makeMail('grant-use', { to: 'approver' }), region }).subject);
    return text.includes('2027');
  };
  expect(['lapsed', 'within', 'beyond'].map(runs)).toEqual([true, false, false]);
});

test.each(['nl', 'en'] as const)('a mail about use once guidance is over asks for nothing more, in %s', (language) => {
  const told = (about: string) => {
    const mail = makeMail('grant-use', { to: 'job-coach', facts: { ...sample, mark: '100', about }, language });
    return renderMail({ mail, region }).text;
  };
  const asks = language === 'nl' ? 'Vraag het op tijd' : 'Ask for it in time';
  expect(['job-coach', 'over'].map((about) => told(about).includes(asks))).toEqual([true, false]);
  expect(told('over')).not.toContain('2027');
});

test('a mail to the candidate says where help is; a mail to a professional does not need to', () => {
  expect(renderMail({ mail: makeMail('approved-candidate'), region, url }).text).toMatch(/112.*113 of 0800-0113/);
  expect(renderMail({ mail: makeMail('approve', { to: 'approver' }), region, url }).text).not.toContain('0800-0113');
});

test.each(declineReasons)('a decline for %s gives the reason, another door, and how to object', (reason) => {
  const { text } = renderMail({ mail: makeMail('declined-candidate', { facts: { ...sample, reason } }), region, url });
  const reasonLine = says('mail-people.declined-candidate.paragraphs.3', { hasReason: 'yes' });
  // That there is "another reason" is no reason: the sentence is left out.
  if (reason === 'other') expect(text).not.toMatch(reasonLine);
  else expect(text).toMatch(reasonLine);
  expect(text).toContain('Wie heeft besloten: de gemeente Zeist.');
  expect(text).toContain('Wat nu? ');
  expect(text).toMatch(/Bezwaar maken kan tot 6 weken na/);
  expect(text).not.toContain(reason);
  expect(text).toMatch(/Bel ons/);
  expect(text).toMatch(says('mail-people.declined-candidate.paragraphs.6', { hasDecidedBy: 'yes' }));
});

test.each(extensionRefusals)('more guidance refused for %s: no mail names another reason as the reason', (refusal) => {
  const facts = { ...sample, decision: 'refuse', refusal };
  const cases = [
    ['extension-candidate', 'candidate', 'mail-people.extension-candidate.paragraphs.1'],
    ['extension-decided', 'job-coach', 'mail-work.extension-decided.paragraphs.1'],
    ['extension-decided', 'provider', 'mail-work.extension-decided.paragraphs.1'],
  ] as const;
  for (const [kind, to, key] of cases) {
    const { text } = renderMail({ mail: makeMail(kind, { to, facts }), region, url });
    const hasRefusal = refusal === 'other' ? 'other' : 'yes';
    expect(text).toMatch(says(key, { decision: 'refuse', hasRefusal }));
    expect(text.includes(termTexts.nl.extensionRefusals[refusal])).toBe(refusal !== 'other');
  }
});

test('a decline by UWV says so, and one planned before deciders were named still goes out', () => {
  const by = (more: Record<string, string>) =>
    renderMail({
      mail: makeMail('declined-candidate', { facts: { ...needed('declined-candidate'), ...more } }),
      region,
      url,
    });
  expect(by({ decidedBy: 'uwv' }).text).toContain('Wie heeft besloten: UWV.');
  expect(by({}).text).not.toMatch(says('mail-people.declined-candidate.paragraphs.2', { hasDecidedBy: 'yes' }));
});

describe.each(languages)('what every mail has, so that nobody takes it for a trick (%s)', (language) => {
  const all = mailKinds.flatMap((kind) =>
    recipients.map((to) => ({ kind, to, ...renderMail({ mail: makeMail(kind, { to, language }), region, url }) })),
  );

  test('the name of the service as its sender, and why its reader gets it', () => {
    for (const { kind, to, sender, text, html } of all) {
      expect(sender).toBe(region.serviceName[language]);
      const why = new RegExp(`^${says('mail.why', {}, language).source} (.{20,})$`, 'mu').exec(text)?.[1];
      expect(why, `${kind} to ${to}`).toBeDefined();
      expect(html).toMatch(says('mail.why', {}, language));
    }
  });

  test('the programme in the subject for people at work; nothing of the kind for a candidate', () => {
    for (const { to, subject } of all) {
      if (to === 'candidate') expect(subject).not.toMatch(/hoofdzaak|ggz|psych|zorg|\bcare\b|werk|\bwork\b|jobcoach/i);
      else expect(subject).toMatch(/^Hoofdzaak Werk: \S/);
    }
  });

  test('a subject of its own: no two kinds of one case can be taken for each other', () => {
    for (const reader of recipients) {
      const subjects = all.filter(({ to }) => to === reader).map(({ subject }) => subject);
      expect(new Set(subjects).size).toBe(subjects.length);
    }
  });

  test('a day by which to answer, wherever an answer is asked for', () => {
    const asking = all.filter(({ kind }) => neededFacts(kind).includes('dueOn'));
    expect(asking.length).toBeGreaterThan(0);
    const day = /(Antwoord|Doe dit) uiterlijk: vrijdag 4 december 2026|(Answer|Do this) by: Friday, 4 December 2026/;
    for (const { kind, text } of asking) expect(text, kind).toMatch(day);
  });
});

test('a second try after an unclear answer is marked as a possible copy', () => {
  const again = renderMail({ mail: makeMail('approve', { attempts: 2 }), region, url });
  expect(again.text).toMatch(says('mail.repeat'));
  expect(renderMail({ mail: makeMail('approve'), region, url }).text).not.toMatch(says('mail.repeat'));
});

test('a task mail says at each level who is asked', () => {
  const to = (role: Role) => renderMail({ mail: makeMail('approve', { to: role }), region, url }).text;
  expect(to('approver')).toMatch(says('task.mail.approve.paragraphs.1'));
  expect(to('team')).toMatch(says('task.mail.approve.paragraphs.1', { level: 'team' }));
  expect(to('coordinator')).toContain('nog geen antwoord van de gemeente Zeist');
});

describe('a coordinator who has to ask after an answer reads of whom, and how to reach them', () => {
  const reads = (kind: MailKind, facts: Record<string, string>, language: Language = 'nl') =>
    renderMail({
      mail: makeMail(kind, { to: 'coordinator', language, facts: { ...needed(kind), ...facts } }),
      region: { ...region, uwv: { ...region.uwv, phone: '030 000 00 09' } },
      url,
    }).text;

  test('UWV, with its number and mailbox', () => {
    expect(reads('approve', { decidedBy: 'uwv' })).toContain(
      'nog geen antwoord van UWV. Bel 030 000 00 09 of mail naar team@uwv.example.',
    );
    expect(reads('approve', { decidedBy: 'uwv' }, 'en')).toContain(
      'no answer from UWV yet. Phone 030 000 00 09 or mail team@uwv.example.',
    );
  });

  test('a municipality of which no number is known, with its mailbox', () => {
    const text = reads('approve', { decidedBy: 'GM0355' });
    expect(text).toContain('nog geen antwoord van de gemeente Zeist. Mail naar team@zeist.example.');
    expect(text).not.toContain('de werkcoach');
  });

  test.each(['accept-offer', 'confirm-start', 'check-in', 'nobody-called'] as const)('the provider (%s)', (kind) => {
    const text = reads(kind, { provider: 'wij-3-0' });
    expect(text).toMatch(/WIJ 3\.0[^.]*\. Bel 030 - 000 00 02 of mail naar aanmelding@wij30\.example\./);
  });

  test('a mail that was planned before the body was named sends its reader to the page', () => {
    expect(reads('approve', {})).toMatch(says('task.mail.approve.paragraphs.1', { level: 'coordinator' }));
  });

  test('nobody else gets these in a mail', () => {
    for (const to of ['approver', 'team'] as const) {
      const { text } = renderMail({ mail: makeMail('approve', { to }), region, url });
      expect(text).not.toContain('team@zeist.example');
    }
  });
});

describe('what a mail says is so at that moment', () => {
  const dutch = (kind: MailKind, to: Role, facts: Record<string, string>, shared = false) => {
    const { subject, text } = renderMail({
      mail: makeMail(kind, { to, shared, facts: { ...needed(kind), ...facts } }),
      region,
      url,
    });
    return `${subject}\n${text}`;
  };

  test('an approver who asked something hears of the answer, or that none came, and not of a new referral', () => {
    const answered = dutch('approve', 'approver', { about: 'answered' });
    expect(answered).toMatch(says('task.mail.approve.subject', { about: 'answered' }));
    expect(answered).not.toMatch(says('task.mail.approve.subject'));
    expect(dutch('approve', 'approver', { about: 'unanswered' })).toMatch(
      says('task.mail.approve.paragraphs.1', { about: 'unanswered' }),
    );
    expect(dutch('approve', 'team', { about: 'answered' })).toMatch(
      says('task.mail.approve.paragraphs.1', { level: 'team', about: 'answered' }),
    );
    for (const about of ['delegated', 'stands-in']) {
      const said = says('task.mail.approve.paragraphs.1', { about: about.replace('-', '_') });
      expect(dutch('approve', 'approver', { about })).toMatch(said);
      expect(dutch('approve', 'approver', {})).not.toMatch(said);
    }
  });

  test('who is told that help has stopped reads whom to phone where that is not right', () => {
    const last = (closure: string) => ({ closureCode: closure, about: 'other', phone: region.helpdesk.phone });
    for (const closure of ['early-stop', 'goal-reached']) {
      expect(dutch('ended-candidate', 'candidate', { closure, about: '' })).toMatch(
        says('mail-people.ended-candidate.paragraphs.4', last(closure.replace('-', '_'))),
      );
    }
    expect(dutch('ended-candidate', 'candidate', { closure: 'withdrawn', about: '' })).toMatch(
      says('mail-people.ended-candidate.paragraphs.4', last('other')),
    );
  });

  test('a provider whose term passed hears that, and one whose candidate stopped hears that', () => {
    expect(dutch('offer-withdrawn', 'provider', { about: 'term-passed' })).toMatch(
      /termijn is voorbij[\s\S]*geen antwoord/,
    );
    expect(dutch('offer-withdrawn', 'provider', {})).toMatch(says('mail-work.offer-withdrawn.paragraphs.1'));
    for (const about of ['term-passed', '']) {
      expect(dutch('offer-withdrawn', 'provider', { about })).not.toContain('niet meer beschikbaar');
    }
  });

  test('a provider whose yes was written down for it hears that, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const facts = { ...needed('offer-withdrawn'), about: 'phoned-in' };
      const { text } = renderMail({
        mail: makeMail('offer-withdrawn', { to: 'provider', language, facts }),
        region,
        url,
      });
      for (const part of ['paragraphs.1', 'paragraphs.2']) {
        expect(text).toMatch(says(`mail-work.offer-withdrawn.${part}`, { about: 'phoned_in' }, language));
      }
    }
  });

  test('a provider from which somebody was taken over hears that, in both languages, and nothing of an offer', () => {
    const told = dutch('offer-withdrawn', 'provider', { about: 'taken-over' });
    for (const part of ['subject', 'paragraphs.1', 'paragraphs.2', 'paragraphs.3']) {
      expect(told).toMatch(says(`mail-work.offer-withdrawn.${part}`, { about: 'taken_over' }));
    }
    expect(told).not.toMatch(says('mail-work.offer-withdrawn.paragraphs.1'));
    const { subject } = renderMail({
      mail: makeMail('offer-withdrawn', {
        to: 'provider',
        language: 'en',
        facts: { ...needed('offer-withdrawn'), about: 'taken-over' },
      }),
      region,
      url,
    });
    expect(subject).toMatch(says('mail-work.offer-withdrawn.subject', { about: 'taken_over' }, 'en'));
  });

  test.each(['other-door', 'other-door-decided', 'other-place', 'other-place-decided'] as const)(
    'whoever decides no more hears why, and what comes next: %s',
    (about) => {
      const told = dutch('lapsed-approver', 'approver', { about });
      const code = about.replaceAll('-', '_');
      expect(told).toMatch(says('mail-work.lapsed-approver.subject', { about: code }));
      expect(told).toMatch(says('mail-work.lapsed-approver.paragraphs.2', { about: code }));
      if (about.startsWith('other-door')) {
        expect(told).toMatch(says('mail-work.lapsed-approver.paragraphs.3', { about: code }));
      }
    },
  );

  test.each(['kept-candidate', 'kept-other', 'kept-us'] as const)(
    'a candidate whose programme may not fit any more does not read that all goes on: %s',
    (about) => {
      for (const shared of [true, false]) {
        const told = dutch('corrected-candidate', 'candidate', { about }, shared);
        const words = { about: about.replaceAll('-', '_'), shared: shared ? 'yes' : 'other' };
        expect(told).toMatch(says('mail-people.corrected-candidate.paragraphs.2', words));
        expect(told).not.toMatch(says('mail-people.corrected-candidate.paragraphs.2', { ...words, about: 'us' }));
      }
    },
  );

  test('the team hears of a decision only when there is one', () => {
    for (const decision of ['ask-information', 'delegate']) {
      expect(dutch('team-decision', 'team', { decision })).not.toMatch(/Besluit over|[Ee]r is besloten/i);
    }
    expect(dutch('team-decision', 'team', { decision: 'approve' })).toMatch(
      says('mail-work.team-decision.subject', { decision: 'approve' }),
    );
  });

  test.each(['received-candidate', 'received-referrer'] as const)(
    '%s speaks of a decision only where one is asked',
    (kind) => {
      const programme = 'sterk-met-werk-of-scholing';
      expect(dutch(kind, 'candidate', { programme, approval: 'none' })).not.toMatch(/We vragen nu om akkoord|besluit/);
      expect(dutch(kind, 'candidate', { programme })).toMatch(/akkoord|besluit/);
      expect(dutch(kind, 'candidate', {})).toMatch(says('mail-intake.received-candidate.paragraphs.2'));
    },
  );

  test('the receipt says that consent is asked first, where it is', () => {
    const programme = 'sterk-met-werk-of-scholing';
    const first = dutch('received-candidate', 'candidate', { programme, approval: 'yes-first' });
    expect(first).toMatch(
      says('mail-intake.received-candidate.paragraphs.2', { hasProgramme: 'yes', approval: 'yes_first' }),
    );
    const none = dutch('received-candidate', 'candidate', { programme, approval: 'yes-first-none' });
    expect(none).toMatch(
      says('mail-intake.received-candidate.paragraphs.2', { hasProgramme: 'yes', approval: 'yes_first_none' }),
    );
    expect(none).not.toContain('akkoord');
    expect(dutch('received-referrer', 'referrer', { programme, approval: 'yes-first-none' })).not.toContain('besluit');
  });

  test.each(languages)('the referrer reads that the candidate is asked first, where that is so (%s)', (language) => {
    const reads = (approval: string) =>
      renderMail({
        mail: makeMail('received-referrer', { language, facts: { ...sample, approval } }),
        region,
        url,
      }).text;
    const asked = /pas verder na een ja|only after a yes/;
    expect(reads('yes-first')).toMatch(asked);
    expect(reads('yes-first-none')).toMatch(asked);
    expect(reads('yes-first-none')).not.toMatch(/besluit|decision/);
    expect(reads('required')).not.toMatch(asked);
  });

  test('a question about kept work asks plainly whether it is still there, and not how it goes', () => {
    for (const to of ['job-coach', 'provider', 'coordinator'] as const) {
      const text = dutch('check-in', to, { purpose: 'kept-work', checkInOn: '2027-01-18' });
      expect(text).toContain('s het werk er nog (maandag 18 januari 2027)?');
      expect(text).not.toMatch(/hoe gaat het/i);
    }
    expect(dutch('check-in', 'job-coach', { purpose: 'kept-work' })).toMatch(
      says('task.mail.check-in.paragraphs.1', { purpose: 'kept_work' }),
    );
    expect(dutch('check-in', 'job-coach', { purpose: 'follow-up' })).toMatch(
      says('task.mail.check-in.paragraphs.1', { purpose: 'follow_up' }),
    );
    expect(dutch('check-in', 'job-coach', { purpose: 'regular' })).toMatch(/hoe gaat het/i);
  });

  test('that nobody called is told with the number to call, and blames nobody for silence', () => {
    const text = dutch('confirm-start', 'coordinator', { about: 'nobody-called', provider: 'wij-3-0' });
    expect(text).toMatch(/nog niemand heeft gebeld\. Vraag aan WIJ 3\.0 wanneer.*Bel 030 - 000 00 02 of mail/);
    expect(text).not.toMatch(/geen antwoord|Het was gepland/);
    // A provider that the region file does not know any more has no number, and no bare code is shown for it.
    const gone = dutch('nobody-called', 'coordinator', { provider: 'no-longer-known' });
    expect(gone).toMatch(says('mail-work.nobody-called.paragraphs.1'));
  });
});

test('a received mail says whom we ask, and that of a place by when to hear, and of no phone that somebody may not have', () => {
  for (const language of languages) {
    const facts = { ...sample, approval: '', decidedBy: 'uwv' };
    const { text, subject } = renderMail({ mail: makeMail('received-candidate', { language, facts }), region, url });
    const code = { hasProgramme: 'yes', approval: 'other', hasDecidedBy: 'yes', decidedBy: 'UWV' };
    expect(text).toMatch(says('mail-intake.received-candidate.paragraphs.2', code, language));
    expect(subject).not.toContain('UWV');
    const { text: found } = renderMail({ mail: makeMail('matched-candidate', { language }), region, url });
    expect(found).toMatch(language === 'nl' ? /binnen een paar dagen/u : /within a few days/u);
    expect(found).not.toMatch(/belt of mailt|phone or mail/u);
  }
});

test('who withdrew a referral is told to its candidate and to whoever referred them', () => {
  const who = ['not-wanted', 'by-candidate', 'by-referrer'];
  for (const language of languages) {
    for (const about of who) {
      const code = { about: about.replaceAll('-', '_'), closureCode: 'withdrawn', shared: 'other' };
      for (const kind of ['ended-candidate', 'ended-referrer'] as const) {
        // What the candidate did is told to nobody else.
        if (kind === 'ended-referrer' && about === 'by-candidate') continue;
        const facts = { ...sample, about, closure: 'withdrawn' };
        const { text } = renderMail({ mail: makeMail(kind, { language, facts }), region, url });
        const said = says(`mail-people.${kind}.paragraphs.1`, code, language);
        expect(text).toMatch(said);
        expect(says('term.closures.withdrawn', {}, language).test(text)).toBe(false);
      }
    }
  }
});

test('a first talk that was missed is not asked about as if nobody had told it', () => {
  for (const to of ['job-coach', 'provider', 'coordinator'] as const) {
    for (const language of languages) {
      const facts = { ...sample, about: 'talk-missed' };
      const { text } = renderMail({ mail: makeMail('confirm-start', { to, language, facts }), region, url });
      const level = to === 'coordinator' ? to : 'other';
      const asks = (about: string) =>
        says('task.mail.confirm-start.paragraphs.2', { hasStartsOn: 'yes', level, about }, language);
      expect(text).toMatch(asks('talk_missed'));
      expect(text).not.toMatch(asks('other'));
    }
  }
});

test('facts that a kind may not name stay out, even when the mail carries them', () => {
  const { text } = renderMail({ mail: makeMail('started-referrer'), region, url });
  expect(mayName('started-referrer', 'provider')).toBe(false);
  expect(text).not.toContain('WIJ 3.0');
  expect(text).not.toContain('482913');
});

test('a municipality is named wherever it lies, and one that nobody knows is no bare code', () => {
  expect(municipalityName(region, 'GM0599', 'nl')).toBe('Rotterdam');
  expect(municipalityName(region, 'GM0333', 'nl')).toBe('Maarssen');
  expect(municipalityName(region, 'GM9999', 'nl')).toMatch(says('term.unknownMunicipality'));
});

test('another region is named with its contact data where the region file has them', () => {
  const known = { ...region, otherRegions: [{ code: 'AM22', phone: '010 000 00 00' }] };
  expect(handoverTo(known, 'outside-region', { municipality: 'GM0599' })).toMatchObject({
    organisation: { nl: 'Hoofdzaak Werk in de regio Rijnmond' },
    phone: '010 000 00 00',
  });
});

test('codes and names of organisations are both understood', () => {
  const { text } = renderMail({
    mail: makeMail('matched-candidate', { facts: { ...sample, municipality: 'Zeist', provider: 'Lister' } }),
    region,
    url,
  });
  expect(text).toContain('Gemeente: Zeist');
  expect(text).toContain('bij Lister');
});

test('the one-time code stands in text and HTML, never in the subject', () => {
  const rendered = renderMail({ mail: makeMail('code'), region });
  expect(rendered.text).toContain('482913');
  expect(rendered.html).toContain('482913');
  expect(rendered.subject).not.toContain('482913');
});

test('a mail that lacks a fact is refused by name, without its contents', () => {
  const mail = makeMail('declined-candidate', { facts: { municipality: 'GM0355' } });
  expect(missingFacts(mail)).toEqual(['reason']);
  expect(() => renderMail({ mail, region, url })).toThrow('mail declined-candidate lacks reason');
});

test('whatever stands in a fact, the HTML has no markup of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...mailKinds), fc.constantFrom(...mailFactNames), (kind, fact) => {
      const mail = makeMail(kind, { facts: { ...sample, [fact]: '<script>alert("x")</script>' } });
      expect(renderMail({ mail, region, url }).html).not.toContain('<script');
    }),
  );
});

test('a mail about the first talk goes without its calendar file where the day cannot be read', () => {
  for (const startsOn of ['2026-13-45', '7 december 2026', '']) {
    const mail = makeMail('matched-candidate', { facts: { ...sample, startsOn } });
    const rendered = renderMail({ mail, region, url });
    expect(rendered.attachments).toBeUndefined();
    expect(rendered.text).toContain('WIJ 3.0');
  }
  const readable = renderMail({ mail: makeMail('matched-candidate'), region, url });
  expect(readable.attachments).toHaveLength(1);
});

test('no mail announces a first talk whose day has passed when it goes, nor puts it in a calendar', () => {
  for (const kind of ['matched-candidate', 'talk-moved-candidate', 'matched-approver'] as const) {
    const late = renderMail({ mail: makeMail(kind), region, url, today: '2026-12-08' });
    expect(late.attachments).toBeUndefined();
    if (kind !== 'talk-moved-candidate') expect(late.text).not.toContain('7 december');
  }
  const onDay = renderMail({ mail: makeMail('matched-candidate'), region, url, today: '2026-12-07' });
  expect(onDay.attachments).toHaveLength(1);
  expect(onDay.text).toContain('7 december');
});

test('who is to phone their job coach reads the number, or else ours', () => {
  for (const [about, language] of [
    ['', 'nl'],
    ['no-show', 'nl'],
    ['no-show', 'en'],
  ] as const) {
    const mail = makeMail('contact-lost-candidate', { language, facts: { ...sample, about } });
    const named = renderMail({ mail, region, url, coach: { name: 'Lou Coach', phone: '+31612345678' } }).text;
    expect(named).toContain('Lou Coach');
    expect(named).toContain('06 12 34 56 78');
    const paragraph = (hasCoachPhone: 'yes' | 'other') =>
      says(
        'mail-people.contact-lost-candidate.paragraphs.2',
        { hasCoachPhone, about: about === '' ? 'other' : 'no_show', shared: 'other' },
        language,
      );
    expect(named).toMatch(paragraph('yes'));
    for (const coach of [{ name: 'Lou Coach', phone: '' }, undefined])
      expect(renderMail({ mail, region, url, ...(coach && { coach }) }).text).toMatch(paragraph('other'));
  }
  expect(namesJobCoach('contact-lost-candidate')).toBe(true);
});

test('a candidate whom another provider took over reads where it goes on, who phones, and no first talk', () => {
  const facts = { ...sample, about: 'taken-over' };
  const coach = { name: 'Lou Coach', phone: '+31612345678' };
  for (const language of languages) {
    const mail = makeMail('coach-changed-candidate', { language, facts });
    const { text, attachments } = renderMail({ mail, region, url, coach });
    for (const [n, values] of [
      [1, { provider: 'WIJ 3.0' }],
      [2, { hasCoach: 'yes', hasCoachPhone: 'yes', coachName: 'Lou Coach' }],
      [3, {}],
    ] as const) {
      const said = says(
        `mail-people.coach-changed-candidate.paragraphs.${n}`,
        { about: 'taken_over', ...values },
        language,
      );
      expect(text).toMatch(said);
    }
    expect(text).toContain('Lou Coach');
    expect(attachments).toBeUndefined();
  }
});

test('the check on plain Dutch finds long sentences and officialese', () => {
  const long = Array.from({ length: 21 }, () => 'woord').join(' ');
  expect(notPlain(`Kort. ${long}. Indien nodig. Ook kort.`)).toEqual([`${long}.`, 'Indien nodig.']);
});

describe('digest', () => {
  const items = [
    { mail: makeMail('approve', { to: 'approver' }), url: 'https://hoofdzaakwerk.example/taak/one' },
    {
      mail: makeMail('check-in', { to: 'approver', referralId: 'HW-7K2P9QX' }),
      url: 'https://hoofdzaakwerk.example/taak/two',
    },
  ];

  test.each(languages)(
    'for somebody with a list has what, which and when of each task, and one link (%s)',
    async (language) => {
      const list = 'https://hoofdzaakwerk.example/mijn';
      const opens = `${list}${language === 'nl' ? '' : `?lang=${language}`}`;
      const rendered = renderDigest({ items, list, language, region });
      expect(rendered.text.match(/https?:\S+/g)).toEqual([opens]);
      expect(new Set(rendered.html.match(/href="[^"]*"/g))).toEqual(new Set([`href="${opens}"`]));
      expect(rendered.html.match(/font-weight:bold;text-decoration:none/g)).toHaveLength(1);
      expect(rendered.text).toMatch(says('mail.digestCode', {}, language));
      for (const { mail } of items) {
        expect(rendered.text).toContain(mail.referralId);
        expect(rendered.text).toMatch(says(`task.title.${mail.kind}`, {}, language));
      }
      expect(rendered.text.match(/Zeist/g)?.length).toBeGreaterThanOrEqual(items.length);
      const day = language === 'nl' ? 'vrijdag 4 december 2026' : 'Friday, 4 December 2026';
      expect(rendered.text.split(day)).toHaveLength(items.length + 1);
      const report = await htmlValidate.validateString(rendered.html);
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      if (language === 'nl') expect(notPlain(rendered.text.replace(/https:\S+/g, ''))).toEqual([]);
    },
  );

  test.each(languages)('tells the deputy of how many tasks in how many referrals, and which (%s)', (language) => {
    const silent = (referralId: string, kind: string, n: number) => ({
      mail: makeMail('coordinator-silent', { to: 'deputy', referralId, taskId: `${referralId}#${kind}#${n}` }),
      url: `https://hoofdzaakwerk.example/taak/${referralId}-${kind}-${n}`,
    });
    const { text } = renderDigest({
      items: [
        silent('HW-4XYZ123', 'call', 1),
        silent('HW-4XYZ123', 'resolve', 1),
        silent('HW-4XYZ123', 'still-wanted', 2),
        silent('HW-7K2P9QX', 'check-in', 1),
      ],
      language,
      region,
    });
    expect(text).toMatch(says('mail.deputyLine', { tasks: 4, referrals: 2 }, language));
    for (const kind of ['call', 'resolve', 'still-wanted', 'check-in']) {
      const asked = kind === 'call' ? `call.asks.${sample.about}` : `task.title.${kind}`;
      expect(text).toMatch(says(asked, { reader: 'coordinator' }, language));
    }
  });

  test.each(languages)('lists every task with its own link (%s)', async (language) => {
    const rendered = renderDigest({ items, language, region });
    expect(rendered.subject).toContain('2');
    expect(rendered.subject).toMatch(/^Hoofdzaak Werk: .*HW-4XYZ123, HW-7K2P9QX$/);
    expect(rendered.text).toMatch(says('mail.why', {}, language));
    for (const { mail, url: address } of items) {
      expect(rendered.text).toContain(mail.referralId);
      expect(rendered.text).toContain(address);
      expect(rendered.html).toContain(`href="${address}`);
    }
    const report = await htmlValidate.validateString(rendered.html);
    expect(report.results.flatMap((result) => result.messages.map((message) => message.message))).toEqual([]);
    if (language === 'nl') expect(notPlain(rendered.text)).toEqual([]);
  });
});

describe('calls', () => {
  const call = (about: string, more: Partial<Mail> = {}) =>
    makeMail('call', { to: 'coordinator', facts: { ...sample, times: '', about }, ...more });
  const abouts = [
    'approved-candidate',
    'wrong-address-referrer',
    'moved-outside-region',
    'door-too-young',
    'outcome-differs',
  ];

  test.each(languages)('of one case are told apart by subject and words, in reminders too (%s)', (language) => {
    for (const reminder of [0, 2]) {
      const mails = abouts.map((about) => renderMail({ mail: call(about, { language, reminder }), region, url }));
      expect(new Set(mails.map(({ subject }) => subject)).size).toBe(abouts.length);
      for (const [n, about] of [
        'approved-candidate',
        'wrong-address-referrer',
        'moved',
        'door',
        'outcome-differs',
      ].entries()) {
        expect(mails[n]?.text).toMatch(says(`call.asks.${about}`, {}, language));
        expect(mails[n]?.subject).toMatch(new RegExp(says(`call.topics.${about}`, {}, language).source));
      }
    }
    const items = abouts.map((about) => ({ mail: call(about), url }));
    const digest = renderDigest({ items, language, region }).text;
    for (const about of ['approved-candidate', 'moved', 'door']) {
      expect(digest).toMatch(says(`call.asks.${about}`, {}, language));
    }
  });

  test('a subject tells nothing of a death, and one whose reason is not known is still about something', () => {
    const subjectOf = (about: string) => renderMail({ mail: call(about), region, url }).subject;
    expect(subjectOf('death-reported')).not.toMatch(/overl|dood|leeft/i);
    expect(subjectOf('from-an-earlier-version')).toMatch(says('call.topics.other'));
  });

  test.each(languages)('the deputy reads which task the coordinator is silent about (%s)', (language) => {
    const silent = (kind: string, facts: Record<string, string> = sample) =>
      renderMail({
        mail: makeMail('coordinator-silent', { to: 'deputy', language, facts, taskId: `HW-4XYZ123#${kind}#1` }),
        region,
        url,
      }).text;
    expect(silent('call')).toMatch(says('call.asks.approved-candidate', {}, language));
    expect(silent('resolve', { ...sample, about: 'stuck' })).toMatch(says('task.title.resolve', {}, language));
  });
});

test.each(languages)('whoever was never guided does not read that guidance goes on (%s)', (language) => {
  const told = (about: string, shared: boolean) =>
    renderMail({
      mail: makeMail('reopened-candidate', { language, shared, facts: { ...sample, about } }),
      region,
      url,
    }).text;
  const guidance = /begeleiding|guidance|support|hulp aan/i;
  for (const shared of [true, false]) {
    expect(told('', shared)).not.toMatch(guidance);
    expect(told('guided', shared)).toMatch(guidance);
  }
});

test.each(languages)('a provider that may be asked again at once is not told to do nothing (%s)', (language) => {
  const mail = makeMail('case-reopened', { to: 'provider', language, facts: { ...sample, about: 'seeks' } });
  expect(renderMail({ mail, region, url }).text).not.toMatch(/Nu hoef je niets|now you need not/i);
});

describe('a day that has passed', () => {
  const dueOn = '2026-12-04';
  const tasks = mailKinds.filter((kind) => linkIn(kind) === 'task' && mayName(kind, 'dueOn'));

  test.each(
    tasks.flatMap((kind) =>
      languages.flatMap((language) => (['referrer', 'coordinator'] as const).map((to) => ({ kind, language, to }))),
    ),
  )('$kind to the $to in $language is not asked for as if it were still to come', ({ kind, language, to }) => {
    const about = kind === 'call' ? 'approved-candidate' : 'all-full';
    const mail = makeMail(kind, { to, language, facts: { ...sample, dueOn, about } });
    const asks = /(Antwoord|Doe dit) uiterlijk|Kijk hier uiterlijk|[Aa]nswer by|[Dd]o (this|so) by/;
    const onTime = renderMail({ mail, region, url, today: dueOn }).text;
    const late = renderMail({ mail, region, url, today: '2026-12-12' }).text;
    expect(onTime).toMatch(asks);
    expect(late).not.toMatch(asks);
    expect(late).toMatch(says('mail.wasDueBy', {}, language));
  });

  test('is told in a digest too, which asks the coordinator to do and others to answer', () => {
    const digest = (to: Role, today: string) =>
      renderDigest({
        items: [
          { mail: makeMail('call', { to }), url },
          { mail: makeMail('approve', { to: 'team', referralId: 'HW-0000001' }), url },
        ],
        language: 'nl',
        region,
        today,
      }).text;
    expect(digest('coordinator', dueOn)).toMatch(/Doe dit uiterlijk[\s\S]*Antwoord uiterlijk/);
    expect(digest('coordinator', '2026-12-12')).not.toMatch(/(Antwoord|Doe dit) uiterlijk/);
    expect(digest('coordinator', '2026-12-12')).toMatch(says('mail.wasDueBy'));
  });
});

describe('the coordinator, who asks somebody by phone', () => {
  test.each(
    languages.flatMap((language) =>
      (['confirm-sender', 'confirm-interest', 'still-wanted'] as const).map((kind) => ({ kind, language })),
    ),
  )('reads no words that are the person’s own: $kind in $language', ({ kind, language }) => {
    const toPerson = makeMail(kind, { to: 'candidate', language });
    const toCoordinator = makeMail(kind, { to: 'coordinator', language });
    const own = renderMail({ mail: toPerson, region, url });
    const phoned = renderMail({ mail: toCoordinator, region, url });
    expect(phoned.subject).not.toContain(own.subject);
    expect(phoned.text).not.toMatch(
      /Zeg ja|Say yes|bel mij|phone me|wil je aanmelden|wants to refer you|Bevestig of meld/,
    );
    const { text } = renderDigest({ items: [{ mail: toCoordinator, url }], language, region });
    expect(text).not.toMatch(/Zeg |Wil je nog|Say |Do you want|Bevestig|Confirm/);
  });
});

test('the public site has the words of all that goes out when a referral comes in, and leaves most others out', () => {
  const sent: readonly MailKind[] = [
    ...(['confirm-sender', 'call'] as const),
    ...(['received-candidate', 'told-about-referral', 'received-referrer'] as const),
  ];
  expect(sent.filter((kind) => !intakeMails.has(kind))).toEqual([]);
  expect(mailKinds.filter((kind) => !caseMails.has(kind))).toEqual([]);
  for (const kind of sent) {
    const mail = { mail: makeMail(kind), region, url };
    expect(intakeMails.one(mail), kind).toEqual(caseMails.one(mail));
  }
  expect(() => intakeMails.one({ mail: makeMail('declined-candidate'), region, url })).toThrow(
    'mail declined-candidate has no words',
  );
});

test('a candidate who was declined for another reason is told whom to phone for it, and not that we know', () => {
  const facts = { ...sample, reason: 'other' };
  const rendered = renderMail({ mail: makeMail('declined-candidate', { facts }), region: midden(), url });
  expect(rendered.text).toContain('de gemeente Zeist: 030 000 03 09');
  const unknown = renderMail({
    mail: makeMail('declined-candidate', { facts: { ...facts, decidedBy: '' } }),
    region,
    url,
  });
  expect(unknown.text).toMatch(
    says('mail-people.declined-candidate.paragraphs.4', { reasonCode: 'other', hasDeskPhone: 'other' }),
  );
});

test('a reminder in a digest says that it is one, and a first mail beside it does not', () => {
  const digest = (reminders: readonly number[]) => {
    const items = reminders.map((reminder, at) => ({
      mail: makeMail('approve', { to: 'team', reminder, referralId: `HW-4XYZ12${at}` }),
      url,
    }));
    return renderDigest({ items, language: 'nl', region, list: url }).text;
  };
  const says1 = new RegExp(says('mail.reminderLine').source, 'gu');
  expect(digest([0, 1]).match(says1)).toHaveLength(1);
  expect(digest([0, 0])).not.toMatch(says('mail.reminderLine'));
});

test('a candidate who reached their goal is congratulated when the referral is closed', () => {
  const closed = (closure: string) =>
    renderMail({ mail: makeMail('ended-candidate', { facts: { ...sample, closure } }), region, url }).text;
  expect(closed('goal-reached')).toMatch(
    says('mail-people.ended-candidate.paragraphs.1', { closureCode: 'goal_reached', shared: 'other' }),
  );
  expect(closed('completed')).toMatch(says('mail-people.ended-candidate.paragraphs.1', { closureCode: 'other' }));
});

test('whoever is erased with the end of a referral reads that, and not that their data are kept', () => {
  const facts = { ...sample, closure: 'withdrawn', about: 'erased' };
  const { text } = renderMail({ mail: makeMail('ended-candidate', { facts }), region });
  const [erased, kept] = ['erased', 'other'].map((about) => ({ about, closureCode: 'withdrawn', shared: 'other' }));
  for (const part of ['paragraphs.2', 'paragraphs.3'])
    expect(text).toMatch(says(`mail-people.ended-candidate.${part}`, erased));
  expect(text).not.toMatch(says('mail-people.ended-candidate.paragraphs.3', kept));
  expect(text).not.toMatch(says('mail-people.ended-candidate.button'));
});

test('whoever was referred twice reads under which number it goes on; a referrer, or a mailbox that one reads, does not', () => {
  const facts = { ...sample, closure: 'withdrawn', about: 'duplicate', duplicateOf: 'HW-7K3M9QS' };
  const { duplicateOf: _number, ...bare } = facts;
  const text = (kind: MailKind, more: Partial<Mail>) => renderMail({ mail: makeMail(kind, more), region, url }).text;
  const own = { about: 'duplicate', closureCode: 'withdrawn', shared: 'other', duplicateOf: 'HW-7K3M9QS' };
  expect(text('ended-candidate', { facts })).toMatch(says('mail-people.ended-candidate.paragraphs.2', own));
  const shared = text('ended-candidate', { facts: bare, shared: true });
  expect(shared).toMatch(says('mail-people.ended-candidate.paragraphs.2', { ...own, shared: 'yes' }));
  const referrer = text('ended-referrer', { facts, to: 'referrer' });
  expect(referrer).toMatch(says('mail-people.ended-referrer.paragraphs.1', own));
  expect(referrer).not.toContain('HW-7K3M9QS');
});
