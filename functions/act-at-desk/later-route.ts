import type { Context } from 'hono';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import type { StaffRole } from '../domain/staff.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { loadSeldom } from './load-seldom.ts';
import type { ActSite } from './site.ts';

/** Answers of `seldom.ts` that need no more than the request; the page of a part of the region needs its name too. */
type LaterAnswer = Exclude<keyof Awaited<ReturnType<typeof loadSeldom>>, 'showPart' | 'changePart'>;

/** A page that is loaded when somebody asks for it. */
export function laterRoute(
  method: 'GET' | 'POST',
  path: string,
  who: readonly StaffRole[],
  name: LaterAnswer,
): DeskRoute<ActSite> {
  const answer = async (c: Context, runtime: ActSite, visit: StaffVisit) =>
    (await loadSeldom())[name](c, runtime, visit);
  return { method, path, who, answer };
}
