import { describe, expect, test } from 'vitest';
import { assignableProviders } from '../../functions/cases/assignable.ts';
import { type AnswerCheck, checkAnswer } from '../../functions/cases/check-answer.ts';
import { type StatusSummary, statusSummary } from '../../functions/cases/status-summary.ts';
import { addDays } from '../../functions/domain/calendar.ts';
import { asked, byWorkCoach, guided, offered, queued, trajectoryOf, type Walk } from '../domain/walk.ts';

const received = '2026-01-05';
const today = '2026-03-02';

function checkOf(walk: Walk, kind: AnswerCheck['kind'], more: Partial<AnswerCheck> = {}): AnswerCheck {
  const { from, region } = walk.world;
  return { kind, region, referral: from.referral, today, parties: walk.parties(), anyway: false, ...more };
}
const deciding = checkOf(asked(), 'approve');
const offering = checkOf(offered(byWorkCoach), 'accept-offer');
const nothing = { newSpells: [], endedSpells: [] };
const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@kwintes.example' };

describe('dates in an answer: the first and last that can be', () => {
  test.each([
    [addDays(received, -367), ['date-too-early']],
    [addDays(received, -366), []],
    [today, []],
    [addDays(today, 1), ['date-in-future']],
  ])('a formal decision of %s', (decisionDate, codes) => {
    const problems = checkAnswer({ choice: 'approve', decisionDate }, deciding);
    expect(problems).toEqual(codes.map((code) => ({ field: 'decisionDate', code })));
  });

  test.each([
    [addDays(today, -1), ['date-too-early']],
    [today, []],
    [addDays(today, 183), []],
    [addDays(today, 184), ['date-too-late']],
  ])('a first talk planned on %s, at the start and when it moves', (date, codes) => {
    const start = checkAnswer({ choice: 'accept', ...coach, startsOn: date }, offering);
    expect(start).toEqual(codes.map((code) => ({ field: 'startsOn', code })));
    const moved = checkAnswer({ choice: 'moved', newDate: date }, offering);
    expect(moved).toEqual(codes.map((code) => ({ field: 'newDate', code })));
  });

  test.each([
    [addDays(received, -1), ['date-too-early']],
    [received, []],
    [today, []],
    [addDays(today, 1), ['date-in-future']],
  ])('a first talk held on %s', (heldOn, codes) => {
    const problems = checkAnswer({ choice: 'held', heldOn }, offering);
    expect(problems).toEqual(codes.map((code) => ({ field: 'heldOn', code })));
  });
});

describe('addresses, providers and places in an answer', () => {
  test('a colleague works where is decided', () => {
    expect(checkAnswer({ choice: 'delegate', email: 'lou@zeist.example' }, deciding)).toEqual([]);
    const [problem] = checkAnswer({ choice: 'delegate', email: 'lou@elders.example' }, deciding);
    expect(problem).toMatchObject({ field: 'email', domains: ['zeist.example'] });
  });

  test('a job coach works at the provider that was asked, also once its time is past', () => {
    const elsewhere = { choice: 'accept', ...coach, jobCoachEmail: 'robin@lister.example', startsOn: today } as const;
    expect(checkAnswer(elsewhere, offering)).toMatchObject([{ field: 'jobCoachEmail' }]);
    expect(checkAnswer(elsewhere, { ...offering, provider: 'lister' })).toEqual([]);
  });

  test('a candidate’s address is nobody else’s in the case', () => {
    expect(checkAnswer({ choice: 'new-address', email: 'noor@nieuw.example' }, deciding)).toEqual([]);
    expect(checkAnswer({ choice: 'new-address', email: 'robin@zeist.example' }, deciding)).toMatchObject([
      { field: 'email' },
    ]);
  });

  test('the coordinator names a provider that serves this person', () => {
    const waiting = checkOf(queued(['kwintes'], byWorkCoach), 'await-place');
    expect(checkAnswer({ choice: 'assign', provider: 'kwintes' }, waiting)).toEqual([]);
    expect(checkAnswer({ choice: 'assign', provider: 'niemand' }, waiting)).toEqual([
      { field: 'provider', code: 'unknown-provider' },
    ]);
  });

  test('providers are chosen while a place is sought or a trajectory runs, for who has data and a programme', () => {
    const ids = (walk: Walk) => assignableProviders(walk.region, walk.world.from.referral, walk.parties()).length;
    expect(ids(queued(['kwintes'], byWorkCoach))).toBeGreaterThan(0);
    expect(ids(guided(byWorkCoach))).toBeGreaterThan(0);
    expect(ids(asked())).toBe(0);
    const walk = queued(['kwintes'], byWorkCoach);
    expect(assignableProviders(walk.region, walk.world.from.referral, {})).toEqual([]);
  });

  test('somebody moves to a municipality of today', () => {
    const guidedCase = checkOf(guided(byWorkCoach), 'check-in');
    const moved = { choice: 'stopped', reason: 'moved', ...nothing } as const;
    expect(checkAnswer({ ...moved, movedTo: 'GM0344' }, guidedCase)).toEqual([]);
    expect(checkAnswer({ ...moved, movedTo: 'GM9999' }, guidedCase)).toEqual([
      { field: 'movedTo', code: 'not-allowed' },
    ]);
  });

  test('a decision lasts as long as its door knows', () => {
    const { region, referral } = deciding;
    const known = referral.door === undefined ? undefined : region.doors[referral.door].decidedYears;
    expect(checkAnswer({ choice: 'approve', years: 9 }, deciding)).toEqual([{ field: 'years', code: 'not-allowed' }]);
    for (const years of known ?? []) expect(checkAnswer({ choice: 'approve', years }, deciding)).toEqual([]);
    const { door: _door, ...without } = referral;
    expect(checkAnswer({ choice: 'approve', years: 1 }, { ...deciding, referral: without })).toMatchObject([
      { field: 'years' },
    ]);
  });
});

describe('what people write in an answer', () => {
  test('a citizen number is never taken; something medical is, once they have seen the hint', () => {
    const certain = { choice: 'ask-information', question: 'Zijn BSN is 111222333.' } as const;
    for (const anyway of [false, true]) {
      expect(checkAnswer(certain, { ...deciding, anyway })).toEqual([{ field: 'question', code: 'bsn' }]);
    }
    const medical = { choice: 'decline', reason: 'not-now', explanation: 'Hij heeft een depressie.' } as const;
    expect(checkAnswer(medical, deciding)).toEqual([{ field: 'explanation', code: 'medical-hint' }]);
    expect(checkAnswer(medical, { ...deciding, anyway: true })).toEqual([]);
    expect(checkAnswer({ choice: 'answer', text: 'Hij heeft een depressie.' }, deciding)).toEqual([
      { field: 'text', code: 'medical-hint' },
    ]);
  });
});

describe('work in a check-in', () => {
  const check = () => {
    const walk = guided(byWorkCoach);
    const spells = [{ id: 'a', kind: 'employee' as const, startedOn: '2026-02-02' }];
    return checkOf(walk, 'check-in', { trajectory: { ...trajectoryOf(walk), spells } });
  };
  const spell = (startedOn: string) => ({ kind: 'employee' as const, startedOn, hoursPerWeek: 20 });

  test.each([
    [today, []],
    [addDays(today, 1), ['date-in-future']],
  ])('that begins on %s', (startedOn, codes) => {
    const newSpells = [spell(today), spell(startedOn)];
    expect(checkAnswer({ choice: 'continues', newSpells, endedSpells: [] }, check())).toEqual(
      codes.map((code) => ({ field: 'newSpells.1.startedOn', code })),
    );
  });

  test.each([
    ['a', '2026-02-01', ['date-too-early']],
    ['a', '2026-02-02', []],
    ['a', today, []],
    ['a', addDays(today, 1), ['date-in-future']],
    ['b', today, ['unknown-spell']],
  ])('%s that ends on %s', (id, endedOn, codes) => {
    const problems = checkAnswer({ choice: 'continues', newSpells: [], endedSpells: [{ id, endedOn }] }, check());
    expect(problems).toEqual(codes.map((code) => ({ field: 'endedSpells.0.endedOn', code })));
  });

  test('a stop has a reason', () => {
    expect(checkAnswer({ choice: 'stopped', ...nothing }, check())).toEqual([
      { field: 'reason', code: 'reason-needed' },
    ]);
    expect(checkAnswer({ choice: 'stopped', reason: 'health', ...nothing }, check())).toEqual([]);
    expect(checkAnswer({ choice: 'continues', ...nothing }, check())).toEqual([]);
  });
});

describe('the candidate’s yes', () => {
  test('counts for the privacy text of today, where the door rests on consent', () => {
    const { region, referral } = deciding;
    const door = referral.door ?? 'sterk-met-werk';
    const legalBasis = { ...region.doors[door].legalBasis, code: 'explicit-consent' } as const;
    const consenting = { ...region, doors: { ...region.doors, [door]: { ...region.doors[door], legalBasis } } };
    const check = { ...deciding, kind: 'confirm-interest', region: consenting } as const;
    const changed = [{ field: 'choice', code: 'privacy-text-changed' }];
    expect(checkAnswer({ choice: 'yes', privacyVersion: region.privacyVersion }, check)).toEqual([]);
    expect(checkAnswer({ choice: 'yes', privacyVersion: '2020-01' }, check)).toEqual(changed);
    expect(checkAnswer({ choice: 'yes' }, check)).toEqual(changed);
    expect(checkAnswer({ choice: 'no' }, check)).toEqual([]);
    // Another yes is no consent, and other doors need none.
    expect(checkAnswer({ choice: 'yes' }, { ...check, kind: 'still-wanted' })).toEqual([]);
    expect(checkAnswer({ choice: 'yes' }, { ...check, region: { ...region, doors: notConsenting(check) } })).toEqual(
      [],
    );
  });

  function notConsenting({ region, referral }: AnswerCheck) {
    const door = referral.door ?? 'sterk-met-werk';
    const legalBasis = { ...region.doors[door].legalBasis, code: 'public-task' } as const;
    return { ...region.doors, [door]: { ...region.doors[door], legalBasis } };
  }
});

describe('where a referral stands, for machines', () => {
  const mails = { waiting: 0, sent: 1, delivered: 1, failed: 0 };
  const status = ({ world }: Walk) => statusSummary(world.from.referral, mails);

  test('a link alone learns whether it is open; the client that sent it the steps that a referrer sees', () => {
    const reference = 'HW-0000000';
    expect(statusSummary(asked().world.from.referral, undefined)).toEqual({ reference, status: 'open' });
    expect(status(asked())).toMatchObject({ reference, status: 'received', mails });
    expect(status(asked())).not.toHaveProperty('decision');
    expect(status(offered(byWorkCoach))).toMatchObject({ status: 'decided', decision: 'approved' });
    expect(status(guided(byWorkCoach))).toMatchObject({ status: 'started', decision: 'approved' });
  });

  test.each([
    ['declined', undefined, { outcome: 'declined', decision: 'declined' }],
    ['withdrawn', undefined, { outcome: 'withdrawn' }],
    ['goal-reached', '2026-01-05', { outcome: 'goal-reached', decision: 'approved' }],
  ] as const)('ended: %s', (closure, approvedOn, told) => {
    const { referral } = asked().world.from;
    const closed = {
      ...referral,
      stage: 'closed',
      closure,
      ...(approvedOn === undefined ? {} : { approvedOn }),
    } as const;
    expect(statusSummary(closed, undefined)).toEqual({ reference: 'HW-0000000', status: 'ended' });
    const expected: StatusSummary = {
      reference: 'HW-0000000',
      status: 'ended',
      updatedAt: referral.updatedAt,
      mails,
      ...told,
    };
    expect(statusSummary(closed, mails)).toEqual(expected);
  });

  test('whose sender nobody knows says so to everybody', () => {
    const { referral } = asked().world.from;
    const unknown = { ...referral, stage: 'unconfirmed' } as const;
    expect(statusSummary(unknown, mails)).toEqual({ reference: 'HW-0000000', status: 'unconfirmed' });
  });
});
