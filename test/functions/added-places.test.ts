import { expect, test } from 'vitest';
import { addedPlaces } from '../../functions/cases/added-places.ts';
import type { AuditEvent } from '../../functions/domain/change.ts';

const at = '2026-11-27T08:00:00.000Z';
const event = (action: AuditEvent['action'], result: string, staff: string) =>
  ({ action, object: 'case', result, origin: 'desk', actor: 'coordinator', at, staff }) as unknown as AuditEvent;
const room = { provider: 'lister', programme: 'sterk-met-werk', places: 13, held: 13, isFull: false } as const;

test('who added a place is whoever did so in the trail of the person it is for, each once', async () => {
  const trails: Readonly<Record<string, readonly AuditEvent[]>> = {
    'HW-A': [event('choose-provider', 'places-raised', 'ann'), event('add-note', 'ok', 'bob')],
    'HW-B': [event('change-addressee', 'kwintes>lister+', 'cor'), event('change-addressee', 'job-coach', 'bob')],
    'HW-C': [event('choose-provider', 'chosen', 'bob'), event('change-addressee', 'kwintes>lister+', 'cor')],
  };
  const referrals = { events: async (id: string) => trails[id] ?? [] };
  const added = { from: 10, at, for: ['HW-A', 'HW-B', 'HW-C', 'HW-GONE'] };
  const found = await addedPlaces({ referrals }, [room, { ...room, added }]);
  expect(found).toEqual([{ provider: 'lister', programme: 'sterk-met-werk', places: 13, added, by: ['ann', 'cor'] }]);
});
