import { candidateAddress } from '../domain/address-rights.ts';
import { localDate } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import { defined } from '../domain/defined.ts';
import { givenAddressScope } from '../domain/intake-limits.ts';
import { correctContact, isContactOf, type NewContact } from '../domain/journey/contact.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { asksAboutDeath, reportDeath } from '../domain/journey/death.ts';
import { canRenewStatusLink, renewLink, renewStatusLink, replaceStatusLink } from '../domain/journey/links.ts';
import { objectToTransfer, takeBackObjection } from '../domain/journey/objection.ts';
import { endUnconfirmed } from '../domain/journey/sender.ts';
import { reportNobodyCalled } from '../domain/journey/start.ts';
import { later } from '../domain/journey/timing.ts';
import { isProposal, proposeWithdrawal, referrerMayWithdraw, withdraw } from '../domain/journey/withdraw.ts';
import { senderHold } from '../domain/link-use.ts';
import type { Link } from '../domain/mail.ts';
import type { Parties } from '../domain/party.ts';
import { isOpen, type Referral } from '../domain/referral.ts';
import { isToldToSender, senderEnding, senderStatus, statusDayOf } from '../domain/sender-status.ts';
import { askedOfCandidate, type Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { asksAboutTransfer } from '../domain/transfer.ts';
import type { Case } from '../ports/case.ts';
import { changeAndFollow } from './after-change.ts';
import { contextOf } from './change-case.ts';
import { freeTextProblems } from './check-answer.ts';
import { daySeconds, giveBack, isWithinLimit } from './counted-window.ts';
import { isDisowned } from './disowned.ts';
import { limitedTry, type TryLimit, triesLeft } from './limited-try.ts';
import { enterCode, type MailboxDoor, sendCode } from './one-time-code.ts';
import type { LinkRuntime } from './open-link.ts';
import { bareCase } from './open-link.ts';
import { birthDateProof, readAccess, type StatusAccess, senderProof } from './status-access.ts';
import type { StatusDesk, StatusView } from './status-contracts.ts';
import { type StatusRuntime, statusView } from './status-view.ts';
import { proofEnd, sealDevice, withProof } from './trusted-device.ts';
import type { DeviceCookie, Visit } from './visit-contracts.ts';

/** How often a candidate may correct their contact data within a day; each correction may send a mail. */
const correctionsPerDay = 5;
/** How many days' worth of tries a status link gets in its whole life (ours): a birth date is easier to guess than a code. */
const daysOfTriesInLife = 4;
/** New links that one status link, or one question, may ask for within a day. */
const renewalsPerDay = 5;
/** How often somebody may tell the coordinator the same thing within a day, and take it back; each time is a call for them. */
const proposalsPerDay = 2;

/** Status pages: the candidate's own, behind a link and birth date, and the referrer's, behind a link and mailbox code. */
export function createStatusDesk(runtime: LinkRuntime & StatusRuntime): StatusDesk {
  /** Tries at a birth date belong to the link: a holder of one link cannot lock another. */
  function limitsOf(link: Link): readonly [day: TryLimit, life: TryLimit] {
    const now = runtime.clock();
    const { birthDateTries: most } = runtime.region.links;
    return [
      { scope: `birth-date:${link.id}:${localDate(now)}`, most, until: later(now, 2 * daySeconds * 1000) },
      { scope: `birth-date:${link.id}`, most: most * daysOfTriesInLife, until: link.validUntil },
    ];
  }

  /** Counts one more use on this day, and answers whether it was within the limit. */
  function hasRoom(scope: string, limit: number): Promise<boolean> {
    return isWithinLimit(runtime, { scope, limit, windowSeconds: daySeconds });
  }

  /** The door where the referrer, or the candidate whom a client vouches for, proves that they read their own mailbox. */
  function doorOf(token: string, { link, from, role, device, mailbox, proof }: StatusAccess): MailboxDoor {
    return {
      // The candidate gave their birth date before the code, so the two together are the proof that their own link asks for.
      ...(role === 'candidate' && proof !== undefined ? { alsoProves: proof } : {}),
      link,
      referral: from.referral,
      device,
      mailbox,
      about: 'case',
      replace: () => replaceWornLink(token, link),
    };
  }

  /**
   * A link with this many wrong tries may be in a stranger's hands: it ends, and a fresh one goes to its reader's own
   * mailbox. Answers whether they have one.
   */
  async function replaceWornLink(token: string, { referralId }: Link): Promise<boolean> {
    const ctx = contextOf(runtime, { origin: 'link', actor: 'system' });
    let hasMail = false;
    await changeAndFollow(runtime, referralId, async (from) => {
      const known = await runtime.links.byToken(token);
      hasMail = known !== undefined && !isUnconfirmed(from) && from.referral.reach[roleOf(known)].email;
      // Another request has replaced it meanwhile: one fresh link is enough.
      if (known === undefined || known.validUntil <= ctx.now || isUnconfirmed(from)) return undefined;
      return replaceStatusLink(from, known, ctx);
    });
    return hasMail;
  }

  /** What a device sees before its user has proved who they are: nothing personal (I6). */
  async function closedTo({ role, link, from, mailbox, asSender }: StatusAccess): Promise<StatusView> {
    const { reach } = from.referral;
    if (role === 'referrer') {
      if (isUnconfirmed(from)) return { state: 'unconfirmed', byCall: !reach.referrer.email, canWithdraw: false };
      return mailbox === undefined ? { state: 'no-mailbox' } : { state: 'needs-code', bare: bareCase(from.referral) };
    }
    if (asSender && isUnconfirmed(from))
      return { state: 'unconfirmed', byCall: !reach.candidate.email, canWithdraw: true };
    if (asSender) return sentByClient(from.referral, mailbox !== undefined);
    const left = await triesLeft(runtime.guards, limitsOf(link)[0]);
    return left > 0 ? { state: 'needs-birth-date', triesLeft: left } : { state: 'locked' };
  }

  /** What the client that sent it may know (decision 93), for whoever holds its link and knows the birth date. */
  function sentByClient(referral: Referral, hasMailbox: boolean): StatusView {
    if (!isToldToSender(runtime.region, referral, runtime.clock())) return { state: 'expired' };
    return {
      state: 'sent-by-client',
      reference: referral.id,
      status: senderStatus(referral),
      updatedOn: statusDayOf(referral),
      ...defined({ ending: senderEnding(referral) }),
      hasMailbox,
      canWithdraw: referrerMayWithdraw(referral),
    };
  }

  /** Whether the coordinator already has this same report: pressing the button again tells them nothing new. */
  async function isReported({ referral, tasks }: OpenCase): Promise<boolean> {
    const task = tasks.find(({ kind, owner }) => taskRules[kind].asksAfterTalk && owner === 'coordinator');
    if (task === undefined) return false;
    const events = await runtime.referrals.events(referral.id);
    return events.some((event) => event.action === 'report-nobody-called' && event.object === task.id);
  }

  /** An action behind a status link: only for its own reader, and only while it makes sense. */
  async function act(
    token: string,
    visit: Visit,
    who: StatusAccess['role'] | 'any',
    work: (from: Case, access: StatusAccess) => Change | undefined | Promise<Change | undefined>,
  ): Promise<'done' | 'gone' | 'needs-proof'> {
    const access = await readAccess(runtime, token, visit);
    if (access === undefined || access.isOver || (who !== 'any' && access.role !== who)) return 'gone';
    // Who sent it may take it back, and nothing else.
    if (!access.proven && !(who === 'any' && access.asSender)) return 'needs-proof';
    // Whoever sent it may do so only as long as nobody has confirmed it, also while this post is under way.
    const isAsRead = (from: Case) => access.proven || senderHold(access.link, from.referral) === access.hold;
    const outcome = await changeAndFollow(runtime, access.link.referralId, (from) =>
      isAsRead(from) ? work(from, access) : undefined,
    );
    return outcome.changed ? 'done' : 'gone';
  }

  /**
   * Somebody tells the coordinator something, a few times a day at most. If the coordinator already has it, as
   * after a second click, this uses nothing up and counts as done.
   *
   * @param asks whether a task asks the coordinator to look into it
   */
  async function tell(
    name: string,
    { token, visit, who }: { readonly token: string; readonly visit: Visit; readonly who: StatusAccess['role'] },
    asks: (task: Task) => boolean,
    work: (from: OpenCase) => Change | undefined,
  ): Promise<'done' | 'gone' | 'needs-proof' | 'too-many'> {
    const access = await readAccess(runtime, token, visit);
    const scope = `${name}:${access?.link.referralId}`;
    if (access?.proven === true && access.role === who) {
      if (!(await hasRoom(scope, proposalsPerDay))) return 'too-many';
    }
    let isKnown = false;
    const result = await act(token, visit, who, (from) => {
      if (!isOpen(from.referral)) return undefined;
      isKnown = from.tasks.some(asks);
      return work(from);
    });
    if (!isKnown) return result;
    await giveBack(runtime, { scope, windowSeconds: daySeconds });
    return 'done';
  }

  /** Whether an address may be given once more today; its reader gets a mail each time. */
  function mayGive(email: string): Promise<boolean> {
    return isWithinLimit(runtime, givenAddressScope(email, runtime.region.intake));
  }

  /** Whether an address cannot be the candidate's: somebody decides or guides from there, or its reader said that it is not. */
  async function isRefused(referralId: string, email: string, others: Omit<Parties, 'candidate'>): Promise<boolean> {
    return !candidateAddress(runtime.region, email, others).ok || (await isDisowned(runtime, referralId, email));
  }

  /** Takes back the use of an address to which no mail goes. The tries of the one who gave it stay counted. */
  async function giveBackAddress({ email }: NewContact): Promise<void> {
    if (email !== undefined) await giveBack(runtime, givenAddressScope(email, runtime.region.intake));
  }

  /** The device of this visit with one more proof. */
  function provenDevice({ device }: StatusAccess, proof: string, until: string): DeviceCookie {
    const now = runtime.clock();
    return sealDevice(runtime.guards, withProof(device, proof, until, now), now);
  }

  return {
    async open(token, visit) {
      const access = await readAccess(runtime, token, visit);
      if (access === undefined) return { state: 'unknown' };
      const { hold, role } = access;
      if (hold === 'over' && !access.proven) {
        const { referral } = access.from;
        return { state: 'over', hasMailbox: referral.reach[role].email, isOpen: isOpen(referral) };
      }
      if (access.isOver) return { state: 'expired' };
      return access.proven ? statusView(runtime, access.from, access.role) : closedTo(access);
    },

    async enterBirthDate(token, birthDate, visit) {
      const access = await readAccess(runtime, token, visit);
      if (access === undefined || access.isOver || access.role !== 'candidate') return { result: 'gone' };
      const { link, from } = access;
      const { candidate } = await runtime.referrals.parties(link.referralId);
      if (candidate === undefined) return { result: 'gone' };
      const [day, life] = limitsOf(link);
      const tried = await limitedTry(runtime.guards, [day, life], () => candidate.birthDate === birthDate);
      if (tried.result === 'spent' && tried.limit === life) {
        await replaceWornLink(token, link);
        return { result: 'replaced' };
      }
      if (tried.result === 'spent') return { result: 'locked' };
      if (tried.result === 'wrong') return tried.triesLeft > 0 ? tried : { result: 'locked' };
      const until = proofEnd(runtime.region.links, visit.remember === true, runtime.clock());
      const own = access.hold === undefined ? birthDateProof : senderProof;
      return { result: 'right', ...provenDevice(access, own(runtime, from.referral), until) };
    },

    async sendCode(token, visit) {
      const access = await readAccess(runtime, token, visit);
      // An unconfirmed referral has sent its one mail: a person who made it up must not be able to have more sent.
      if (access === undefined || access.isOver || isUnconfirmed(access.from)) return { result: 'gone' };
      if (access.role === 'candidate' && !access.asSender) return { result: 'gone' };
      return sendCode(runtime, doorOf(token, access), visit.language);
    },

    async enterCode(token, code, visit) {
      const access = await readAccess(runtime, token, visit);
      if (access === undefined || access.isOver) return { result: 'gone' };
      if (access.role === 'candidate' && !access.asSender) return { result: 'gone' };
      return enterCode(runtime, doorOf(token, access), code, visit.remember === true);
    },

    withdraw: (token, visit) =>
      act(token, visit, 'any', (from, { role, proven }) => {
        if (!isOpen(from.referral)) return undefined;
        const isCandidate = role === 'candidate' && proven;
        if (!isCandidate && !referrerMayWithdraw(from.referral)) return undefined;
        const ctx = contextOf(runtime, { origin: 'link', actor: role });
        if (isUnconfirmed(from)) return endUnconfirmed(from, 'withdrawn', ctx);
        const trajectory = from.trajectory?.();
        const consents = isCandidate && from.referral.consent !== undefined;
        const reason = consents ? 'consent-withdrawn' : 'withdrawn';
        return withdraw(from, ctx, { reason, ...(trajectory === undefined ? {} : { trajectory }) });
      }),

    proposeWithdrawal: (token, visit) =>
      tell('propose', { token, visit, who: 'referrer' }, isProposal, (from) =>
        proposeWithdrawal(from, contextOf(runtime, { origin: 'link', actor: 'referrer' })),
      ),

    reportDeath: (token, visit) =>
      tell('report-death', { token, visit, who: 'referrer' }, asksAboutDeath, (from) =>
        isUnconfirmed(from) ? undefined : reportDeath(from, contextOf(runtime, { origin: 'link', actor: 'referrer' })),
      ),

    async reportNobodyCalled(token, visit) {
      let known = false;
      const result = await act(token, visit, 'candidate', async (from) => {
        known = await isReported(from);
        if (known || from.referral.stage !== 'confirming-start') return undefined;
        return reportNobodyCalled(from, contextOf(runtime, { origin: 'link', actor: 'candidate' }));
      });
      return known ? 'done' : result;
    },

    async objectToTransfer(token, said, visit) {
      const problems = said.text === undefined ? [] : freeTextProblems('said', said.text, visit.anyway);
      if (problems.length > 0) return problems;
      return tell('object', { token, visit, who: 'candidate' }, asksAboutTransfer, (from) =>
        objectToTransfer(from, said, contextOf(runtime, { origin: 'link', actor: 'candidate' })),
      );
    },

    takeBackObjection: (token, visit) =>
      act(token, visit, 'candidate', (from) =>
        takeBackObjection(from, contextOf(runtime, { origin: 'link', actor: 'candidate' })),
      ),

    async mailQuestion(token, visit) {
      const access = await readAccess(runtime, token, visit);
      const { tasks } = access?.from ?? { tasks: [] };
      const asked = askedOfCandidate(tasks, runtime.clock());
      if (access?.proven === true && access.role === 'candidate' && asked !== undefined) {
        // The same count as on the page of the question itself.
        if (!(await hasRoom(`renew:${asked.id}`, renewalsPerDay))) return 'too-many';
      }
      return act(token, visit, 'candidate', (from) => {
        const task = askedOfCandidate(from.tasks, runtime.clock());
        const ctx = contextOf(runtime, { origin: 'link', actor: 'candidate' });
        return task === undefined ? undefined : renewLink(from, task, 'candidate', ctx);
      });
    },

    async refusesAddress(token, email, visit) {
      const access = await readAccess(runtime, token, visit);
      if (access === undefined || access.isOver || access.role !== 'candidate' || !access.proven) return false;
      if (!isOpen(access.from.referral)) return false;
      const { referralId } = access.link;
      // Counted as a correction is, and for the same reason; what would be taken counts once it is sent.
      if (!(await hasRoom(`contact:${referralId}`, correctionsPerDay))) return false;
      const { candidate, ...others } = await runtime.referrals.parties(referralId);
      if (candidate !== undefined && (await isRefused(referralId, email, others))) return true;
      await giveBack(runtime, { scope: `contact:${referralId}`, windowSeconds: daySeconds });
      return false;
    },

    async correctContact(token, contact, visit) {
      const access = await readAccess(runtime, token, visit);
      if (access === undefined || access.isOver || access.role !== 'candidate') return { result: 'gone' };
      if (!access.proven) return { result: 'needs-proof' };
      const { referralId } = access.link;
      // Counted first: otherwise the refusals below would tell, address by address, who decides.
      if (!(await hasRoom(`contact:${referralId}`, correctionsPerDay))) return { result: 'too-many' };
      if (contact.email !== undefined && !(await mayGive(contact.email))) return { result: 'too-many' };
      let refused = false;
      let isKnown = false;
      const outcome = await changeAndFollow(runtime, referralId, async (from) => {
        // Read with the case: if an approver or job coach is named at this moment, the write fails (I7).
        const { candidate, ...others } = await runtime.referrals.parties(referralId);
        if (candidate === undefined || !isOpen(from.referral) || isUnconfirmed(from)) return undefined;
        // The second click on the button: another mail would only make the link in the first one useless.
        isKnown = isContactOf(candidate, contact);
        if (isKnown) return undefined;
        refused = contact.email !== undefined && (await isRefused(referralId, contact.email, others));
        if (refused) return undefined;
        const ctx = contextOf(runtime, { origin: 'link', actor: 'candidate' });
        return correctContact(from, { candidate, ...others }, contact, ctx);
      });
      if (!outcome.changed) await giveBackAddress(contact);
      if (refused) return { result: 'not-allowed' };
      if (isKnown) await giveBack(runtime, { scope: `contact:${referralId}`, windowSeconds: daySeconds });
      else if (!outcome.changed) return { result: 'gone' };

      const referral = outcome.changed ? outcome.change.after : (outcome.now ?? access.from).referral;
      // Every proof for the old address has ended, except for the person here now: they may have to correct a slip of
      // the pen.
      const until = access.proof === undefined ? undefined : access.device.proofs[access.proof];
      const kept = until === undefined ? {} : provenDevice(access, birthDateProof(runtime, referral), until);
      return { result: 'done', ...kept };
    },

    async renew(token) {
      const link = await runtime.links.byToken(token);
      if (link?.purpose !== 'status') return;
      // Whoever sent a referral in somebody's name must not be able to have them mailed.
      const head = link.ofSender === true ? await runtime.referrals.head(link.referralId) : undefined;
      if (head !== undefined && senderHold(link, head) !== 'vouched') return;
      if (!(await hasRoom(`renew:${link.id}`, renewalsPerDay))) return;
      const role = roleOf(link);
      const ctx = contextOf(runtime, { origin: 'link', actor: role });
      await changeAndFollow(runtime, link.referralId, async (from) => {
        if (!canRenewStatusLink(from.referral, role)) return undefined;
        // After the end there may be nobody left to mail: `reach` does not say that their time has come.
        const isThere = isOpen(from.referral) || (await runtime.referrals.parties(link.referralId))[role] !== undefined;
        return isThere ? renewStatusLink(from, role, ctx) : undefined;
      });
    },
  };
}

function roleOf({ role }: Link): 'candidate' | 'referrer' {
  return role === 'candidate' ? 'candidate' : 'referrer';
}

function isUnconfirmed({ referral }: Pick<OpenCase, 'referral'>): boolean {
  return referral.stage === 'unconfirmed';
}
