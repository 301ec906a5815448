import type { Region } from '../functions/domain/region.ts';
import { hasCoordinator, staffMappingOf, unfitGroups } from '../functions/domain/staff.ts';
import { ownTextLines } from '../functions/web/desk/region/own-text.ts';

/**
 * What is no fault in a region file, and yet hardly meant: one line each, for whoever checks it.
 * - A capacity without a day: a word that the provider told long ago counts again once the file says what it said then.
 * - Own words for a sentence that is no longer the one for which they were written.
 * - Nobody who may sign in as coordinator: whatever is changed at the desk would have to be deployed. Production refuses it.
 * - A group that accounts of the stack cannot have: the deployment refuses it, unless the region has an issuer of its own.
 */
export function adviceOn(region: Region): readonly string[] {
  const undated = region.providers.flatMap(({ id, offers }) =>
    offers.flatMap(({ programme, capacity }) => (capacity.since === undefined ? [`${id} (${programme})`] : [])),
  );
  const staff = staffMappingOf(region);
  return [
    ...ownTextLines(region),
    ...(undated.length === 0
      ? []
      : [`when you change a capacity, write the day in its "since"; without one: ${undated.join(', ')}.`]),
    ...(hasCoordinator(region)
      ? []
      : ['nobody can sign in as coordinator; name the group or role of those who may in staff.roles.']),
    ...(staff === undefined ? [] : unfitGroups(staff)).map(
      ({ at, value }) =>
        `staff.roles[${at}].value is ${JSON.stringify(value)}, which accounts of the stack cannot have as a group; write a hyphen for each space.`,
    ),
  ];
}
