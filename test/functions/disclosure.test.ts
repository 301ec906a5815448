import { describe, expect, test } from 'vitest';
import { addressOf } from '../../functions/cases/address.ts';
import {
  disclosureFor,
  disclosureOnAccepting,
  isHandover,
  type Known,
  mayReadNotes,
  needsProof,
} from '../../functions/cases/disclosure.ts';
import type { Disclosure } from '../../functions/cases/disclosure-contracts.ts';
import { roles, taskKinds } from '../../functions/domain/codes.ts';
import { hiddenContact } from '../../functions/domain/contact-in-text.ts';
import { backToMatching } from '../../functions/domain/journey/back-to-matching.ts';
import type { Parties } from '../../functions/domain/party.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { decidedByRows } from '../../functions/web/links/disclosure.ts';
import { requestOf } from '../domain/fixtures.ts';
import { asked, started, type Walk } from '../domain/walk.ts';
import { says } from '../support/says.ts';

const request = requestOf({
  referrer: {
    role: 'professional',
    name: 'Robin de Wit',
    organisation: 'Gemeente Zeist',
    profession: 'work-coach',
    email: 'robin@zeist.example',
    phone: '+31302345678',
  },
  situation: { inCareAt: 'lister', ipsPossible: 'no' },
  request: { motivated: 'yes', availability: 'Doordeweeks', remarks: 'Graag bellen.' },
});

const question = {
  role: 'note',
  taskId: 'HW-0000000#approve#1',
  kind: 'question',
  text: 'Welke dagen?',
  at: '',
} as const;
const reply = { ...question, kind: 'answer', text: 'Op maandag.' } as const;

/** What is known of a case at this point of its walk, with a question and its answer. */
function knownOf(walk: Walk, change: { referral?: Partial<Referral>; parties?: Partial<Parties> } = {}): Known {
  return {
    region: walk.region,
    referral: { ...walk.world.from.referral, ...change.referral },
    parties: { ...walk.parties(), notes: [question, reply], ...change.parties } as Parties,
    receipt: { at: '2026-01-05T08:00:00.000Z', skipped: [] },
  };
}
const task = (kind: (typeof taskKinds)[number], more: object = {}) => ({ kind, id: `HW-0000000#${kind}#1`, ...more });

const person = { name: 'Sam Bakker', birthDate: '1990-03-27' };
const contact = { email: 'sam@voorbeeld.example', preferredContact: 'email' };
const wish = {
  goal: 'Een baan in een winkel',
  availability: 'Doordeweeks',
  remarks: 'Graag bellen.',
  reasons: [],
  benefits: [],
};
const nameOnly = { name: 'Robin de Wit', organisation: 'Gemeente Zeist', profession: 'work-coach' };

describe('the ladder of what each reader sees', () => {
  const known = knownOf(asked(request));

  test.each(['approver', 'team'] as const)(
    '%s: who it is about and the grounds, and no way to reach anybody',
    (role) => {
      const seen = disclosureFor(role, task('approve'), known);
      expect(seen).toMatchObject({
        person,
        referrer: nameOnly,
        notes: [question, reply],
        grounds: { goal: wish.goal, benefits: ['participatiewet'], motivated: 'yes', registeredJobSeeker: true },
      });
      expect(seen.grounds?.reasons.length).toBeGreaterThan(0);
      expect(Object.keys(seen).toSorted()).toEqual(['grounds', 'notes', 'person', 'referrer']);
      expect(seen.referrer).toEqual(nameOnly);
      // Where somebody is treated matters to IPS alone.
      expect(seen.grounds).not.toHaveProperty('careProvider');
      const ips = disclosureFor(role, task('approve'), knownOf(asked(request), { referral: { programme: 'ips' } }));
      expect(ips.grounds?.careProvider).toBe('Lister');
    },
  );

  test('a provider that is asked: the wish, who had a part and how it was found, and nobody’s name', () => {
    expect(disclosureFor('provider', task('accept-offer'), known)).toEqual({
      grounds: wish,
      contactLater: true,
      involved: ['referrer'],
      notes: [],
      receipt: known.receipt,
    });
    expect(disclosureOnAccepting(known.parties)).toEqual({ person, contact, grounds: wish, notes: [] });
    const { candidate } = known.parties;
    if (candidate === undefined) throw new Error('no candidate');
    const english = disclosureOnAccepting({ ...known.parties, candidate: { ...candidate, language: 'en' } });
    expect(english.contact).toEqual({ ...contact, language: 'en' });
  });

  test('the language that somebody asked for: for who decides and who is asked for a place too, who see no contact data', () => {
    const { candidate } = known.parties;
    if (candidate === undefined) throw new Error('no candidate');
    const spoken = { ...known, parties: { ...known.parties, candidate: { ...candidate, language: 'en' as const } } };
    for (const [role, kind] of [
      ['approver', 'approve'],
      ['team', 'approve'],
      ['provider', 'accept-offer'],
    ] as const) {
      const seen = disclosureFor(role, task(kind), spoken);
      expect(seen).toMatchObject({ grounds: { language: 'en' } });
      expect(seen).not.toHaveProperty('contact');
    }
    expect(disclosureFor('coordinator', task('approve'), spoken)).toMatchObject({ contact: { language: 'en' } });
    // Dutch is what everybody here speaks, and is not named.
    expect(disclosureFor('provider', task('accept-offer'), known).grounds).not.toHaveProperty('language');
  });

  test('who only asked something is told apart from who decided', () => {
    const by = { role: 'decider', taskId: 'HW-0000000#approve#1', at: '2026-01-05T08:00:00.000Z' } as const;
    const deciders = [
      { ...by, name: 'Fenna de Beslisser', asked: true },
      { ...by, name: 'Kees Akkoord' },
    ] as const;
    const seen = disclosureFor('coordinator', task('call'), knownOf(asked(request), { parties: { deciders } }));
    const rows = decidedByRows(seen, 'nl').map(([label, value]) => `${label}: ${value}`);
    expect(rows[0]).toMatch(says('section.decidedBy'));
    expect(rows[0]).toContain('Kees Akkoord');
    expect(rows[0]).not.toContain('Fenna');
    expect(rows[1]).toMatch(says('section.askedBy'));
    expect(rows[1]).toContain('Fenna de Beslisser');
  });

  test('of which provider an explanation is: not for those who decide', () => {
    const said = { ...question, kind: 'explanation', taskId: 'HW-0000000#accept-offer#1', provider: 'lister' } as const;
    const refused = knownOf(asked(request), { parties: { notes: [said] } });
    const [note] = disclosureFor('approver', task('approve'), refused).notes;
    expect(note).toMatchObject({ kind: 'explanation' });
    expect(note).not.toHaveProperty('provider');
    expect(disclosureFor('coordinator', task('resolve'), refused).notes).toEqual([said]);
  });

  test('what was written in a text to reach somebody: only for those who may see contact data', () => {
    const goal = 'Mijn naam is Sam Bakker, mail sam@post.example. Werk in de bouw';
    const told = { motivated: 'yes', availability: 'Bel 06 12345678', remarks: 'Zie sam.example/ik' } as const;
    const walk = asked(requestOf({ ...request, request: { ...told, goal } }));
    const notes = [
      { ...question, text: 'Bel je me op 030 765 43 21?' },
      { ...reply, text: 'Ja, ik heb +31 6 12 34 56 78' },
    ];
    const written = knownOf(walk, { parties: { notes } });
    const texts = (seen: Disclosure) => [
      ...[seen.grounds?.goal, seen.grounds?.availability, seen.grounds?.remarks].filter((one) => one !== undefined),
      ...seen.notes.map(({ text }) => text),
    ];
    const left = [`Bel ${hiddenContact}`, `Zie ${hiddenContact}`];
    expect(texts(disclosureFor('provider', task('accept-offer'), written))).toEqual([
      `Mijn naam is ${hiddenContact}, mail ${hiddenContact}. Werk in de bouw`,
      ...left,
    ]);
    for (const role of ['approver', 'team'] as const) {
      expect(texts(disclosureFor(role, task('approve'), written))).toEqual([
        `Mijn naam is Sam Bakker, mail ${hiddenContact}. Werk in de bouw`,
        ...left,
        'Bel je me op 030 765 43 21?',
        `Ja, ik heb ${hiddenContact}`,
      ]);
    }
    const whole = [goal, told.availability, told.remarks];
    expect(texts(disclosureOnAccepting(written.parties))).toEqual(whole);
    expect(texts(disclosureFor('job-coach', task('check-in'), written))).toEqual(whole);
    expect(texts(disclosureFor('provider', task('confirm-start'), written))).toEqual(whole);
    expect(texts(disclosureFor('coordinator', task('approve'), written)).slice(0, 3)).toEqual(whole);
  });

  test.each(['confirm-start', 'check-in'] as const)(
    'a provider that has the person, for its silent job coach: %s',
    (kind) => {
      const walk = started(request);
      const trajectory = walk.world.trajectory;
      if (trajectory === undefined) throw new Error('no trajectory');
      const guided = { ...knownOf(walk), trajectory };
      const seen = { person, contact, grounds: wish, involved: ['referrer', 'approver'], notes: [], trajectory };
      expect(disclosureFor('provider', task(kind), guided)).toEqual(seen);
      expect(disclosureFor('job-coach', task(kind), guided)).toEqual(seen);
    },
  );

  test.each(['coordinator', 'deputy'] as const)('%s: the person and how to reach them and the referrer', (role) => {
    const seen = disclosureFor(role, task('call', { about: 'approved-candidate' }), known);
    expect(seen).toEqual({
      person,
      contact,
      referrer: { ...nameOnly, email: 'robin@zeist.example', phone: '+31302345678' },
      notes: [question, reply],
      receipt: known.receipt,
    });
    const deciding = disclosureFor(role, task('approve'), known);
    expect(deciding.decider).toEqual({ organisation: 'GM0355', email: 'robin@zeist.example' });
    expect(deciding.grounds?.benefits).toEqual(['participatiewet']);
    const byTeam = disclosureFor(role, task('approve'), knownOf(asked(request), { referral: { approver: 'team' } }));
    expect(byTeam.decider).toEqual({ organisation: 'GM0355' });
    expect(disclosureFor(role, task('call', { about: 'handover' }), known).grounds).toEqual(wish);
  });

  test('the coordinator: the job coach of now, and nobody who was let go of before the first talk', () => {
    const walk = started(request);
    const seen = () => disclosureFor('coordinator', task('call'), knownOf(walk)).jobCoach?.name;
    expect(seen()).toBe('Robin Coach');
    walk.go(backToMatching(walk.world.from, { mayAskAgain: true }, walk.ctx('coordinator')));
    expect(seen()).toBeUndefined();
  });

  test('the candidate: the question that is asked of them, and nothing else', () => {
    const give = task('give-information', { about: question.taskId });
    expect(disclosureFor('candidate', give, known)).toEqual({ notes: [question] });
    expect(disclosureFor('candidate', task('give-information', { about: 'another' }), known)).toEqual({ notes: [] });
  });

  test('the referrer: the name that they gave too, but on a page that opens without a code not even that', () => {
    const give = task('give-information', { about: question.taskId });
    expect(disclosureFor('referrer', give, known)).toEqual({ referred: 'Sam Bakker', notes: [question] });
    expect(disclosureFor('referrer', task('confirm-sender'), known)).toEqual({ notes: [] });
  });

  test('of somebody who was erased: the sender, for the coordinator who calls them, and nothing for anybody else', () => {
    const { candidate: _candidate, ...rest } = known.parties;
    const erased = { ...known, parties: rest as Parties };
    for (const role of roles) {
      const seen = disclosureFor(role, task('call'), erased);
      if (role !== 'coordinator' && role !== 'deputy') expect(seen).toEqual({ notes: [] });
      else expect(seen).toMatchObject({ referrer: { email: 'robin@zeist.example' }, notes: [question, reply] });
    }
    expect(disclosureOnAccepting(erased.parties)).toEqual({ notes: [] });
    expect(disclosureFor('system', task('advance'), known)).toEqual({ notes: [] });
  });

  test('what somebody wrote about the candidate is not for a provider or a job coach', () => {
    expect(roles.filter((role) => !mayReadNotes(role))).toEqual(['provider', 'job-coach']);
  });

  test('only who is asked about themselves answers without a code, and those questions alone', () => {
    const bare = taskKinds.flatMap((kind) =>
      roles.filter((role) => !needsProof(kind, role)).map((role) => `${role} ${kind}`),
    );
    expect(bare.toSorted()).toEqual(
      ['candidate', 'referrer']
        .flatMap((role) =>
          ['confirm-interest', 'confirm-sender', 'still-wanted', 'tell-outcome'].map((kind) => `${role} ${kind}`),
        )
        .toSorted(),
    );
  });

  test('a handover is one that was asked for, or one whose sender is still unknown', () => {
    expect(isHandover({ kind: 'call', about: 'handover' }, {})).toBe(true);
    expect(isHandover({ kind: 'confirm-sender' }, { misfit: 'under-16' } as Pick<Referral, 'misfit'>)).toBe(true);
    expect(isHandover({ kind: 'confirm-sender' }, {})).toBe(false);
    expect(isHandover({ kind: 'call' }, { misfit: 'under-16' } as Pick<Referral, 'misfit'>)).toBe(false);
  });
});

describe('whom the coordinator phones', () => {
  const toPhone = (kind: (typeof taskKinds)[number], more: object = {}, referral: Partial<Referral> = {}) =>
    disclosureFor('coordinator', task(kind, more), knownOf(asked(request), { referral })).toPhone;

  test('the provider that was asked, or that has the person', () => {
    for (const kind of ['accept-offer', 'confirm-start', 'check-in'] as const) {
      expect(toPhone(kind, { provider: 'kwintes' }, { provider: 'lister' })).toEqual(['kwintes']);
      expect(toPhone(kind, {}, { provider: 'lister' })).toEqual(['lister']);
    }
    expect(toPhone('call', { about: 'silent-check-ins' }, { provider: 'lister' })).toEqual(['lister']);
    expect(toPhone('call', { about: 'approved-candidate' }, { provider: 'lister' })).toBeUndefined();
    expect(toPhone('check-in', { provider: 'gone' })).toBeUndefined();
  });

  test('the only one that may take them: the one that treats them, or that the coordinator chose', () => {
    for (const about of ['treating-provider', 'no-treating-provider']) {
      expect(toPhone('await-place', { about })).toEqual(['lister']);
      expect(toPhone('resolve', { about })).toEqual(['lister']);
    }
    expect(toPhone('await-place', { about: 'chosen-provider' }, { assignedProvider: 'kwintes' })).toEqual(['kwintes']);
  });

  test('all that could take them, where one is sought', () => {
    const sought = { stage: 'unplaced', programme: 'sterk-met-werk' } as const;
    const all = toPhone('await-place', {}, sought);
    expect(all).toEqual(expect.arrayContaining(['kwintes', 'lister']));
    expect(all).not.toContain('altrecht');
    expect(toPhone('resolve', { about: 'no-provider' }, sought)).toEqual(all);
    expect(toPhone('resolve', { about: 'stuck' }, sought)).toBeUndefined();
    // Nobody is sought at this point.
    expect(toPhone('await-place', {}, { ...sought, stage: 'offer' })).toBeUndefined();
  });
});

describe('the address behind a role', () => {
  const { region, referral, parties } = knownOf(asked(request));
  const to = (role: Parameters<typeof addressOf>[0], more: Partial<Parameters<typeof addressOf>[1]> = {}) =>
    addressOf(role, { region, referral, parties, ...more });

  test('is a person’s own as they gave it; that of a job coach who said it is not theirs is none', () => {
    expect([to('candidate'), to('referrer'), to('approver')]).toEqual([
      'sam@voorbeeld.example',
      'robin@zeist.example',
      'robin@zeist.example',
    ]);
    const jobCoach = { role: 'job-coach', name: 'Lou', email: 'lou@kwintes.example' } as const;
    expect(to('job-coach')).toBeUndefined();
    expect(to('job-coach', { parties: { ...parties, jobCoach } })).toBe('lou@kwintes.example');
    expect(to('job-coach', { parties: { ...parties, jobCoach: { ...jobCoach, disowned: true } } })).toBeUndefined();
  });

  test('is an organisation’s from the region file of now', () => {
    expect([to('team'), to('coordinator'), to('deputy')]).toEqual([
      'team-werk@zeist.example',
      region.coordinator.mailbox,
      region.coordinator.deputy.mailbox,
    ]);
    expect(to('provider')).toBeUndefined();
    expect(to('provider', { provider: 'kwintes' })).toBe('aanmelden@kwintes.example');
    expect(to('provider', { referral: { ...referral, provider: 'lister' } })).toBe('aanmelden@lister.example');
    expect(to('provider', { referral: { ...referral, provider: 'lister' }, provider: 'kwintes' })).toBe(
      'aanmelden@kwintes.example',
    );
    const { door: _door, ...handover } = referral;
    expect(to('team', { referral: handover })).toBeUndefined();
    expect(to('system')).toBeUndefined();
  });

  test('is the canary’s own in every role of its case, so that it reaches nobody', () => {
    const probe = { ...referral, id: 'HW-U000000' };
    const all = new Set(roles.filter((role) => role !== 'system').map((role) => to(role, { referral: probe })));
    expect(all.size).toBe(1);
    expect([...all]).not.toContain('team-werk@zeist.example');
    expect(to('system', { referral: probe })).toBeUndefined();
  });
});
