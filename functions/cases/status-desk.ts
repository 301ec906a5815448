import { candidateAddress } from '../domain/address-rights.ts';
import { localDate } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import { renewStatusLink, replaceStatusLink } from '../domain/journey/care.ts';
import { correctContact } from '../domain/journey/contact.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { endUnconfirmed } from '../domain/journey/sender.ts';
import { reportNobodyCalled } from '../domain/journey/start.ts';
import { later } from '../domain/journey/timing.ts';
import { withdraw } from '../domain/journey/withdraw.ts';
import type { Link } from '../domain/mail.ts';
import { isOpen, type Referral } from '../domain/referral.ts';
import { afterChange } from './after-change.ts';
import { changeCase, contextOf } from './change-case.ts';
import type { StatusDesk, Visit } from './contracts.ts';
import { limitedTry, type TryLimit, triesLeft } from './limited-try.ts';
import { isOutdated, type LinkRuntime } from './open-link.ts';
import { statusView } from './status-view.ts';
import { hasProof, readDevice, sealDevice, withProof } from './trusted-device.ts';

/** How often a candidate may correct their contact data within a day; each may send mail. */
const correctionsPerDay = 5;
/** Tries at a birth date count by the day. */
const daySeconds = 86_400;
/** How many days' tries a status link bears in its whole life (ours): a birth date is guessed more easily than a code. */
const triesInLife = 4;
/** New status links that one link may ask for within a day. */
const renewalsPerDay = 5;

interface ReadStatus {
  readonly link: Link;
  readonly from: OpenCase;
  /** Past its term. */
  readonly expired: boolean;
}

/** Status pages: the candidate's own, behind link and birth date, and the referrer's, which shows four steps only. */
export function createStatusDesk(runtime: LinkRuntime): StatusDesk {
  async function read(token: string): Promise<ReadStatus | undefined> {
    const link = await runtime.links.byToken(token);
    if (link?.purpose !== 'status') return undefined;
    const from = await runtime.referrals.load(link.referralId);
    return from === undefined ? undefined : { link, from, expired: link.validUntil <= runtime.clock() };
  }

  const proofOf = (link: Link) => runtime.guards.hash(`status:${link.referralId}:${link.role}`);
  /** Tries at a birth date belong to the link: who holds one cannot lock the others. */
  function limitsOf(link: Link): readonly [day: TryLimit, life: TryLimit] {
    const now = runtime.clock();
    const { birthDateTries: most } = runtime.region.links;
    return [
      { scope: `birth-date:${link.id}:${localDate(now)}`, most, until: later(now, 2 * daySeconds * 1000) },
      { scope: `birth-date:${link.id}`, most: most * triesInLife, until: link.validUntil },
    ];
  }

  function proven({ link }: ReadStatus, visit: Visit): boolean {
    if (link.role !== 'candidate') return true;
    const now = runtime.clock();
    return hasProof(readDevice(runtime.guards, visit.device, now, runtime.newId), proofOf(link), now);
  }

  /**
   * Whether a link no longer opens: its term is over, or it went to an address that the candidate has replaced since. The
   * device on which they proved who they are goes on; whoever reads the old mailbox elsewhere does not.
   */
  function isOver(status: ReadStatus, visit: Visit): boolean {
    return status.expired || (isOutdated(status.link, status.from.referral) && !proven(status, visit));
  }

  /** A link with this many wrong birth dates may be a stranger's: it ends, and a fresh one goes to the candidate's mailbox. */
  async function replaceWornLink(token: string, { link }: ReadStatus): Promise<{ readonly result: 'replaced' }> {
    const ctx = contextOf(runtime, { origin: 'link', actor: 'system' });
    const outcome = await changeCase(runtime, link.referralId, async (from) => {
      const known = await runtime.links.byToken(token);
      // Another request has replaced it by now: one fresh link is enough.
      if (known === undefined || known.validUntil <= ctx.now) return undefined;
      return replaceStatusLink(from, known, ctx);
    });
    if (outcome.changed) await afterChange(runtime, outcome);
    return { result: 'replaced' };
  }

  /** Whether the coordinator has this very report before them: pressing the button again brings no news. */
  async function isReported({ referral, tasks }: OpenCase): Promise<boolean> {
    const task = tasks.find((open) => open.kind === 'confirm-start' && open.owner === 'coordinator');
    if (task === undefined) return false;
    const events = await runtime.referrals.events(referral.id);
    return events.some((event) => event.action === 'report-nobody-called' && event.object === task.id);
  }

  /** An act behind a status link: only for its own reader, and only while it makes sense. */
  async function act(
    token: string,
    visit: Visit,
    who: Link['role'] | 'any',
    work: (from: OpenCase, role: 'candidate' | 'referrer') => Promise<Change | undefined>,
  ): Promise<'done' | 'gone' | 'needs-birth-date'> {
    const status = await read(token);
    if (status === undefined || isOver(status, visit) || (who !== 'any' && status.link.role !== who)) return 'gone';
    if (!proven(status, visit)) return 'needs-birth-date';
    const role = status.link.role === 'candidate' ? 'candidate' : 'referrer';
    const outcome = await changeCase(runtime, status.link.referralId, (from) => work(from, role));
    if (!outcome.changed) return 'gone';
    await afterChange(runtime, outcome);
    return 'done';
  }

  return {
    async open(token, visit) {
      const status = await read(token);
      if (status === undefined) return { state: 'unknown' };
      if (isOver(status, visit)) return { state: 'expired' };
      if (!proven(status, visit)) {
        const left = await triesLeft(runtime.guards, limitsOf(status.link)[0]);
        return left > 0 ? { state: 'needs-birth-date', triesLeft: left } : { state: 'locked' };
      }
      return statusView(runtime, status.from, status.link.role === 'candidate' ? 'candidate' : 'referrer');
    },

    async enterBirthDate(token, birthDate, visit) {
      const status = await read(token);
      if (status === undefined || isOver(status, visit) || status.link.role !== 'candidate') return { result: 'gone' };
      const now = runtime.clock();
      const { candidate } = await runtime.referrals.parties(status.link.referralId);
      if (candidate === undefined) return { result: 'gone' };
      const [day, life] = limitsOf(status.link);
      const tried = await limitedTry(runtime.guards, [day, life], () => candidate.birthDate === birthDate);
      if (tried.result === 'spent' && tried.limit === life) return replaceWornLink(token, status);
      if (tried.result === 'spent') return { result: 'locked' };
      if (tried.result === 'wrong') return tried.triesLeft > 0 ? tried : { result: 'locked' };
      const { deviceValidDays } = runtime.region.links;
      const days = Math.max(deviceValidDays, 1 / 12);
      const device = readDevice(runtime.guards, visit.device, now, runtime.newId);
      const trusted = withProof(device, proofOf(status.link), now, days);
      return {
        result: 'right',
        device: sealDevice(runtime.guards, trusted, now, days),
        deviceSeconds: Math.round(days * daySeconds),
      };
    },

    withdraw: (token, visit) =>
      act(token, visit, 'any', async (from, role) => {
        if (!isOpen(from.referral)) return undefined;
        const ctx = contextOf(runtime, { origin: 'link', actor: role });
        if (isUnconfirmed(from)) return endUnconfirmed(from, 'withdrawn', ctx);
        const trajectory = await runtime.referrals.trajectory(from.referral.id);
        const consents = role === 'candidate' && from.referral.consent !== undefined;
        const reason = consents ? 'consent-withdrawn' : 'withdrawn';
        return withdraw(from, ctx, { reason, ...(trajectory === undefined ? {} : { trajectory }) });
      }),

    async reportNobodyCalled(token, visit) {
      let known = false;
      const result = await act(token, visit, 'candidate', async (from) => {
        known = await isReported(from);
        if (known || from.referral.stage !== 'confirming-start') return undefined;
        return reportNobodyCalled(from, contextOf(runtime, { origin: 'link', actor: 'candidate' }));
      });
      return known ? 'done' : result;
    },

    async correctContact(token, contact, visit) {
      const status = await read(token);
      if (status === undefined || isOver(status, visit) || status.link.role !== 'candidate') return 'gone';
      if (!proven(status, visit)) return 'needs-birth-date';
      const { referralId } = status.link;
      // Counted first: what is refused below would else tell, address by address, who decides.
      if (!(await runtime.guards.allow(`contact:${referralId}`, correctionsPerDay, daySeconds, runtime.clock()))) {
        return 'too-many';
      }
      let refused = false;
      const result = await act(token, visit, 'candidate', async (from) => {
        // Read with the case: an approver or job coach who is named at this moment makes the write fail (I7).
        const { candidate, ...others } = await runtime.referrals.parties(referralId);
        if (candidate === undefined || !isOpen(from.referral) || isUnconfirmed(from)) return undefined;
        refused = contact.email !== undefined && !candidateAddress(runtime.region, contact.email, others).ok;
        if (refused) return undefined;
        const ctx = contextOf(runtime, { origin: 'link', actor: 'candidate' });
        return correctContact(from, { candidate, ...others }, contact, ctx);
      });
      return refused ? 'not-allowed' : result;
    },

    async renew(token) {
      const status = await read(token);
      if (status === undefined) return;
      const { link } = status;
      if (!(await runtime.guards.allow(`renew:${link.id}`, renewalsPerDay, daySeconds, runtime.clock()))) return;
      const role = link.role === 'candidate' ? 'candidate' : 'referrer';
      const ctx = contextOf(runtime, { origin: 'link', actor: role });
      const outcome = await changeCase(runtime, link.referralId, (from) =>
        // An unconfirmed referral has sent its one mail: whoever holds its number must not be able to ask for more.
        from.referral.reach[role].email && !isUnconfirmed(from) ? renewStatusLink(from, role, ctx) : undefined,
      );
      if (outcome.changed) await afterChange(runtime, outcome);
    },

    async summary(token, reference) {
      const status = await read(token);
      if (status === undefined || status.expired || status.from.referral.id !== reference) return undefined;
      return summaryOf(status.from.referral);
    },
  };
}

function isUnconfirmed({ referral }: OpenCase): boolean {
  return referral.stage === 'unconfirmed';
}

/** The four steps that a referrer may know (receipt, decision, start, end), for machines. */
function summaryOf(referral: Referral) {
  const { stage, closure, approvedOn } = referral;
  const before = { reference: referral.id, updatedAt: referral.updatedAt };
  if (stage === 'unconfirmed') return { ...before, status: 'unconfirmed' as const };
  if (stage === 'closed') {
    const decision = closure === 'declined' ? 'declined' : approvedOn === undefined ? undefined : 'approved';
    return {
      ...before,
      status: 'ended' as const,
      ...(decision === undefined ? {} : { decision: decision as 'approved' | 'declined' }),
      ...(closure === undefined ? {} : { outcome: closure }),
    };
  }
  if (stage === 'checking-in' || stage === 'closing') {
    return { ...before, status: 'started' as const, decision: 'approved' as const };
  }
  if (approvedOn !== undefined) return { ...before, status: 'decided' as const, decision: 'approved' as const };
  return { ...before, status: 'received' as const };
}
