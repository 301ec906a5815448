import type { Context } from 'hono';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import type { StaffRole } from '../domain/staff.ts';
import type { DeskRuntime } from './site.ts';

interface Address {
  /** GET stands for HEAD too: it only looks (I4). */
  readonly method: 'GET' | 'POST';
  /** A step of signing in, which is a GET and more than a look: HEAD is refused. */
  readonly isStep?: true;
  /** As Hono writes it. */
  readonly path: string;
}

/** A page for anybody, who may happen to be signed in. */
export interface OpenRoute extends Address {
  readonly who: 'anybody';
  answer(c: Context, runtime: DeskRuntime, visit: StaffVisit | undefined): Response | Promise<Response>;
}

/** A page or an action for staff in these roles. What somebody may see there of a case is decided by `maySeeCase`. */
export interface StaffRoute extends Address {
  readonly who: readonly StaffRole[];
  answer(c: Context, runtime: DeskRuntime, visit: StaffVisit): Response | Promise<Response>;
}

export type DeskRoute = OpenRoute | StaffRoute;
