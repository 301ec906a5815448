import type { Change } from '../domain/change.ts';
import { sameMailbox } from '../domain/email-address.ts';
import { renewStatusLink } from '../domain/journey/care.ts';
import { correctContact } from '../domain/journey/contact.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { reportNobodyCalled } from '../domain/journey/start.ts';
import { withdraw } from '../domain/journey/withdraw.ts';
import type { Link } from '../domain/mail.ts';
import type { Parties } from '../domain/party.ts';
import { isOpen, type Referral } from '../domain/referral.ts';
import { afterChange } from './after-change.ts';
import { changeCase, contextOf } from './change-case.ts';
import type { StatusDesk, Visit } from './contracts.ts';
import { isOutdated, type LinkRuntime } from './open-link.ts';
import { statusView } from './status-view.ts';
import { hasProof, readDevice, sealDevice, withProof } from './trusted-device.ts';

/** How often a candidate may correct their contact data within a day; each may send mail. */
const correctionsPerDay = 5;
/** Tries at a birth date count by the day. */
const daySeconds = 86_400;
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
  const triesOf = (link: Link) => `birth-date:${link.referralId}`;

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
      const { birthDateTries } = runtime.region.links;
      if (!proven(status, visit)) {
        const triesLeft =
          birthDateTries - (await runtime.guards.used(triesOf(status.link), daySeconds, runtime.clock()));
        return triesLeft > 0 ? { state: 'needs-birth-date', triesLeft } : { state: 'locked' };
      }
      return statusView(runtime, status.from, status.link.role === 'candidate' ? 'candidate' : 'referrer');
    },

    async enterBirthDate(token, birthDate, visit) {
      const status = await read(token);
      if (status === undefined || isOver(status, visit) || status.link.role !== 'candidate') return { result: 'gone' };
      const now = runtime.clock();
      const { birthDateTries, deviceValidDays } = runtime.region.links;
      const used = await runtime.guards.count(triesOf(status.link), daySeconds, now);
      if (used > birthDateTries) return { result: 'locked' };
      const { candidate } = await runtime.referrals.parties(status.link.referralId);
      if (candidate === undefined) return { result: 'gone' };
      if (candidate.birthDate !== birthDate) {
        const triesLeft = birthDateTries - used;
        return triesLeft > 0 ? { result: 'wrong', triesLeft } : { result: 'locked' };
      }
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
        const trajectory = await runtime.referrals.trajectory(from.referral.id);
        const ctx = contextOf(runtime, { origin: 'link', actor: role });
        return withdraw(from, ctx, { reason: 'withdrawn', ...(trajectory === undefined ? {} : { trajectory }) });
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
      const parties = await runtime.referrals.parties(referralId);
      if (isApprovers(contact.email, parties)) return 'not-allowed';
      if (!(await runtime.guards.allow(`contact:${referralId}`, correctionsPerDay, daySeconds, runtime.clock()))) {
        return 'too-many';
      }
      return act(token, visit, 'candidate', async (from) => {
        const { candidate, ...others } = await runtime.referrals.parties(referralId);
        if (candidate === undefined || !isOpen(from.referral)) return undefined;
        const ctx = contextOf(runtime, { origin: 'link', actor: 'candidate' });
        return correctContact(from, { candidate, ...others }, contact, ctx);
      });
    },

    async renew(token) {
      const status = await read(token);
      if (status === undefined) return;
      const { link } = status;
      if (!(await runtime.guards.allow(`renew:${link.id}`, renewalsPerDay, daySeconds, runtime.clock()))) return;
      const role = link.role === 'candidate' ? 'candidate' : 'referrer';
      const ctx = contextOf(runtime, { origin: 'link', actor: role });
      const outcome = await changeCase(runtime, link.referralId, (from) =>
        from.referral.reach[role].email ? renewStatusLink(from, role, ctx) : undefined,
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

/** A candidate may not take the address that decides about them (I7). */
function isApprovers(email: string | undefined, { approver }: Parties): boolean {
  return email !== undefined && approver !== undefined && sameMailbox(email, approver.email);
}

/** The four steps that a referrer may know (receipt, decision, start, end), for machines. */
function summaryOf(referral: Referral) {
  const { stage, closure, approvedOn } = referral;
  const before = { reference: referral.id, updatedAt: referral.updatedAt };
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
