import type { Context } from 'hono';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { accessPath, retentionPath } from '../domain/desk-paths.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { loadSeldom } from './load-seldom.ts';
import type { ActSite } from './site.ts';

/** A page for the coordinator that is loaded when somebody asks for it. */
function later(
  method: 'GET' | 'POST',
  path: string,
  name: 'showAccess' | 'giveAccess' | 'showRetention',
): DeskRoute<ActSite> {
  const answer = async (c: Context, runtime: ActSite, visit: StaffVisit) =>
    (await loadSeldom())[name](c, runtime, visit);
  return { method, path, who: ['coordinator'], answer };
}

/** Requests of people about what is held of them, and until when people are kept: for the coordinator. */
export const privacyRoutes: readonly DeskRoute<ActSite>[] = [
  later('GET', accessPath(':reference'), 'showAccess'),
  later('POST', accessPath(':reference'), 'giveAccess'),
  later('GET', retentionPath, 'showRetention'),
];
