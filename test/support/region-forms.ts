import { regionPartPath } from '../../functions/domain/desk-paths.ts';
import type { StaffRole } from '../../functions/domain/staff.ts';
import { actWorld } from './act-world.ts';
import { staffOf } from './staff-world.ts';

/** What is typed or chosen, by the name of the field. */
export type Fields = Readonly<Record<string, string>>;

/** A change at once and for good, made by somebody who saw the region as it was before any. */
export const usual: Fields = { when: 'now', till: 'good', because: 'agreed', seen: '0' };

/** The pages of the region at the desk, on stores in memory, as somebody of a role who has signed in meets them. */
export async function openedRegion(role: StaffRole = 'coordinator') {
  const world = actWorld();
  const cookie = await world.signedIn(staffOf[role]);
  const send = async (part: string, fields: Fields, step = 'do') => {
    const answer = await world.post(regionPartPath(part), cookie, { ...usual, ...fields, step });
    return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') };
  };
  const get = async (path: string) => (await world.get(path, cookie)).text();
  return { world, cookie, send, get };
}
