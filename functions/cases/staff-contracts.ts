import type { PublishedLoop } from '../domain/loop-check.ts';
import type { Staff } from '../domain/staff.ts';
import type { StaffSession } from '../domain/staff-session.ts';
import type { FindResult } from './find-case.ts';

/** A visit of somebody who is signed in. */
export interface StaffVisit {
  readonly staff: Staff;
  readonly session: StaffSession;
  /** A new value for their cookie, where it is time for one: it tells when they were last here. */
  readonly renewed?: string;
}

/** What came of signing in. All but the first leave nobody signed in. */
export type SignedIn =
  | { readonly result: 'signed-in'; readonly session: string; readonly page: string }
  /** They proved who they are, and the region file gives them no role. */
  | { readonly result: 'no-role' }
  /** Broken off, too late, or not what was asked for: they may try again. */
  | { readonly result: 'refused' | 'unreachable' };

/** Signing in at the desk, and out. */
export interface SignInDesk {
  /**
   * Begins to sign in: where the browser goes, and what it keeps until it comes back. Undefined while the issuer cannot
   * be reached.
   *
   * @param page where they wanted to go; anything but a page of the desk is the first page
   * @param again who must prove it anew, as before an action that cannot be undone: nobody else may come back
   */
  begin(
    page: string | undefined,
    again?: StaffVisit,
  ): Promise<{ readonly address: string; readonly kept: string } | undefined>;
  /**
   * Takes what the issuer sent along with the browser.
   *
   * @param kept what `begin` left there
   * @param former a session that this browser has already: it ends
   */
  finish(kept: string | undefined, answer: URLSearchParams, former: string | undefined): Promise<SignedIn>;
  /**
   * Who visits, by what the region file makes of them today; undefined without a session or a role, and with a session that
   * has ended, timed out, was changed, or is of another issuer.
   */
  visit(session: string | undefined): Promise<StaffVisit | undefined>;
  signOut(visit: StaffVisit): Promise<void>;
  /** Signs somebody out on every device; a sign-in that was proved before this moment opens nothing any more. */
  signOutEverywhere(visit: StaffVisit): Promise<void>;
  /** Whether they proved who they are recently enough for an action that cannot be undone. */
  isFresh(visit: StaffVisit): boolean;
}

/** The loop guarantee (I3) as a visitor of the desk may see it: exact for the coordinator, else as it is published. */
export type LoopAtDesk = PublishedLoop & { readonly isExact: boolean };

/** Finding a case by number, name, birth date, mail address or phone. */
export interface FindDesk {
  /**
   * @param typed what stands in the box
   * @param after where the page before ended
   */
  find(visit: Pick<StaffVisit, 'staff'>, typed: string, after?: string): Promise<FindResult>;
}
