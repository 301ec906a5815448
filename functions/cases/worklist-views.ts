import { localDate } from '../domain/calendar.ts';
import type { Role } from '../domain/codes.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { ShownLine } from '../ports/worklist-store.ts';
import type { OwnCase } from './own-cases.ts';
import { viewEvent } from './view-event.ts';

/**
 * Records that somebody's name stood on a list that was shown: one line in their audit trail for each day and role. The
 * list remembers the day, so opening it again costs nothing.
 *
 * @param shown whose names were shown, and to which role of the reader
 */
export async function recordShown(
  { region, clock, guards, worklists }: Pick<Runtime, 'region' | 'clock' | 'guards' | 'worklists'>,
  cases: readonly OwnCase[],
  shown: readonly { readonly reference: string; readonly role: Role }[],
): Promise<void> {
  const now = clock();
  const day = localDate(now);
  const named = new Set(shown.map(({ reference, role }) => `${reference} ${role}`));
  const lines = cases.flatMap(({ referral, role, of, shownOn }): ShownLine[] => {
    if (shownOn === day || !named.has(`${referral.id} ${role}`)) return [];
    const event = viewEvent(region, { role, referral, object: referral.id }, ['person'], now);
    const hash = guards.hash(`view:list:${referral.id}:${of}:${role}`).slice(0, 16);
    return [{ of, role, referralId: referral.id, day, event, hash }];
  });
  if (lines.length > 0) await worklists.shown(lines);
}
