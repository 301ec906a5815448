import type { Region } from '../functions/domain/region.ts';
import { staffMappingOf } from '../functions/domain/staff.ts';
import { ownTextLines } from '../functions/web/desk/region/own-text.ts';

/**
 * What is no fault in a region file, and yet hardly meant: one line each, for whoever checks it.
 * - A capacity without a day: a word that the provider told long ago counts again once the file says what it said then.
 * - Own words for a sentence that is no longer the one for which they were written.
 * - Nobody who may sign in as coordinator: whatever is changed at the desk would have to be deployed.
 */
export function adviceOn(region: Region): readonly string[] {
  const undated = region.providers.flatMap(({ id, offers }) =>
    offers.flatMap(({ programme, capacity }) => (capacity.since === undefined ? [`${id} (${programme})`] : [])),
  );
  const hasCoordinator = staffMappingOf(region)?.roles.some(({ role }) => role === 'coordinator') === true;
  return [
    ...ownTextLines(region),
    ...(undated.length === 0
      ? []
      : [`when you change a capacity, write the day in its "since"; without one: ${undated.join(', ')}.`]),
    ...(hasCoordinator
      ? []
      : ['nobody can sign in as coordinator; name the group or role of those who may in staff.roles.']),
  ];
}
