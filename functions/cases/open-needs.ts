import { localDate } from '../domain/calendar.ts';
import type { Instant, Referral } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import { lackLines } from '../domain/region-needs.ts';
import type { AgendaStore } from '../ports/agenda-store.ts';
import type { ReferralStore } from '../ports/referral-store.ts';

/** Cases read at once. */
const batch = 25;

/**
 * What open cases need that the region file lacks, as lines for the person who edits the file; empty when nothing is
 * missing. Reads every open case once, by the index of open work. A case that cannot be read is left out: the sweeper
 * reports it.
 */
export async function openNeeds(
  stores: { readonly agenda: Pick<AgendaStore, 'openWork'>; readonly referrals: Pick<ReferralStore, 'head'> },
  region: Region,
  now: Instant,
): Promise<readonly string[]> {
  const { referrals: ids } = await stores.agenda.openWork();
  const open: Referral[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    const heads = ids.slice(start, start + batch).map((id) => stores.referrals.head(id).catch(() => undefined));
    for (const head of await Promise.all(heads)) if (head !== undefined) open.push(head);
  }
  return lackLines(region, open, localDate(now));
}
