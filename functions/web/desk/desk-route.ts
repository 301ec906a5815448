import type { Context } from 'hono';
import type { StaffVisit } from '../../cases/staff-contracts.ts';
import type { StaffRole } from '../../domain/staff.ts';
import type { DeskSite } from './site.ts';

interface Address {
  /** GET stands for HEAD too: it only looks (I4). */
  readonly method: 'GET' | 'POST';
  /** A step of signing in, which is a GET and more than a look: HEAD is refused. */
  readonly isStep?: true;
  /** As Hono writes it. */
  readonly path: string;
}

/** A page for anybody, who may happen to be signed in. */
interface OpenRoute<R extends DeskSite> extends Address {
  readonly who: 'anybody';
  answer(c: Context, runtime: R, visit: StaffVisit | undefined): Response | Promise<Response>;
}

/** A page or an action for staff in these roles. What somebody may see there of a case is decided by `maySeeCase`. */
interface StaffRoute<R extends DeskSite> extends Address {
  readonly who: readonly StaffRole[];
  answer(c: Context, runtime: R, visit: StaffVisit): Response | Promise<Response>;
}

/** An address of the desk, on what the function that answers there stands on. */
export type DeskRoute<R extends DeskSite = DeskSite> = OpenRoute<R> | StaffRoute<R>;
