import { expect, test } from 'vitest';
import type { AuditEvent } from '../../functions/domain/change.ts';
import { readsIn } from '../../functions/domain/reads.ts';

const line = (action: AuditEvent['action'], more: Partial<AuditEvent> = {}): AuditEvent => ({
  action,
  object: 'HW-A',
  result: 'person contact',
  origin: 'desk',
  actor: 'coordinator',
  at: '2026-03-02T23:30:00.000Z',
  ...more,
});
const trail = [
  line('view', { staff: 's-1' }),
  line('approve', { staff: 's-1' }),
  line('view', { actor: 'team', organisation: 'GM0355', origin: 'link', at: '2026-03-01T10:00:00.000Z', result: '' }),
  line('view', { staff: 's-2', at: '2026-03-03T10:00:00.000Z' }),
];

test('who read what: role, organisation, account, day in Dutch time and parts, oldest first', () => {
  expect(readsIn('HW-A', trail)).toEqual([
    {
      referralId: 'HW-A',
      on: '2026-03-01',
      at: '2026-03-01T10:00:00.000Z',
      role: 'team',
      organisation: 'GM0355',
      parts: [],
      origin: 'link',
    },
    {
      referralId: 'HW-A',
      on: '2026-03-03',
      at: '2026-03-02T23:30:00.000Z',
      role: 'coordinator',
      staff: 's-1',
      parts: ['person', 'contact'],
      origin: 'desk',
    },
    {
      referralId: 'HW-A',
      on: '2026-03-03',
      at: '2026-03-03T10:00:00.000Z',
      role: 'coordinator',
      staff: 's-2',
      parts: ['person', 'contact'],
      origin: 'desk',
    },
  ]);
});

test('of one member of staff, or of one role', () => {
  expect(readsIn('HW-A', trail, { staff: 's-2' }).map(({ on }) => on)).toEqual(['2026-03-03']);
  expect(readsIn('HW-A', trail, { role: 'team' })).toHaveLength(1);
  expect(readsIn('HW-A', trail, { staff: 'nobody' })).toEqual([]);
});
