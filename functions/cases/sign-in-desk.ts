import * as z from 'zod';
import { deskPage } from '../domain/desk-paths.ts';
import { type Instant, instantSchema } from '../domain/referral.ts';
import { type Claims, keptClaims, staffFromClaims, staffMappingOf } from '../domain/staff.ts';
import {
  endOf,
  isFresh,
  isLive,
  isNewProof,
  isSeenLongAgo,
  isTooLate,
  newSession,
  type StaffSession,
  staffSessionSchema,
} from '../domain/staff-session.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { SignInDesk, StaffVisit } from './staff-contracts.ts';

export type SignInRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'log' | 'staffSessions' | 'staffIssuer'>;

/** Names that bind the two sealed cookies to their use. */
const names = { session: 'staff-session', underWay: 'staff-sign-in' } as const;

/** What the browser keeps while its user is at the issuer. */
const underWaySchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  page: z.string(),
  begunAt: instantSchema,
  /** The issuer's id of who must come back, where somebody who is signed in proves it anew. */
  same: z.string().exactOptional(),
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

  /** Opens a session for whoever the claims say it is. */
  async function signIn(claims: Claims, asked: UnderWay, now: Instant) {
    const proved = secondsSinceProof(claims);
    if (proved === undefined) return refuse('no-time-of-proof');
    const staff = staffFromClaims(mapping, claims);
    if (mapping === undefined || staff === undefined) {
      log.info('desk-no-role');
      return { result: 'no-role' } as const;
    }
    const known = { issuer: issuer.issuer, claims: keptClaims(mapping, claims) };
    const session = newSession(newId(26), known, { now, proved });
    // An issuer may overlook that it was asked for a new proof, and the browser may have left the question out.
    if (!isNewProof(session, asked.begunAt)) return refuse('no-new-proof');
    if (asked.same !== undefined && asked.same !== staff.subject) return refuse('another-person');
    const of = sessions.of(staff.subject);
    await sessions.open(of, session.id, endOf(session));
    if (!(await sessions.isOpen(of, session, now))) return refuse('signed-out-since');
    log.info('desk-signed-in', { role: staff.role });
    return { result: 'signed-in', session: sealSession(session), page: asked.page } as const;
  }

  /** Nobody can sign in for as long as this lasts, so an alarm counts it. */
  function tellUnreachable(why: string): void {
    log.error('desk-issuer-unreachable', { why });
    log.count('deskUnreachable', 1);
  }

  const endOne = ({ claims, id }: StaffSession) => sessions.end(sessions.of(claims.sub), id);

  return {
    async begin(page, again) {
      const asked: UnderWay = {
        state: newId(26),
        nonce: newId(26),
        verifier: newId(52),
        page: deskPage(page),
        begunAt: clock(),
        ...(again === undefined ? {} : { same: again.staff.subject }),
      };
      const begun = await issuer.address(asked);
      if (begun.result === 'known')
        return { address: begun.address, kept: sessions.seal(names.underWay, JSON.stringify(asked)) };
      tellUnreachable(begun.why);
      return undefined;
    },

    async finish(kept, answer, former) {
      const asked = opened(names.underWay, kept, underWaySchema);
      if (asked === undefined) return refuse('not-begun');
      if (isTooLate(asked.begunAt, clock())) return refuse('too-late');
      const answered = await issuer.redeem(answer, asked);
      if (answered.result === 'unreachable') tellUnreachable(answered.why);
      if (answered.result !== 'known') return refuse(answered.why, answered.result);
      const signedIn = await signIn(answered.claims, asked, clock());
      const before = opened(names.session, former, staffSessionSchema);
      if (signedIn.result === 'signed-in' && before !== undefined) await endOne(before);
      return signedIn;
    },

    async visit(sealed) {
      const now = clock();
      const session = opened(names.session, sealed, staffSessionSchema);
      if (session === undefined || !isLive(session, now)) return undefined;
      // What they may do is what the region file says today, and not when they signed in.
      const staff = session.issuer === issuer.issuer ? staffFromClaims(mapping, session.claims) : undefined;
      if (staff === undefined) return undefined;
      if (!(await sessions.isOpen(sessions.of(staff.subject), session, now))) return undefined;
      if (!isSeenLongAgo(session, now)) return { staff, session };
      const seen: StaffSession = { ...session, seenAt: now };
      return { staff, session: seen, renewed: sealSession(seen) };
    },

    async signOut({ staff, session }) {
      await endOne(session);
      log.info('desk-signed-out', { role: staff.role });
    },

    async signOutEverywhere({ staff }) {
      await sessions.endAll(sessions.of(staff.subject), clock());
      log.info('desk-signed-out-everywhere', { role: staff.role });
    },

    isFresh: ({ session }: StaffVisit) => isFresh(session, clock()),
  };
}
