import * as z from 'zod';
import { deskPage } from '../domain/desk-paths.ts';
import { type Instant, instantSchema } from '../domain/referral.ts';
import { type Claims, staffFromClaims, staffMappingOf } from '../domain/staff.ts';
import {
  endOf,
  isFresh,
  isLive,
  isSeenLongAgo,
  newSession,
  type StaffSession,
  staffSessionSchema,
} from '../domain/staff-session.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { SignInDesk, StaffVisit } from './staff-contracts.ts';

export type SignInRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'log' | 'staffSessions' | 'staffIssuer'>;

/** Names that bind the two sealed cookies to their use. */
const names = { session: 'staff-session', underWay: 'staff-sign-in' } as const;

/** How long somebody may take at the issuer (ours): a first sign-in asks for a new password and a second factor. */
const signInMs = 20 * 60_000;

/** What the browser keeps while its user is at the issuer. */
const underWaySchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  page: z.string(),
  again: z.boolean(),
  until: instantSchema,
});
type UnderWay = z.infer<typeof underWaySchema>;

/** Seconds between proving who one is and the token that says so, both by the issuer's own clock. */
function secondsSinceProof({ iat, auth_time: provedAt }: Claims): number | undefined {
  return typeof iat === 'number' && typeof provedAt === 'number' ? iat - provedAt : undefined;
}

/** Signing in by the region's issuer. A session is a sealed value in the browser and a mark in the table that ends it. */
export function createSignInDesk(runtime: SignInRuntime): SignInDesk {
  const { region, clock, newId, log, staffSessions: sessions, staffIssuer: issuer } = runtime;
  const mapping = staffMappingOf(region);

  function opened<S extends z.ZodType>(name: string, sealed: string | undefined, schema: S): z.output<S> | undefined {
    const text = sealed === undefined ? undefined : sessions.unseal(name, sealed);
    return text === undefined ? undefined : schema.safeParse(JSON.parse(text)).data;
  }
  const sealSession = (session: StaffSession) => sessions.seal(names.session, JSON.stringify(session));
  const refuse = (why: string, result: 'refused' | 'unreachable' = 'refused') => {
    log.info('desk-sign-in-refused', { why });
    return { result };
  };

  /** Opens a session for who the claims say it is. */
  async function signIn(claims: Claims, asked: UnderWay, now: Instant) {
    const staff = staffFromClaims(mapping, claims);
    if (staff === undefined) {
      log.info('desk-no-role');
      return { result: 'no-role' } as const;
    }
    const session = newSession(newId(26), staff, { now, proved: secondsSinceProof(claims) });
    // An issuer may overlook that it was asked for a new proof.
    if (asked.again && !isFresh(session, now)) return refuse('no-new-proof');
    await sessions.open(sessions.of(staff.subject), session.id, endOf(session));
    log.info('desk-signed-in', { role: staff.role });
    return { result: 'signed-in', session: sealSession(session), page: asked.page } as const;
  }

  const endOne = ({ staff, id }: StaffSession) => sessions.end(sessions.of(staff.subject), id);

  return {
    async begin(page, again) {
      const asked: UnderWay = {
        state: newId(26),
        nonce: newId(26),
        verifier: newId(52),
        page: deskPage(page),
        again,
        until: new Date(Date.parse(clock()) + signInMs).toISOString(),
      };
      const address = await issuer.address(asked, again);
      if (address === undefined) log.error('desk-issuer-unreachable');
      return address === undefined
        ? undefined
        : { address, kept: sessions.seal(names.underWay, JSON.stringify(asked)) };
    },

    async finish(kept, answer, former) {
      const now = clock();
      const asked = opened(names.underWay, kept, underWaySchema);
      if (asked === undefined) return refuse('not-begun');
      if (asked.until <= now) return refuse('too-late');
      const answered = await issuer.redeem(answer, asked);
      if (answered.result === 'unreachable') log.error('desk-issuer-unreachable');
      if (answered.result !== 'known') return refuse(answered.why, answered.result);
      const signedIn = await signIn(answered.claims, asked, now);
      const before = opened(names.session, former, staffSessionSchema);
      if (signedIn.result === 'signed-in' && before !== undefined) await endOne(before);
      return signedIn;
    },

    async visit(sealed) {
      const now = clock();
      const session = opened(names.session, sealed, staffSessionSchema);
      if (session === undefined || !isLive(session, now)) return undefined;
      const { staff, id } = session;
      if (!(await sessions.isOpen(sessions.of(staff.subject), id, now))) return undefined;
      if (!isSeenLongAgo(session, now)) return { staff, session };
      const seen: StaffSession = { ...session, seenAt: now };
      return { staff, session: seen, renewed: sealSession(seen) };
    },

    async signOut({ session }) {
      await endOne(session);
      log.info('desk-signed-out', { role: session.staff.role });
    },

    async signOutEverywhere({ staff }) {
      await sessions.endAll(sessions.of(staff.subject));
      log.info('desk-signed-out-everywhere', { role: staff.role });
    },

    isFresh: ({ session }: StaffVisit) => isFresh(session, clock()),
  };
}
