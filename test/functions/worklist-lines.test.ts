import { describe, expect, test } from 'vitest';
import type { OwnCase } from '../../functions/cases/own-cases.ts';
import { linesOf } from '../../functions/cases/worklist-lines.ts';
import { addDays, localDate } from '../../functions/domain/calendar.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import { usedInWords } from '../../functions/web/links/disclosure.ts';
import type { LinkPageContext } from '../../functions/web/links/page.ts';
import { worklistPage } from '../../functions/web/links/worklist-page.ts';
import { birthDateInWords } from '../../functions/web/words/dates.ts';
import { now } from '../adapters/sample.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';
import { says } from '../support/says.ts';

const people = partiesOf('Aardbei');
const runtime = { region: worldRegion, clock: () => now };
const context = { lang: 'nl', region: worldRegion, base: '', action: '' } as LinkPageContext;
const id = 'HW-AAAAAAA';

function own(role: OwnCase['role'], tasks: readonly Task[], parts: Partial<OwnCase['referral']> = {}): OwnCase {
  return { ...caseOf(tasks[0]?.referralId ?? id, tasks, parts), parties: people, role, of: 'box#own' };
}
const back = { mailbox: 'sam@zeist.example', backOn: '2026-12-14' };
const shown = (...cases: OwnCase[]) => pageOf(cases, []);
const pageOf = (cases: readonly OwnCase[], ownAbsences: readonly (typeof back)[], readsOwn = true) => {
  const lines = linesOf(runtime, cases);
  const page = worklistPage(
    { state: 'open', organisations: [], readsOwn, ...lines, ownAbsences, absences: [], moreAway: 0 },
    context,
    undefined,
  );
  return { ...lines, html: String(page.body) };
};

describe('a job coach who let the time pass', () => {
  const talk = { stage: 'confirming-start', startedOn: '2020-01-06' } as const;
  const asked: Pick<Task, 'askedBefore'> = { askedBefore: [{ owner: 'job-coach', addressee: 0 }] };

  test('reads where the question lies, and by which link an answer still helps', () => {
    const late = taskOf(id, 'confirm-start', 'provider', { ...asked, visibleFrom: '2020-01-06T16:00:00.000Z' });
    const { candidates, html } = shown(own('job-coach', [late], talk));
    expect(candidates).toMatchObject([{ lateTaskId: late.id }]);
    expect(html).toContain(`href="/mijn/${id}/confirm-start/1"`);
    expect(html).toMatch(says('worklist.candidate.stillHelps'));
  });

  test('and nothing of the kind where nobody asked them', () => {
    const theirs = taskOf(id, 'confirm-start', 'provider', { visibleFrom: '2020-01-06T16:00:00.000Z' });
    expect(shown(own('job-coach', [theirs], talk)).html).not.toMatch(says('worklist.candidate.stillHelps'));
  });

  test('reads no more that a talk is planned whose day is over', () => {
    const theirs = taskOf(id, 'confirm-start', 'provider', asked);
    expect(shown(own('job-coach', [theirs], talk)).html).toMatch(says('worklist.candidate.talkPast'));
    const ahead = shown(own('job-coach', [theirs], { ...talk, startedOn: '2099-01-05' })).html;
    expect(ahead).toMatch(says('stage.confirming-start'));
  });
});

test('of questions due on the same day, who waits longest comes first; what is overdue has a badge of its own', () => {
  const due = { visibleFrom: now, dueAt: '2020-02-03T16:00:00.000Z' };
  const waiting = (reference: string, createdAt: string) =>
    own('approver', [taskOf(reference, 'approve', 'approver', due)], { createdAt });
  const { tasks, html } = shown(
    waiting('HW-AAAAAAA', '2020-01-20T09:00:00.000Z'),
    waiting('HW-BBBBBBB', '2020-01-06T09:00:00.000Z'),
  );
  expect(tasks.map(({ bare }) => bare.reference)).toEqual(['HW-BBBBBBB', 'HW-AAAAAAA']);
  expect(html).toMatch(new RegExp(`<strong>${says('worklist.page.overdue').source}</strong>`));
});

test('two calls of one case are told apart', () => {
  const called = (n: number, about: string) => ({
    ...taskOf(id, 'call', 'coordinator', { visibleFrom: now, about }),
    id: `${id}#call#${n}`,
  });
  const { html } = shown(own('coordinator', [called(1, 'approved-candidate'), called(2, 'wrong-address-referrer')]));
  for (const about of ['approved-candidate', 'wrong-address-referrer'])
    expect(html).toMatch(says(`call.asks.${about}`));
  expect(html).not.toMatch(says('task.title.call'));
});

test('a long list has the ways on above it too; a short one has them once', () => {
  const waiting = (n: number) =>
    own('approver', [taskOf(`HW-AAAAAA${n}`, 'approve', 'approver', { visibleFrom: now })]);
  const pathsAbove = (count: number) => {
    const { html } = shown(...Array.from({ length: count }, (_, n) => waiting(n)));
    return [...(html.split('<table')[0] ?? '').matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
  };
  expect(pathsAbove(10)).toEqual(expect.arrayContaining(['/mijn/afwijzen', '/mijn/beantwoord', '/mijn/afwezig']));
  expect(pathsAbove(9)).not.toContain('/mijn/beantwoord');
});

test('whoever is away reads that above a list on which nothing waits, and where they end it', () => {
  const { html } = pageOf([], [back]);
  expect(html).toMatch(says('worklist.page.isAway'));
  expect(html).toContain('href="/mijn/afwezig">');
  expect(shown().html).not.toMatch(says('worklist.page.isAway'));
  expect(shown().html).toContain('href="/mijn/afwezig">');
  // The mailbox of an organisation is nobody's own.
  expect(pageOf([], [], false).html).not.toContain('/mijn/afwezig');
});

describe('a goal that was reached', () => {
  const later = {
    checkIn: { date: '2099-04-12', purpose: 'kept-work' },
    visibleFrom: '2099-04-12T07:00:00.000Z',
  } as const;
  const running = { stage: 'checking-in', startedOn: '2020-01-06' } as const;
  const asks = taskOf(id, 'check-in', 'job-coach', later);

  test.each(['job-coach', 'provider', 'approver', 'referrer'] as const)('is no running trajectory to a %s', (role) => {
    const { html } = shown(own(role, [asks], { ...running, holdsPlace: false }));
    expect(html).toMatch(says('worklist.candidate.guidanceOver'));
    expect(html).not.toMatch(says('stage.checking-in'));
    expect(shown(own(role, [asks], { ...running, holdsPlace: true })).html).toMatch(says('stage.checking-in'));
  });

  test('is asked about once more: whether the work is still there', () => {
    const { html } = shown(own('job-coach', [asks], { ...running, holdsPlace: false }));
    expect(html).toMatch(says('worklist.candidate.keptWorkOn'));
    expect(html).not.toMatch(says('worklist.candidate.checkInOn'));
  });

  test('is asked about afterwards: how it goes', () => {
    const afterwards = taskOf(id, 'check-in', 'job-coach', { ...later, checkIn: { ...later.checkIn, followUp: true } });
    const { html } = shown(own('job-coach', [afterwards], { ...running, holdsPlace: false }));
    expect(html).toMatch(says('worklist.candidate.checkInOn'));
    expect(html).not.toMatch(says('worklist.candidate.keptWorkOn'));
  });
});

describe('what was used of the grant', () => {
  const running = { stage: 'checking-in', door: 'sterk-met-werk', holdsPlace: true } as const;
  const asks = taskOf(id, 'check-in', 'job-coach', { visibleFrom: '2099-04-12T07:00:00.000Z' });
  const began = addDays(localDate(now), -100);
  const guided = (hoursUsed: number): Trajectory => ({
    referralId: id,
    provider: 'kwintes',
    startsOn: began,
    firstTalkOn: began,
    plannedEnd: addDays(began, 365),
    hoursPlanned: 40,
    hoursUsed,
    hours: [{ id: 'one', on: addDays(began, 84), hours: hoursUsed, kind: 'reported', by: 'job-coach', at: now }],
    spells: [],
    checkIns: [],
  });
  const listed = (role: OwnCase['role'], hoursUsed: number, task = asks) =>
    shown({ ...own(role, [task], running), trajectory: () => guided(hoursUsed) }).html;

  test('stands on one line for those who guide, with what ends first and when, and for nobody else', () => {
    const runsOut = says('worklist.use.hoursEnd', { date: birthDateInWords(addDays(began, 168), 'nl') });
    for (const role of ['job-coach', 'provider'] as const) {
      const html = listed(role, 20);
      expect(html).toMatch(says('worklist.use.hours', { used: usedInWords(20, 40, 'nl') }));
      expect(html).toMatch(says('worklist.use.months', { used: usedInWords(3, 12, 'nl') }));
      expect(html).toMatch(runsOut);
      expect(html).not.toMatch(says('worklist.use.mostly'));
    }
    for (const role of ['approver', 'referrer'] as const) expect(listed(role, 20)).not.toMatch(runsOut);
    expect(listed('job-coach', 4)).toMatch(says('worklist.use.monthsEnd'));
  });

  test('is marked at three quarters and at all of it, also beside a question that waits', () => {
    const waits = taskOf(id, 'check-in', 'job-coach', { visibleFrom: '2020-01-06T07:00:00.000Z' });
    for (const task of [asks, waits]) {
      expect(listed('job-coach', 30, task)).toMatch(says('worklist.use.mostly'));
      expect(listed('job-coach', 40, task)).toMatch(says('worklist.use.all'));
    }
  });

  test('is not told once guidance is over, nor where no trajectory runs', () => {
    const over = { ...own('job-coach', [asks], running), trajectory: () => ({ ...guided(30), goalReachedOn: began }) };
    expect(shown(over).html).not.toMatch(says('worklist.use.mostly'));
    expect(shown(own('job-coach', [asks], running)).html).not.toMatch(says('worklist.use.mostly'));
  });
});

test('a provider reads which of its job coaches guides somebody; nobody else does, nor before it took them on', () => {
  const name = people.jobCoach?.name ?? '';
  const asks = taskOf(id, 'check-in', 'job-coach', { visibleFrom: '2099-04-12T07:00:00.000Z' });
  const running = { stage: 'checking-in', holdsPlace: true } as const;
  expect(shown(own('provider', [asks], running)).html).toMatch(says('worklist.candidate.coach', { name }));
  for (const role of ['approver', 'referrer', 'job-coach'] as const) {
    expect(shown(own(role, [asks], running)).html).not.toContain(name);
  }
  const offer = taskOf(id, 'accept-offer', 'provider');
  expect(shown(own('provider', [offer], { stage: 'offer' })).html).not.toContain(name);
});

describe('a candidate whom their job coach guides', () => {
  const asked = taskOf(id, 'check-in', 'job-coach', { visibleFrom: '2099-01-05T08:00:00.000Z' });
  const guided = { stage: 'checking-in', machine: 'trajectory', startedOn: '2026-12-16', holdsPlace: true } as const;

  test('is listed with the day on which the first talk was held, and not the one on which it was planned', () => {
    const trajectory = { firstTalkOn: '2026-12-30', checkIns: [], earlyStop: 'other' } as unknown as Trajectory;
    const line = { ...own('job-coach', [asked], guided), trajectory: () => trajectory };
    expect(linesOf(runtime, [line]).candidates).toMatchObject([{ talkOn: '2026-12-30' }]);
  });

  test('and rests for a while: the list says until when', () => {
    const { html } = shown(own('job-coach', [asked], { ...guided, pausedUntil: '2027-02-01' }));
    expect(html).toMatch(says('worklist.candidate.paused'));
    expect(html).not.toMatch(says('stage.checking-in'));
  });
});
