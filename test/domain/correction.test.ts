import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Corrected, changedBy, doorAfter, readCorrection } from '../../functions/domain/correction.ts';
import { findTerms } from '../../functions/domain/find-terms.ts';
import { canTakeDoor, correctData } from '../../functions/domain/journey/correct.ts';
import { askInterest } from '../../functions/domain/journey/interest.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { mailSchema } from '../../functions/domain/mail.ts';
import { missingFacts } from '../../functions/domain/mail-facts.ts';
import type { CandidateParty, Parties } from '../../functions/domain/party.ts';
import { midden, requestOf } from './fixtures.ts';
import { firstChange } from './journey-model.ts';
import { summary } from './summary.ts';
import {
  answer,
  asked,
  byClinician,
  byWorkCoach,
  checkedIn,
  guided,
  offered,
  queued,
  unplaced,
  type Walk,
  walkThrough,
} from './walk.ts';

const region = midden();

function known(walk: Walk): Parties & { readonly candidate: CandidateParty } {
  const { candidate, ...others } = walk.parties();
  if (candidate === undefined) throw new Error('nobody is known');
  return { candidate, ...others };
}

/** The candidate's data as they stand, with some corrected. */
function data(walk: Walk, more: Partial<Corrected> = {}): Corrected {
  const { givenName = '', familyName, birthDate, benefits, registeredJobSeeker } = known(walk).candidate;
  const { municipality } = walk.world.from.referral;
  const said = registeredJobSeeker === undefined ? {} : { registeredJobSeeker };
  return { givenName, familyName, birthDate, municipality, benefits, ...said, ...more };
}

const because = (code: 'asked-by-candidate' | 'asked-by-other' | 'mistake') => ({ because: { code }, staff: 'c-1' });

function correct(
  walk: Walk,
  more: Partial<Corrected>,
  rest: Partial<Parameters<typeof correctData>[2]> = {},
  code: Parameters<typeof because>[0] = 'asked-by-candidate',
) {
  const parties = known(walk);
  const corrected = data(walk, more);
  const door = doorAfter(walk.region, walk.world.from.referral, parties, corrected);
  const ctx = { ...walk.ctx('coordinator'), ...because(code) };
  return correctData(walk.world.from, parties, { corrected, door, ...rest }, ctx);
}

const marks = (change: ReturnType<typeof correct>) => change?.events[0]?.result;

describe('corrected data are read', () => {
  const today = '2026-11-21';
  const read = (candidate: object, situation?: object) =>
    readCorrection({ candidate, ...(situation === undefined ? {} : { situation }) }, { today, region });
  const whole = { givenName: 'Sam', familyName: 'Bakker', birthDate: '27-03-1990', municipality: 'GM0355' };

  test('as a referral is: tidied, a former municipality as the present one, a blank as not given', () => {
    expect(
      read({ ...whole, familyName: ' de  Wit ', municipality: 'GM0333', email: '', phone: '06 12345678' }, {}),
    ).toEqual({
      ok: true,
      corrected: {
        givenName: 'Sam',
        familyName: 'de Wit',
        birthDate: '1990-03-27',
        municipality: 'GM1904',
        phone: '+31612345678',
        benefits: [],
      },
    });
    expect(read(whole, { benefit: ['ww', 'ww'], registeredJobSeeker: false })).toMatchObject({
      corrected: { benefits: ['ww'], registeredJobSeeker: false },
    });
    expect(read({ ...whole, givenName: '' })).toMatchObject({ ok: true });
  });

  test.each([
    ['no name', { ...whole, familyName: '' }, undefined, '/candidate/familyName', 'required'],
    ['a number for a name', { ...whole, familyName: '12' }, undefined, '/candidate/familyName', 'not-a-name'],
    ['a number of a citizen', { ...whole, givenName: 'BSN 111222333' }, undefined, '/candidate/givenName', 'bsn'],
    ['no such day', { ...whole, birthDate: '31-02-1990' }, undefined, '/candidate/birthDate', 'no-such-day'],
    ['a day to come', { ...whole, birthDate: '2026-11-22' }, undefined, '/candidate/birthDate', 'date-in-future'],
    ['too long ago', { ...whole, birthDate: '1880-01-01' }, undefined, '/candidate/birthDate', 'date-too-early'],
    [
      'no municipality',
      { ...whole, municipality: 'GM9999' },
      undefined,
      '/candidate/municipality',
      'municipality-unknown',
    ],
    [
      'an address that decides',
      { ...whole, email: 'x@zeist.example' },
      undefined,
      '/candidate/email',
      'acts-for-region',
    ],
    ['no phone number', { ...whole, phone: '12' }, undefined, '/candidate/phone', 'wrong-format'],
    ['two that exclude each other', whole, { benefit: ['none', 'ww'] }, '/situation/benefit', 'contradictory'],
    ['what cannot be corrected', { ...whole, language: 'nl' }, undefined, '/candidate/language', 'unknown-key'],
  ])('but for %s', (_, candidate, situation, pointer, code) => {
    const result = read(candidate, situation);
    expect(result.ok ? [] : result.errors).toEqual([{ in: 'body', pointer, code }]);
  });
});

describe('a correction where the door still fits', () => {
  test('that changes nothing is none', () => {
    const walk = asked();
    expect(correct(walk, {})).toBeUndefined();
    expect(correct(walk, { email: 'sam@voorbeeld.example' })).toBeUndefined();
    expect(changedBy(walk.world.from.referral, known(walk).candidate, data(walk))).toEqual([]);
  });

  test('of a name: whoever decides reads that something changed; the trail names the field and nothing else', () => {
    const walk = asked();
    const change = correct(walk, { familyName: 'Visser' });
    expect(change && summary(change)).toEqual({
      stage: 'approval',
      trail: ['coordinator correct-data case name'],
      told: ['approver contact-changed task', 'candidate corrected-candidate status'],
      asked: [],
    });
    expect(change?.events[0]).toMatchObject({ reason: 'asked-by-candidate', staff: 'c-1' });
    expect(JSON.stringify([change?.events, change?.mails, change?.after])).not.toContain('Visser');
    expect(change?.parties).toMatchObject([
      { role: 'candidate', familyName: 'Visser', goal: 'Een baan in een winkel' },
    ]);
  });

  test('of a single name', () => {
    const walk = asked();
    const { givenName: _given, ...single } = data(walk, { familyName: 'Sam' });
    const parties = known(walk);
    const ctx = { ...walk.ctx('coordinator'), ...because('mistake') };
    const change = correctData(walk.world.from, parties, { corrected: single, door: { door: 'same' } }, ctx);
    expect(change?.parties[0]).not.toHaveProperty('givenName');
  });

  test('of a birth date: a device that gave the former one has to prove the present one', () => {
    const walk = asked();
    const first = walk.go(correct(walk, { birthDate: '1990-03-28' }));
    expect(first.after.candidateBirthDate).toBe(1);
    expect(walk.go(correct(walk, { birthDate: '1990-03-29' })).after.candidateBirthDate).toBe(2);
    expect(correct(walk, { familyName: 'Visser' })?.after.candidateBirthDate).toBe(2);
  });

  test('of a birth date, for somebody who waits: the search begins anew, in the same place of the queue', () => {
    for (const walk of [queued(['kwintes'], byWorkCoach), unplaced()]) {
      const { waitingSince } = walk.world.from.referral;
      const change = walk.go(correct(walk, { birthDate: '1980-03-27' }));
      expect(change.after).toMatchObject({ stage: 'placing', waitingSince });
      expect(walk.world.from.tasks.map(({ kind }) => kind)).toEqual(['advance']);
    }
    const named = queued(['kwintes'], byWorkCoach);
    expect(named.go(correct(named, { familyName: 'Visser' })).after.stage).toBe('waiting');
  });

  test('of a municipality: its team decides, and is not told twice; who was asked before hears that the case went', () => {
    const walk = asked();
    const change = walk.go(correct(walk, { municipality: 'GM0310', benefits: ['ww'] }));
    expect(summary(change)).toMatchObject({
      trail: ['coordinator correct-data case municipality benefits'],
      told: ['approver lapsed-approver', 'team approve task', 'candidate corrected-candidate status'],
      asked: ['team approve#1'],
    });
    expect(change.mails[0]).toMatchObject({
      formerly: { door: 'sterk-met-werk', municipality: 'GM0355' },
      facts: { about: 'other-place', municipality: 'GM0355' },
    });
    expect(change.after).toMatchObject({ municipality: 'GM0310', approver: 'team' });
  });

  test('of a municipality: an offer stays where that provider works there, and else is taken back', () => {
    const stages = ['GM0310', 'GM0331'].map((municipality) => {
      const walk = offered(byWorkCoach);
      return walk.go(correct(walk, { municipality })).after.stage;
    });
    expect(stages).toEqual(['offer', 'placing']);
  });

  test('of a mail address: its first mail says how it was given, and open questions go there', () => {
    const walk = asked();
    const change = correct(walk, { email: 'noor@nieuw.example' });
    expect(change && summary(change).told).toEqual(['candidate address-given status', 'candidate address-replaced']);
    expect(change?.after).toMatchObject({ candidateAddress: 1, reach: { candidate: { email: true } } });
    const more = correct(walk, { email: 'noor@nieuw.example', familyName: 'Visser' });
    expect(more && summary(more).told).toEqual([
      'candidate address-given status',
      'candidate address-replaced',
      'approver contact-changed task',
      'candidate corrected-candidate status',
    ]);
  });

  test('of a phone number or a name, where a job coach works with the person: they hear that it did', () => {
    for (const more of [{ phone: '+31687654321' }, { familyName: 'Visser' }] as const) {
      const change = correct(checkedIn(), more);
      expect(change && summary(change).told).toContain('job-coach contact-changed task');
    }
    const unseen = correct(checkedIn(), { benefits: ['ww'] });
    expect(unseen && summary(unseen).told).toEqual(['candidate corrected-candidate status']);
  });

  test.each([
    ['asked-by-candidate', 'candidate'],
    ['asked-by-other', 'other'],
    ['mistake', 'us'],
  ] as const)('%s: the candidate is told by whom', (code, about) => {
    const change = correct(asked(), { familyName: 'Visser' }, {}, code);
    const mail = change?.mails.find(({ kind }) => kind === 'corrected-candidate');
    expect(mail?.facts['about']).toBe(about);
    expect(missingFacts(mailSchema.parse(mail))).toEqual([]);
  });

  test('of somebody without e-mail: phoned, unless they asked for it themselves', () => {
    const { email: _email, ...byPhone } = byClinician.candidate;
    const walk = asked({ ...byClinician, candidate: { ...byPhone, phone: '+31612345678', preferredContact: 'phone' } });
    const mine = correct(walk, { familyName: 'Visser' });
    const theirs = correct(walk, { familyName: 'Visser' }, {}, 'asked-by-other');
    const calls = (change: typeof mine) =>
      change?.tasks.filter(({ kind }) => kind === 'call').map(({ about }) => about);
    expect([calls(mine), calls(theirs)]).toEqual([[], ['corrected-candidate']]);
  });

  test('after the end: the data change, and go when the others go', () => {
    const walk = asked();
    const { eraseAt } = walk.go(withdraw(walk.world.from, walk.ctx('coordinator'), { reason: 'withdrawn' }));
    walk.at('2026-01-08T08:00:00.000Z');
    const change = correct(walk, { familyName: 'Visser', municipality: 'GM0344' });
    expect(change?.after).toMatchObject({ stage: 'closed', municipality: 'GM0344' });
    expect(eraseAt).toBeDefined();
    expect(change?.eraseAt).toBe(eraseAt);
    expect(change?.tasks).toEqual([]);
  });

  test('with another name or birth date: the likely double is the present one', () => {
    const walk = asked();
    const twice = walk.go(correct(walk, { familyName: 'Visser' }, { likeness: { likelyDuplicateOf: 'HW-AAAAAAA' } }));
    expect(twice.after.likelyDuplicateOf).toBe('HW-AAAAAAA');
    expect(walk.go(correct(walk, { birthDate: '1990-03-28' }, { likeness: {} })).after).not.toHaveProperty(
      'likelyDuplicateOf',
    );
  });
});

describe('a correction after which the door no longer fits', () => {
  const young = { birthDate: '2006-05-05' };

  test('is not made until somebody has chosen, and never where nobody can', () => {
    const walk = asked();
    expect(correct(walk, young)).toBeUndefined();
    expect(correct(walk, { birthDate: '2016-05-05' }, { decision: 'take' })).toBeUndefined();
    expect(correct(walk, { familyName: 'Visser' }, { decision: 'keep' })).toBeUndefined();
    expect(correct(guided(byWorkCoach), young, { decision: 'take' })).toBeUndefined();
    expect((['approval', 'offer', 'starting', 'handover', 'closed'] as const).map(canTakeDoor)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('kept: the data change, the case stays, and the coordinator phones', () => {
    const walk = asked();
    const change = walk.go(correct(walk, young, { decision: 'keep' }));
    expect(summary(change)).toMatchObject({
      stage: 'approval',
      trail: ['coordinator correct-data case birth-date keep'],
      asked: ['coordinator call#1'],
    });
    expect(change.after.door).toBe('sterk-met-werk');
    expect(walk.task('call#1').about).toBe('door-other-door');
    expect(walk.parties().candidate?.birthDate).toBe('2006-05-05');
    // A name that is corrected now does not ask about the door again.
    expect(marks(correct(walk, { familyName: 'Visser' }))).toBe('name');
    // Once it fits again the call is over.
    walk.go(correct(walk, { birthDate: '1990-03-27' }));
    expect(walk.task('call#1')).toMatchObject({ status: 'closed', decision: { code: 'corrected' } });
  });

  test('kept, and the other organisation takes over: the case ends as handed over, not as moved', () => {
    const walk = guided(byWorkCoach);
    walk.go(correct(walk, young, { decision: 'keep' }));
    const over = answer(walk, 'call#1', { choice: 'handed-over' });
    expect(over.events[0]?.result).toBe('other-door');
    expect(over.trajectory?.earlyStop).toBe('other-provision');
    const before = asked();
    before.go(correct(before, young, { decision: 'keep' }));
    expect(answer(before, 'call#1', { choice: 'goes-on' }).after.stage).toBe('approval');
  });

  test('kept, because the municipality is another: as after a move', () => {
    const walk = asked();
    const change = walk.go(correct(walk, { municipality: 'GM0307', familyName: 'Visser' }, { decision: 'keep' }));
    expect(change.after).toMatchObject({ municipality: 'GM0355', movedTo: 'GM0307' });
    // Nobody knows yet whether it goes on, and the mail speaks of where they live.
    const told = change.mails.find(({ kind }) => kind === 'corrected-candidate');
    expect(told?.facts).toMatchObject({ about: 'kept-candidate', municipality: 'GM0307' });
    expect(walk.task('call#1').about).toBe('moved-outside-region');
    expect(walk.parties().candidate?.familyName).toBe('Visser');
    // The page shows where they live; back to where the case still is, nobody is asked anew.
    const back = correct(walk, { municipality: 'GM0355' });
    expect(back?.after).not.toHaveProperty('movedTo');
    expect(back && summary(back).told).toEqual(['candidate corrected-candidate status']);
  });

  test('of somebody who moved away: another door is only taken where they live', () => {
    const walk = asked();
    walk.go(correct(walk, { municipality: 'GM0307' }, { decision: 'keep' }));
    const moved = { ...young, municipality: 'GM0307' };
    expect(correct(walk, moved, { decision: 'take' })).toBeUndefined();
    const kept = correct(walk, moved, { decision: 'keep' });
    expect(kept?.after).toMatchObject({ door: 'sterk-met-werk', municipality: 'GM0355', movedTo: 'GM0307' });
    expect(kept?.tasks).toMatchObject([{ kind: 'call', about: 'door-outside-region' }]);
    // What leaves the door of the case as it was asks nothing: they were phoned about the move.
    expect(marks(correct(walk, { birthDate: '1990-04-28', municipality: 'GM0307' }))).toBe('birth-date');
    // Back in the region, the door that is taken is the one of that place.
    const back = correct(walk, { ...young, municipality: 'GM0310' }, { decision: 'take' });
    expect(back?.after).toMatchObject({ door: 'sterk-met-werk-of-scholing', municipality: 'GM0310' });
    expect(back?.after).not.toHaveProperty('movedTo');
  });

  test.each([
    ['while a decision is asked', () => asked(byClinician)],
    ['while somebody waits', () => queued(['kwintes'], byClinician)],
    ['while a provider is asked', () => offered(byClinician)],
    ['while nobody is left to ask', () => unplaced(byClinician)],
  ])('taken %s: approval starts anew, and nothing of the former door is left', (_, begin) => {
    const walk = begin();
    const { holdsPlace: held, approvedOn } = walk.world.from.referral;
    const approved = approvedOn !== undefined;
    const change = walk.go(correct(walk, young, { decision: 'take' }));
    expect(change.action).toBe('change-door');
    expect(change.events[0]?.result).toBe('birth-date confirming');
    const { after } = change;
    expect(after).toMatchObject({
      door: 'sterk-met-werk-of-scholing',
      programme: 'sterk-met-werk-of-scholing',
      holdsPlace: false,
      passedProviders: [],
    });
    // A professional referred, and this door asks the candidate first.
    expect(after.stage).toBe('confirming');
    for (const gone of ['approvedOn', 'waitingSince', 'provider', 'consent', 'assignedProvider'] as const) {
      expect(after).not.toHaveProperty(gone);
    }
    expect(walk.world.from.tasks.map(({ kind }) => kind)).toEqual(['advance']);
    expect(change.release !== undefined).toBe(held);
    const told = summary(change).told;
    expect(told.includes('provider offer-withdrawn')).toBe(held);
    expect(told).toContain('candidate corrected-candidate status');
    // Whoever was asked, or had agreed, hears why that is over, as the one they were: nothing of what was corrected.
    const lapsed = change.mails.find(({ kind }) => kind === 'lapsed-approver');
    expect(lapsed).toMatchObject({
      to: 'team',
      formerly: { door: 'sterk-met-werk', municipality: 'GM0355' },
      facts: { about: held || approved ? 'other-door-decided' : 'other-door', programme: 'sterk-met-werk' },
    });
    expect(change.mails.find(({ kind }) => kind === 'corrected-candidate')?.facts).toMatchObject({
      about: 'other-door',
      programme: 'sterk-met-werk-of-scholing',
    });
  });

  test('taken, while a work coach is asked: they hear that their question is over, before anybody is asked anew', () => {
    const walk = asked();
    const { told } = summary(walk.go(correct(walk, young, { decision: 'take' })));
    expect(told).toContain('approver lapsed-approver');
    expect(told).not.toContain('team lapsed-approver');
    // Also one who asked something first, and waits for the answer.
    const asking = asked();
    answer(asking, 'approve#1', { choice: 'ask-information', question: 'Welke dagen?' });
    expect(summary(asking.go(correct(asking, young, { decision: 'take' }))).told).toContain('approver lapsed-approver');
  });

  test('taken, from one IPS door to the other: whoever decides now is asked', () => {
    const inCare = requestOf({
      referrer: { role: 'professional', name: 'Robin de Wit', profession: 'clinician', email: 'robin@lister.example' },
      situation: { benefits: ['none'], inCareAt: 'lister', ipsPossible: 'yes' },
    });
    const walk = walkThrough(firstChange, inCare);
    walk.go(route(walk.world.from, walk.ctx()));
    walk.go(askInterest(walk.world.from, walk.ctx()));
    expect(walk.world.from.referral).toMatchObject({ door: 'ips-municipality', stage: 'confirming' });
    const change = walk.go(correct(walk, { benefits: ['wajong'] }, { decision: 'take' }));
    expect(change.after).toMatchObject({ door: 'ips-uwv', programme: 'ips', stage: 'approval', approver: 'team' });
    // Nobody had been asked to decide yet.
    expect(summary(change).told).not.toContain('team lapsed-approver');
  });
});

test('after any correction the person is found under the new terms, and not under the old ones', () => {
  const letters = fc.constantFrom('Noor', 'Visser', 'van den Berg', 'Özdemir', 'Li', 'Müller-Jansen', 'Bakker', 'Sam');
  const birthDate = fc.constantFrom('1990-03-27', '1985-04-00', '1970-00-00', '1991-12-31');
  const optional = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
  const some = fc.record({
    givenName: letters,
    familyName: letters,
    birthDate,
    email: optional(fc.constantFrom('noor@nieuw.example', 'sam@voorbeeld.example')),
    phone: optional(fc.constantFrom('+31687654321', '+31612345678')),
  });
  const walk = asked();
  const ctx = { ...walk.ctx('coordinator'), ...because('mistake'), findMarks: findTerms };
  fc.assert(
    fc.property(some, ({ email, phone, ...named }) => {
      const more = { ...named, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
      const parties = known(walk);
      const corrected = data(walk, more);
      const change = correctData(walk.world.from, parties, { corrected, door: { door: 'same' } }, ctx);
      if (change === undefined) return;
      const now = change.parties.find((party) => party.role === 'candidate');
      const terms = findTerms(now as CandidateParty);
      expect([...(change.terms ?? [])].toSorted()).toEqual([...terms].toSorted());
      // The store drops every term that is not among them.
      const gone = findTerms(parties.candidate).filter((term) => !terms.includes(term));
      expect(change.terms?.some((term) => gone.includes(term))).toBe(false);
      expect(now).toMatchObject(more);
    }),
    { numRuns: 60 },
  );
});
