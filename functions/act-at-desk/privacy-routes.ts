import { accessPath, retentionPath } from '../domain/desk-paths.ts';
import type { StaffRole } from '../domain/staff.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { laterRoute } from './later-route.ts';
import type { ActSite } from './site.ts';

const who: readonly StaffRole[] = ['coordinator'];

/** Requests of people about what is held of them, and until when people are kept: for the coordinator. */
export const privacyRoutes: readonly DeskRoute<ActSite>[] = [
  laterRoute('GET', accessPath(':reference'), who, 'showAccess'),
  laterRoute('POST', accessPath(':reference'), who, 'giveAccess'),
  laterRoute('GET', retentionPath, who, 'showRetention'),
];
