import type { Instant } from '../domain/referral.ts';
import type { StaffSession } from '../domain/staff-session.ts';

/**
 * Sessions of staff: what their browsers hold, sealed, and a mark of each in the table, by which it can be ended. The
 * table knows somebody by a keyed hash alone (`of`).
 */
export interface StaffSessions {
  /** Keyed hash of the issuer's id of somebody. */
  of(subject: string): string;
  /** Encrypts a value for a cookie, bound to a name. */
  seal(name: string, text: string): string;
  /** What was sealed; undefined for a value that was changed, or sealed under another name or with an unknown key. */
  unseal(name: string, sealed: string): string | undefined;
  /** Opens a session until a moment. */
  open(of: string, id: string, until: Instant): Promise<void>;
  /** Whether it is open still: neither ended, alone or with all others of its user, nor past its time. */
  isOpen(of: string, session: Pick<StaffSession, 'id' | 'provedAt'>, now: Instant): Promise<boolean>;
  end(of: string, id: string): Promise<void>;
  /** Ends every session of somebody, on every device, and any that rests on a proof from before `now`. */
  endAll(of: string, now: Instant): Promise<void>;
}

/** What must come back from the issuer as it was sent there. */
export interface SignInAsked {
  readonly state: string;
  readonly nonce: string;
  /** Proof that who redeems the code is who asked for it (PKCE, RFC 7636): 43 to 128 characters. */
  readonly verifier: string;
}

/** Where a browser goes to sign in, or why the issuer is of no use now: a code for the log. */
export type SignInAddress =
  | { readonly result: 'known'; readonly address: string }
  | { readonly result: 'unreachable'; readonly why: string };

/** What came of an answer of the issuer. */
export type SignInAnswer =
  | { readonly result: 'known'; readonly claims: Readonly<Record<string, unknown>> }
  /** The person or the issuer broke it off, or the answer was not for what was asked. `why` is a code for the log. */
  | { readonly result: 'refused' | 'unreachable'; readonly why: string };

/** Where staff prove who they are: an issuer of OpenID Connect. */
export interface StaffIssuer {
  /** Its identifier: what a session was told by another issuer does not count. */
  readonly issuer: string;
  /** The address to which a browser goes to sign in. It asks for a new proof, even of who the issuer remembers. */
  address(asked: SignInAsked): Promise<SignInAddress>;
  /** What the issuer says of who came back, by the parameters that it sent along with the browser. */
  redeem(answer: URLSearchParams, asked: SignInAsked): Promise<SignInAnswer>;
}
