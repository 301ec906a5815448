import { expect, test } from 'vitest';
import { type Kept, standingOf } from '../../functions/cases/said-already.ts';
import type { Role, TaskKind } from '../../functions/domain/codes.ts';
import type { Decision } from '../../functions/domain/task.ts';
import { saidIn } from '../../functions/web/links/said-in.ts';
import { taskOf } from '../support/link-world.ts';

const at = '2026-11-23T09:00:00.000Z';
const id = 'HW-AAAAAAA';

/** What stands of a form that is posted after an answer was decided like this. */
function posted(
  kind: TaskKind,
  decided: Partial<Decision>,
  form: Readonly<Record<string, string>>,
  { role = 'job-coach', note, years }: { role?: Role; note?: string; years?: number } = {},
) {
  const decision = { code: '', at, actor: role, phonedIn: false, ...decided };
  const task = taskOf(id, kind, role, { status: 'closed', decision });
  const notes: Kept['parties']['notes'] =
    note === undefined ? [] : [{ role: 'note', taskId: task.id, kind: 'explanation', text: note, at }];
  const referral = years === undefined ? {} : { decidedYears: years };
  const said = saidIn(new Map(Object.entries(form).map(([name, value]) => [name, [value]])));
  return standingOf(said, role, { task, referral, parties: { notes } });
}

test('another day is another answer, and the same day the same', () => {
  for (const [choice, field] of [
    ['held', 'heldOn'],
    ['moved', 'newDate'],
    ['no-show', 'nextDate'],
  ] as const) {
    const decided = { code: choice, on: '2026-12-01' };
    expect(posted('confirm-start', decided, { choice, [field]: '1-12-2026' })).toBe('same');
    expect(posted('confirm-start', decided, { choice, [field]: '2-12-2026' })).toBeUndefined();
  }
  // A day that was not there the first time, and one that the page named and nobody can know any more.
  expect(posted('confirm-start', { code: 'no-show' }, { choice: 'no-show' })).toBe('same');
  expect(posted('confirm-start', { code: 'no-show' }, { choice: 'no-show', nextDate: '2-12-2026' })).toBeUndefined();
  expect(posted('confirm-start', { code: 'held', on: '2026-12-01' }, { choice: 'held-as-planned' })).toBe('alike');
  const accepted = { code: 'accept', on: '2026-12-01' };
  expect(posted('accept-offer', accepted, { choice: 'accept', startsOn: '2-12-2026' })).toBeUndefined();
  // The job coach may be another.
  expect(posted('accept-offer', accepted, { choice: 'accept', startsOn: '1-12-2026' })).toBe('alike');
});

test('what a form says besides, and is kept elsewhere, may have been changed', () => {
  expect(posted('tell-outcome', { code: 'told' }, { works: 'no', school: 'no', mood: 'good' })).toBe('alike');
  expect(posted('check-in', { code: 'continues' }, { choice: 'continues', reason: 'other' })).toBe('alike');
  expect(posted('check-in', { code: 'stopped', reason: 'other' }, { choice: 'stopped', reason: 'other' })).toBe(
    'alike',
  );
  expect(posted('check-in', { code: 'relocated' }, { choice: 'stopped', reason: 'moved' })).toBe('alike');
  expect(posted('call', { code: 'works' }, { choice: 'works' }, { role: 'coordinator' })).toBe('alike');
});

test('a reason, words and years are compared', () => {
  const stopped = { code: 'stopped', reason: 'other' };
  expect(posted('confirm-start', stopped, { choice: 'stopped', reason: 'other' })).toBe('same');
  expect(posted('confirm-start', stopped, { choice: 'stopped', reason: 'illness' })).toBeUndefined();
  const declined = { code: 'decline', reason: 'other' };
  const form = { choice: 'decline', reason: 'other', explanation: 'Nu niet' };
  const provider = { role: 'provider' } as const;
  expect(posted('accept-offer', declined, form, { ...provider, note: 'Nu niet' })).toBe('same');
  expect(posted('accept-offer', declined, form, { ...provider, note: 'Later' })).toBe('alike');
  expect(posted('accept-offer', declined, form, provider)).toBe('alike');
  const approved = { code: 'approve', on: '2026-11-23' };
  const approver = { role: 'approver' } as const;
  expect(posted('approve', approved, { press: 'approve' }, approver)).toBe('same');
  expect(posted('approve', approved, { press: 'approve', decisionDay: '2026-11-20' }, approver)).toBeUndefined();
  expect(posted('approve', approved, { press: 'approve', years: '3' }, { ...approver, years: 3 })).toBe('same');
  expect(posted('approve', approved, { press: 'approve', years: '2' }, { ...approver, years: 3 })).toBe('alike');
});

test('a death that was reported stands, whatever stood beside it', () => {
  expect(posted('check-in', { code: 'died' }, { choice: 'stopped', reason: 'died', hoursUsed: '3' })).toBe('same');
  expect(posted('check-in', { code: 'died' }, { choice: 'stopped', reason: 'other' })).toBeUndefined();
});
