import { expect, test } from 'vitest';
import type { AuditEvent } from '../../functions/domain/change.ts';
import { offersIn, trailFor } from '../../functions/domain/trail-ladder.ts';

const line = (action: AuditEvent['action'], more: Partial<AuditEvent> = {}): AuditEvent => ({
  action,
  object: 'HW-AAAAAAA',
  result: 'ok',
  origin: 'link',
  actor: 'system',
  at: '2026-11-21T09:00:00.000Z',
  ...more,
});

/** Asked of kwintes, which says no; then of lister, which stays silent and answers too late; then lister has the person. */
const events: readonly AuditEvent[] = [
  line('receive', { actor: 'referrer' }),
  line('approve', { actor: 'approver' }),
  line('view', { actor: 'team', result: 'person' }),
  line('give-place', { provider: 'kwintes' }),
  line('open-offer', { tasks: { 'accept-offer#1': 'provider' } }),
  line('mail-sent'),
  line('decline-offer', { actor: 'provider', result: 'too-far', provider: null, tasks: { 'accept-offer#1': null } }),
  line('give-place', { provider: 'lister' }),
  line('open-offer', { tasks: { 'accept-offer#2': 'provider' } }),
  line('offer-silent', { provider: null, tasks: { 'accept-offer#2': null } }),
  line('decline-late', { actor: 'provider', result: 'no-capacity', object: 'HW-AAAAAAA#accept-offer#2' }),
  line('give-place', { provider: 'lister' }),
  line('accept-offer', { actor: 'provider', result: 'accepted' }),
];

test('each question to a provider is told with its answer, a late one included', () => {
  expect(offersIn(events).map(({ provider, outcome, reason }) => [provider, outcome, reason])).toEqual([
    ['kwintes', 'declined', 'too-far'],
    ['lister', 'silent', undefined],
    ['lister', 'declined', 'no-capacity'],
    ['lister', 'accepted', undefined],
  ]);
});

const told = (reader: Parameters<typeof trailFor>[1]) =>
  trailFor(events, reader).map(({ event, withResult }) => `${event.action}${withResult ? '' : ' -'}`);

test('the coordinator reads the whole trail but for the mails that went', () => {
  expect(told({ role: 'coordinator' })).toHaveLength(events.length - 1);
});

test('a municipality reads the stages, and what came of what it did itself', () => {
  const rest = ['accept-offer -'];
  expect(told({ role: 'municipality', decides: true })).toEqual(['receive -', 'approve', ...rest]);
  expect(told({ role: 'municipality', decides: false })).toEqual(['receive -', 'approve -', ...rest]);
});

test('a provider reads its own answers and no other provider’s', () => {
  expect(told({ role: 'provider', providers: ['lister'] })).toEqual([
    'receive -',
    'approve -',
    'decline-late',
    'accept-offer',
  ]);
});
