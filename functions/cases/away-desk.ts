import { type Absence, type AwayRole, awayRolesOf, backFault, colleagueFault } from '../domain/absence.ts';
import type { Role } from '../domain/codes.ts';
import { isAway } from '../domain/covered.ts';
import { defined } from '../domain/defined.ts';
import { mailboxKey } from '../domain/email-address.ts';
import { errorName } from '../domain/errors.ts';
import { awayPath, listOfMailbox } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeAndFollow, forMany } from './after-change.ts';
import type { AwayAnswer, AwayDesk, AwayPlan, AwayProblem, AwayWish, KnownAbsence, Moved } from './away-contracts.ts';
import { contextOf } from './change-case.ts';
import { hourSeconds, isWithinLimit } from './counted-window.ts';
import { type Coverable, cover, waitingFor } from './cover-absences.ts';
import { mailboxProof } from './mailbox-proof.ts';
import type { LinkRuntime } from './open-link.ts';
import { sendNow } from './send-now.ts';
import type { Visit } from './visit-contracts.ts';
import { readerOf } from './worklist-reader.ts';

export type AwayRuntime = LinkRuntime & Pick<Runtime, 'worklistMails' | 'publicUrl'>;

/** How often absences of one mailbox may be set in an hour, however its address is spelt (ours): each time its reader gets a mail. */
const perHour = 10;

/** A wish that passed every check. */
interface Checked {
  readonly absence: Absence;
  readonly all: readonly Absence[];
}
type Check = AwayAnswer<Checked>;

const refused = (...problems: AwayProblem[]): Check => ({ ok: false, problems });

/** Builds the desk for absences; the routes call it. */
export function createAwayDesk(runtime: AwayRuntime): AwayDesk {
  const { region, clock, absences } = runtime;
  const marked = (address: string) => ({ mark: mailboxProof(runtime, address), address });

  const knownOf = ({ of, backOn, to }: Absence): KnownAbsence => ({
    mailbox: of.address,
    backOn,
    roles: awayRolesOf(region, of.address),
    ...defined({ colleague: to?.address }),
  });

  /**
   * Whether an absence may be kept for an address as it is spelt: without a plus sign, or as a case has it. Otherwise
   * somebody with one mailbox could be away under as many names as they can think of, and every sweep looks at each.
   */
  async function isOwnName({ mark, address }: Absence['of']): Promise<boolean> {
    return mailboxKey(address) === address.toLowerCase() || (await ownCases(mark)).length > 0;
  }

  /** The cases in which somebody at this mailbox may be asked what can be covered. */
  const ownCases = async (mark: string) =>
    (await runtime.worklists.cases(listOfMailbox(mark))).filter(
      ({ role }) => role === 'approver' || role === 'job-coach',
    );

  async function check({ mailbox, backOn, colleague }: AwayWish, visit: Visit): Promise<Check> {
    const { boxes } = readerOf(runtime, visit);
    if (boxes.length === 0) return { ok: false, why: 'needs-code' };
    const of = marked(mailbox);
    // Whoever has not proved a mailbox learns nothing about it, not even whether it is anybody's.
    if (!boxes.includes(of.mark)) return refused({ field: 'mailbox', code: 'not-proved' });
    const roles = awayRolesOf(region, mailbox);
    if (roles.length === 0) return refused({ field: 'mailbox', code: 'not-personal' });
    if (!(await isOwnName(of))) return refused({ field: 'mailbox', code: 'spelling' });
    const now = clock();
    const to = colleague === undefined ? undefined : marked(colleague);
    const others = to === undefined ? [] : (await absences.of([to.mark])).filter((one) => isAway(one, now));
    const day = backFault(backOn, now);
    const fault = colleague === undefined ? undefined : faultOf(mailbox, colleague, roles, others.length > 0);
    const problems: AwayProblem[] = [
      ...(day === undefined ? [] : [{ field: 'backOn', code: day } as const]),
      ...(fault === undefined ? [] : [{ field: 'colleague', ...fault } as const]),
    ];
    if (problems.length > 0) return refused(...problems);
    const absence = { of, backOn, at: now, ...defined({ to }) };
    return { ok: true, absence, all: [absence] };
  }

  function faultOf(own: string, colleague: string, roles: readonly AwayRole[], isAlsoAway: boolean) {
    if (!roles.includes('approver')) return { code: 'coach-has-none' } as const;
    return colleagueFault(region, own, colleague, isAlsoAway);
  }

  const planOf = ({ absence }: Checked, waiting: readonly Coverable[]): AwayPlan => ({
    ...knownOf(absence),
    waiting: waiting.length,
  });

  /** Asks somebody else about one question of so many: who, or undefined where it could not be moved now. */
  async function move({ absence, all }: Checked, one: Coverable, count: number): Promise<Role | 'gone' | undefined> {
    try {
      const ctx = contextOf(runtime, { origin: 'link', actor: one.task.owner });
      const outcome = await cover(runtime, one, { absence, all }, ctx, (_, id, work) =>
        changeAndFollow(forMany(runtime, count), id, work),
      );
      if (!outcome.changed) return 'gone';
      return outcome.now.tasks.find(({ id }) => id === one.task.id)?.owner;
    } catch (error) {
      runtime.log.error('absence-not-covered', { error: errorName(error) });
      return undefined;
    }
  }

  async function moveAll(checked: Checked, waiting: readonly Coverable[]): Promise<{ moved: Moved; left: number }> {
    const moved = { approver: 0, team: 0, provider: 0, coordinator: 0 };
    let left = 0;
    for (const one of waiting) {
      const to = await move(checked, one, waiting.length);
      if (to === undefined) left += 1;
      else if (Object.hasOwn(moved, to)) moved[to as keyof Moved] += 1;
    }
    return { moved, left };
  }

  /** So that nobody is put away at their own open computer without noticing. */
  async function confirm({ absence }: Checked, { language }: Visit): Promise<boolean> {
    const { address } = absence.of;
    const url = `${runtime.publicUrl}${awayPath}`;
    const mail = runtime.worklistMails.away({ region, language, url, backOn: absence.backOn });
    const result = await sendNow(runtime, { to: address, tag: 'away', ...mail });
    if (result === 'sent' || result === 'ambiguous') return true;
    runtime.log.error('absence-not-confirmed', { result });
    return false;
  }

  /** The address of a proved mailbox, where a case says it. */
  async function addressesOf(boxes: readonly string[]): Promise<readonly string[]> {
    const found = await Promise.all(
      boxes.map(async (mark) => {
        const [entry] = await ownCases(mark);
        if (entry === undefined) return [];
        const { approver, jobCoach } = await runtime.referrals.parties(entry.referralId);
        const emails = [approver?.email, jobCoach?.email].filter((email) => email !== undefined);
        return emails.filter((email) => mailboxProof(runtime, email) === mark);
      }),
    );
    return [...new Set(found.flat())];
  }

  return {
    async open(visit) {
      const { boxes } = readerOf(runtime, visit);
      if (boxes.length === 0) return { state: 'needs-code' };
      const known = (await absences.of(boxes)).filter((one) => isAway(one, clock()));
      const found = [...(await addressesOf(boxes)), ...known.map(({ of }) => of.address)];
      const mailboxes = [...new Set(found)].filter((address) => awayRolesOf(region, address).length > 0);
      return { state: 'open', mailboxes, absences: known.map(knownOf) };
    },

    async plan(wish, visit) {
      const checked = await check(wish, visit);
      if (!checked.ok) return checked;
      return { ok: true, plan: planOf(checked, await waitingFor(runtime, checked.absence)) };
    },

    async set(wish, visit) {
      const checked = await check(wish, visit);
      if (!checked.ok) return checked;
      const own = mailboxProof(runtime, mailboxKey(checked.absence.of.address));
      const limit = { scope: `away:${own}`, limit: perHour, windowSeconds: hourSeconds };
      if (!(await isWithinLimit(runtime, limit))) {
        return { ok: false, problems: [{ field: 'mailbox', code: 'too-many' }] };
      }
      await absences.put(checked.absence);
      // Before anything moves: if moving is cut off, the mailbox knows all the same, and the sweep moves the rest.
      const isMailed = await confirm(checked, visit);
      const waiting = await waitingFor(runtime, checked.absence);
      return { ok: true, plan: planOf(checked, waiting), ...(await moveAll(checked, waiting)), isMailed };
    },

    async end(mailbox, visit) {
      const { boxes } = readerOf(runtime, visit);
      const mark = mailboxProof(runtime, mailbox);
      if (!boxes.includes(mark)) return false;
      await absences.end(mark);
      return true;
    },
  };
}
