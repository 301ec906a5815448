import { describe, expect, test } from 'vitest';
import { type AnswerCheck, checkAnswer } from '../../functions/cases/check-answer.ts';
import { steeringProblems } from '../../functions/cases/steer.ts';
import type { Answer, CoordinatorAnswer } from '../../functions/domain/answers.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { referral } from '../adapters/sample.ts';
import { partiesOf, taskOf, worldRegion } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const people = partiesOf('Aardbei');
const kwintes = worldRegion.providers.find((one) => one.id === 'kwintes')?.mailbox.split('@')[1] ?? '';

function check(parts: Partial<AnswerCheck> = {}, state: Partial<Referral> = {}): AnswerCheck {
  return {
    kind: 'approve',
    role: 'approver',
    region: worldRegion,
    referral: referral(id, { origin: 'professional', provider: 'kwintes', ...state }),
    today: '2026-11-21',
    parties: people,
    anyway: false,
    ...parts,
  };
}
/** What is wrong with an answer: each field with its code. */
const wrong = (answer: Answer, parts?: Partial<AnswerCheck>, state?: Partial<Referral>) =>
  checkAnswer(answer, check(parts, state)).map(({ field, code }) => [field, code]);

const accept = {
  choice: 'accept',
  jobCoachName: 'Robin Coach',
  jobCoachEmail: `robin@${kwintes}`,
  startsOn: '2026-11-23',
} as const;

test('a team says who decides, whatever it answers; but not where a colleague is to decide', () => {
  const missing = [['decidedByName', 'decider-name']];
  const named = { decidedByName: 'Fenna de Beslisser' };
  for (const answer of [
    { choice: 'approve' },
    { choice: 'decline', reason: 'not-now' },
    { choice: 'ask-information', question: 'Welke dagen?' },
  ] as const) {
    expect(wrong(answer, { role: 'team' })).toEqual(missing);
    expect(wrong({ ...answer, ...named }, { role: 'team' })).toEqual([]);
    for (const role of ['approver', 'coordinator', 'deputy'] as const) expect(wrong(answer, { role })).toEqual([]);
  }
  expect(wrong({ choice: 'delegate', email: 'lou@zeist.example' }, { role: 'team' })).toEqual([]);
});

describe('dates', () => {
  test.each([
    ['a decision of today', { choice: 'approve', decisionDate: '2026-11-21' }, []],
    ['of tomorrow', { choice: 'approve', decisionDate: '2026-11-22' }, [['decisionDate', 'date-in-future']]],
    ['of a year ago', { choice: 'approve', decisionDate: '2025-11-20' }, []],
    ['of longer ago', { choice: 'approve', decisionDate: '2025-11-19' }, [['decisionDate', 'date-too-early']]],
    ['none', { choice: 'approve' }, []],
    ['a first talk today, a Saturday', { ...accept, startsOn: '2026-11-21' }, [['startsOn', 'closed-day-hint']]],
    ['on a working day', { ...accept, startsOn: '2026-12-24' }, []],
    ['at Christmas', { ...accept, startsOn: '2026-12-25' }, [['startsOn', 'closed-day-hint']]],
    ['yesterday', { ...accept, startsOn: '2026-11-20' }, [['startsOn', 'date-too-early']]],
    ['in half a year, a Friday', { ...accept, startsOn: '2027-05-21' }, []],
    ['later than that', { ...accept, startsOn: '2027-05-24' }, [['startsOn', 'date-too-late']]],
    [
      'a talk that was held before the referral',
      { choice: 'held', heldOn: '2026-11-20' },
      [['heldOn', 'date-too-early']],
    ],
    ['and one that is still to come', { choice: 'held', heldOn: '2026-11-22' }, [['heldOn', 'date-in-future']]],
    ['a talk moved to a Sunday', { choice: 'moved', newDate: '2026-12-06' }, [['newDate', 'closed-day-hint']]],
    ['and to a Monday', { choice: 'moved', newDate: '2026-12-07' }, []],
    ['a talk moved to the past', { choice: 'moved', newDate: '2026-11-20' }, [['newDate', 'date-too-early']]],
    ['and too far ahead', { choice: 'moved', newDate: '2027-05-24' }, [['newDate', 'date-too-late']]],
  ] as readonly [string, Answer, unknown][])('%s', (_, answer, expected) => {
    expect(wrong(answer)).toEqual(expected);
  });
});

test('a first talk on a day on which nobody works names the next one, also of this region, and is taken if it is meant', () => {
  const saturday = { ...accept, startsOn: '2026-12-26' };
  expect(checkAnswer(saturday, check())).toMatchObject([{ nextDay: '2026-12-28' }]);
  expect(checkAnswer(saturday, check({ anyway: true }))).toEqual([]);
  const region = { ...worldRegion, officeHours: { ...worldRegion.officeHours, closedDays: ['2026-12-28'] } };
  expect(checkAnswer({ ...accept, startsOn: '2026-12-28' }, check({ region }))).toMatchObject([
    { code: 'closed-day-hint', nextDay: '2026-12-29' },
  ]);
});

describe('addresses', () => {
  test('who decides instead, and who guides, have one that is theirs to use', () => {
    expect(wrong({ choice: 'delegate', email: 'lou@zeist.example' })).toEqual([]);
    expect(wrong({ choice: 'delegate', email: 'lou@elders.example' }).map(([field]) => field)).toEqual(['email']);
    // Passing it on to oneself is none; the team may give it to the work coach who was asked first.
    const asked = people.approver?.email ?? '';
    expect(wrong({ choice: 'delegate', email: asked.toUpperCase() })).toEqual([['email', 'asked-already']]);
    expect(wrong({ choice: 'delegate', email: asked }, { role: 'team' })).toEqual([]);
    expect(wrong(accept)).toEqual([]);
    expect(wrong({ ...accept, jobCoachEmail: 'robin@elders.example' }).map(([field]) => field)).toEqual([
      'jobCoachEmail',
    ]);
    // Once the time to answer has passed only the task still says who was asked.
    expect(wrong(accept, { provider: 'lister' }).map(([field]) => field)).toEqual(['jobCoachEmail']);
    const own = people.approver?.email ?? '';
    expect(wrong({ choice: 'new-address', email: own } as Answer).map(([field]) => field)).toEqual(['email']);
    expect(wrong({ choice: 'new-address', email: 'noor@elders.example' } as Answer)).toEqual([]);
  });

  test('a refused one says which would be right', () => {
    const [problem] = checkAnswer({ choice: 'delegate', email: 'lou@elders.example' }, check());
    expect(problem?.domains).toContain('zeist.example');
  });
});

test('a provider that is chosen serves this person, while a place is sought', () => {
  const assign = (provider: string, stage: Referral['stage'] = 'unplaced') =>
    wrong({ choice: 'assign', provider }, {}, { stage });
  expect(assign('kwintes')).toEqual([]);
  expect(assign('altrecht')).toEqual([['provider', 'unknown-provider']]);
  expect(assign('kwintes', 'offer')).toEqual([['provider', 'unknown-provider']]);
});

describe('texts', () => {
  const asking = (question: string): Answer => ({ choice: 'ask-information', question });

  test('a number that is a BSN is never taken; what may be one, or is medical, once it was seen', () => {
    expect(wrong(asking('Het nummer is 111222333.'), { anyway: true })).toEqual([['question', 'bsn']]);
    expect(wrong(asking('Welke medicijnen slikt ze tegen haar depressie?'))).toEqual([['question', 'medical-hint']]);
    expect(wrong(asking('Welke medicijnen slikt ze tegen haar depressie?'), { anyway: true })).toEqual([]);
    expect(wrong(asking('Welke dagen kan ze werken?'))).toEqual([]);
  });
});

describe('spells of work', () => {
  const spell = { id: 's1', kind: 'employee', startedOn: '2026-11-10' } as const;
  const trajectory = {
    referralId: id,
    provider: 'kwintes',
    startsOn: '2026-10-01',
    plannedEnd: '2027-10-01',
    hoursUsed: 3,
    spells: [spell],
    checkIns: [],
  };
  const answer = (parts: object) =>
    ({ choice: 'going-on', newSpells: [], endedSpells: [], hoursUsed: 1, ...parts }) as unknown as Answer;

  test('began and ended in the past, in that order, and are known', () => {
    const about = (parts: object) => wrong(answer(parts), { kind: 'check-in', trajectory });
    expect(about({ newSpells: [{ kind: 'employee', startedOn: '2026-11-22' }] })).toEqual([
      ['newSpells.0.startedOn', 'date-in-future'],
    ]);
    expect(about({ newSpells: [{ kind: 'employee', startedOn: '2026-11-21' }] })).toEqual([]);
    const ended = (one: string, endedOn: string) => about({ endedSpells: [{ id: one, endedOn }] });
    expect(ended('s1', '2026-11-10')).toEqual([]);
    expect(ended('s1', '2026-11-09')).toEqual([['endedSpells.0.endedOn', 'date-too-early']]);
    expect(ended('s1', '2026-11-22')).toEqual([['endedSpells.0.endedOn', 'date-in-future']]);
    expect(ended('s2', '2026-11-20')).toEqual([['endedSpells.0.endedOn', 'unknown-spell']]);
    expect(wrong(answer({ endedSpells: [{ id: 's1', endedOn: '2026-11-20' }] }))).toEqual([
      ['endedSpells.0.endedOn', 'unknown-spell'],
    ]);
    expect(about({ choice: 'stopped' })).toEqual([['reason', 'reason-needed']]);
    expect(about({ choice: 'stopped', reason: 'no-wish-now' })).toEqual([]);
  });
});

test('what is most likely a slip of the pen is asked about once, and taken when it is sent again', () => {
  const plan = {
    referralId: id,
    provider: 'kwintes',
    startsOn: '2026-10-01',
    plannedEnd: '2027-10-01',
    hoursPlanned: 12,
  };
  const known = (hoursUsed = 3) => ({ ...plan, hoursUsed, spells: [], checkIns: [] });
  const door = { door: 'sterk-met-werk' } as const;
  const told = (parts: object, hoursUsed?: number, anyway = false) =>
    checkAnswer(
      { choice: 'continues', newSpells: [], endedSpells: [], ...parts } as unknown as Answer,
      check({ kind: 'check-in', role: 'job-coach', trajectory: known(hoursUsed), anyway }, door),
    );
  const beyond = { field: 'hoursUsed', code: 'hours-beyond-hint' };
  expect(told({ hoursUsed: 120 })).toEqual([{ ...beyond, hours: { total: 123, granted: 12 } }]);
  expect(told({ hoursUsed: 120 }, 3, true)).toEqual([]);
  expect(told({ hoursUsed: 9 })).toEqual([]);
  expect(told({ hoursUsed: 9.25 })).toMatchObject([beyond]);
  // Whoever is beyond the grant knows it, and whoever asks for more hours says so.
  expect(told({ hoursUsed: 2 }, 14)).toEqual([]);
  expect(told({ hoursUsed: 20 }, 14)).toMatchObject([beyond]);
  expect(told({ hoursUsed: 20, extension: { hours: 12, reason: 'result-near' } })).toEqual([]);
  const work = (startedOn: string) => ({ newSpells: [{ kind: 'employee', startedOn }] });
  expect(told(work('2026-09-30'))).toEqual([{ field: 'newSpells.0.startedOn', code: 'early-work-hint' }]);
  expect(told(work('2026-10-01'))).toEqual([]);
  const until = (day: string) => ({ extension: { until: day, reason: 'result-near' } });
  expect(told(until('2072-10-01'))).toEqual([{ field: 'more.until', code: 'far-end-hint' }]);
  expect(told(until('2030-10-01'))).toEqual([]);
});

test('before the day of a check-in only the end of the guidance can be told, and nothing of kept work', () => {
  const ahead = { kind: 'check-in', role: 'job-coach', isAhead: true } as const;
  const told = (parts: object) => wrong({ newSpells: [], endedSpells: [], ...parts } as unknown as Answer, ahead);
  expect(told({ choice: 'continues' })).toEqual([['choice', 'not-allowed']]);
  expect(told({ choice: 'no-answer' })).toEqual([['choice', 'not-allowed']]);
  expect(told({ choice: 'goal-reached' })).toEqual([]);
  expect(told({ choice: 'stopped', reason: 'no-wish-now' })).toEqual([]);
  expect(told({ choice: 'goal-reached', keptWork: true })).toEqual([['keptWork', 'not-allowed']]);
});

test('a decision lasts one of the lengths of its door, and a move goes to a municipality that exists today', () => {
  expect(wrong({ choice: 'approve', years: 97 } as Answer)).toEqual([['years', 'not-allowed']]);
  expect(wrong({ choice: 'stopped', reason: 'moved', movedTo: 'GM9999' } as Answer)).toEqual([
    ['movedTo', 'not-allowed'],
  ]);
  expect(wrong({ choice: 'stopped', reason: 'moved', movedTo: 'GM0310' } as Answer)).toEqual([]);
});

describe('another addressee', () => {
  const problems = (answer: Partial<CoordinatorAnswer>, task = taskOf(id, 'approve', 'approver')) =>
    steeringProblems({ choice: 'change-addressee', ...answer } as CoordinatorAnswer, task, check()).map(
      ({ field, code }) => [field, code],
    );

  test('of a question to a job coach has a name, and a provider that is known', () => {
    for (const kind of ['check-in', 'confirm-start'] as const) {
      const task = taskOf(id, kind, 'job-coach');
      const email = `robin@${kwintes}`;
      expect(problems({ email, name: 'Robin' }, task)).toEqual([]);
      expect(problems({ email }, task)).toEqual([['name', 'name']]);
      expect(problems({ email, provider: 'nobody' }, task)).toEqual([
        ['name', 'name'],
        ['provider', 'unknown-provider'],
      ]);
      expect(problems({ email, name: 'Robin', provider: 'kwintes' }, task)).toEqual([]);
      expect(problems({ email, name: 'Robin' }, { ...task, provider: 'nobody' })).toEqual([
        ['provider', 'unknown-provider'],
      ]);
      expect(problems({ email: 'robin@elders.example', name: 'Robin' }, task).map(([field]) => field)).toEqual([
        'email',
      ]);
    }
  });

  test('of a question to the candidate or the referrer is not who decides; other tasks have none', () => {
    const own = { email: people.approver?.email ?? '' };
    expect(problems(own, taskOf(id, 'confirm-interest', 'candidate')).map(([field]) => field)).toEqual(['email']);
    expect(problems(own, taskOf(id, 'give-information', 'referrer'))).toEqual([]);
    expect(problems(own, taskOf(id, 'accept-offer', 'provider'))).toEqual([['email', 'not-allowed']]);
    expect(problems({ choice: 'withdraw' })).toEqual([]);
    expect(problems({ choice: 'moved', municipality: 'GM9999' } as never)).toEqual([['municipality', 'not-allowed']]);
  });
});
