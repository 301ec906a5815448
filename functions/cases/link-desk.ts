import type { Answer, AnswerKind, CoordinatorAnswer } from '../domain/answers.ts';
import type { Because } from '../domain/because.ts';
import { localDate } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import { actsAsCoordinator, type Role } from '../domain/codes.ts';
import { isAway } from '../domain/covered.ts';
import { defined } from '../domain/defined.ts';
import { hasTrajectory } from '../domain/guided.ts';
import { correctContact } from '../domain/journey/contact.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import { canAnswerLate } from '../domain/journey/late.ts';
import { renewLink } from '../domain/journey/links.ts';
import { canMove, moveFault, recordMove } from '../domain/journey/move.ts';
import { readdressedIn } from '../domain/journey/objection.ts';
import { reopenOffer } from '../domain/journey/offer.ts';
import { isAhead } from '../domain/journey/timing.ts';
import { asksForAddress } from '../domain/journey/wrong-address.ts';
import { isOutdated } from '../domain/link-use.ts';
import { everybodyIn, type Parties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import { isAskedBy, isAskedOf, type Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import { readWaitFigures } from '../domain/wait-figures-schema.ts';
import type { Case } from '../ports/case.ts';
import type { PersonMark } from '../ports/commit.ts';
import { isBusy } from '../ports/passing.ts';
import { afterChange, changeAndFollow } from './after-change.ts';
import type { AnswerProblem, AnswerResult } from './answer-contracts.ts';
import { answeredLine } from './answered-line.ts';
import { applyAnswer, applyLateAnswer } from './apply-answer.ts';
import { contextOf } from './change-case.ts';
import { type AnswerCheck, checkAnswer, checkReadable } from './check-answer.ts';
import { giveBack, isWithinLimit } from './counted-window.ts';
import { isDisowned } from './disowned.ts';
import { likenessOnceKnown } from './likely-duplicate.ts';
import { type By, byOf } from './link-actor.ts';
import type { LinkDesk, LinkView, Said } from './link-contracts.ts';
import { doorOf } from './link-door.ts';
import { linkPage } from './link-page.ts';
import { receiptCode, receiptOf, shownWith } from './link-receipt.ts';
import { recordView, viewLines } from './link-views.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { denyCase, disown, objectByLink } from './object-by-link.ts';
import { enterCode, sendCode } from './one-time-code.ts';
import type { LinkRuntime } from './open-link.ts';
import { isOthers, type LiveLink, type ReadLink, readLink } from './open-link.ts';
import { renewalLimit } from './renewal-limit.ts';
import { revokeTask } from './revoke-task.ts';
import { saidBy, standingOf } from './said-already.ts';
import { withdrawSent } from './sent-cases.ts';
import { readableSteeringProblems, steer, steeringProblems } from './steer.ts';
import { sealDevice, withName } from './trusted-device.ts';
import type { DeviceCookie, Visit } from './visit-contracts.ts';

/** Answers of the coordinator to a task of theirs, when nobody told them anything: no answer to somebody else's. */
const saysNobodyTold: readonly string[] = ['not-reached', 'no-answer'];

/** Reads what a token, or whatever else names a task, leads to. Changes nothing (I4). */
type ReadTask = (runtime: LinkRuntime, token: string, visit: Visit) => Promise<ReadLink>;

/** An answer that cannot be taken as it is. */
interface Refused {
  readonly problems: readonly AnswerProblem[];
}

/**
 * Everything that happens behind `/taak/{token}`, or on the page of a task that its reader came to in another way.
 *
 * @param find what a token leads to
 */
export function createLinkDesk(runtime: LinkRuntime, find: ReadTask = readLink): LinkDesk {
  /** Writes an answer's change for as long as the task is open and still asks the addressee of this link. */
  async function settle(
    live: LiveLink,
    choice: string,
    work: (from: Case, task: Task) => Promise<Change | Refused | undefined>,
    { answered: given, ...extra }: { readonly marks?: readonly PersonMark[]; readonly answered?: Answer } = {},
  ): Promise<AnswerResult> {
    const { task, link } = live;
    const steered = given === undefined;
    try {
      let refused: Refused | undefined;
      const answer = async (from: Case) => {
        // A task whose time has passed is settled by its late answer, as long as that still helps. It is read again if
        // somebody else was first.
        const past = async () => (from === live.from ? task : await runtime.referrals.task(task.id));
        const open =
          from.tasks.find((one) => one.id === task.id) ?? (task.status === 'closed' ? await past() : undefined);
        if (open === undefined) return undefined;
        // The coordinator's link to a case can steer whatever is open there, no matter who is asked; see
        // `readCaseLink`.
        const isSame = open.addressee === link.addressee && open.owner === task.owner;
        const mayAct = live.staff !== undefined || live.ofCase ? isSame : isAskedBy(open, link.role, link.addressee);
        if (!mayAct) return undefined;
        // The candidate may have replaced this mailbox since the page was read.
        if (isOutdated(link, from.referral)) return undefined;
        const worked = await work(from, open);
        if (worked === undefined || !('problems' in worked)) return worked;
        refused = worked;
        return undefined;
      };
      const views = ({ after }: Change) => viewLines(runtime, live, shownWith(live, choice, after));
      const answered = ({ after }: Change) =>
        answeredLine(runtime, live, { choice: receiptOf(live, choice, after).choice, at: after.updatedAt, steered });
      const beside = { ...extra, views, answered };
      const outcome = await changeAndFollow(runtime, task.referralId, answer, live.from, beside);
      if (refused !== undefined) return { ok: false, why: 'refused', ...refused };
      if (outcome.changed) return { ok: true, receipt: receiptOf(live, choice, outcome.change.after) };
      if (outcome.why === 'no-budget') {
        return { ok: false, why: 'refused', problems: [{ field: 'choice', code: 'no-budget' }] };
      }
      if (outcome.why === 'no-place') {
        const own = { field: 'choice', code: 'no-place-left' } as const;
        const problem = taskRules[task.kind].offers ? own : ({ field: 'provider', code: 'no-place-there' } as const);
        return { ok: false, why: 'refused', problems: [problem] };
      }
      // A second, identical answer by the same person is reported as success, not as a conflict.
      const settled = await runtime.referrals.task(task.id);
      const after = (await runtime.referrals.load(task.referralId))?.referral;
      const own = settled?.decision?.code === choice && settled.decision.actor === link.role;
      if (own && after !== undefined && (given === undefined || (await isSame(settled, after, given, link.role)))) {
        await recordView(runtime, live, shownWith(live, choice, after));
        return { ok: true, receipt: receiptOf(live, choice, after) };
      }
      return { ok: false, why: 'gone' };
    } catch (error) {
      if (isBusy(error)) return { ok: false, why: 'busy' };
      throw error;
    }
  }

  /** Whether all that an answer says stands already. A yes to an offer names the job coach too. */
  async function isSame(task: Task, referral: Referral, answer: Answer, role: Role): Promise<boolean> {
    const parties = await runtime.referrals.parties(referral.id);
    const standing = standingOf(saidBy(answer), role, { task, referral, parties });
    if (standing !== 'alike' || answer.choice !== 'accept') return standing === 'same';
    const { name, email, phone } = parties.jobCoach ?? {};
    return answer.jobCoachName === name && answer.jobCoachEmail === email && answer.jobCoachPhone === phone;
  }

  /** A provider that was full has room again. Saying so twice changes nothing more. */
  async function placesAgain(live: LiveLink, choice: string): Promise<AnswerResult> {
    if (choice !== 'places-again') return { ok: false, why: 'gone' };
    const ctx = contextOf(runtime, byOf(live));
    const outcome = await changeAndFollow(runtime, live.task.referralId, (from) => reopenOffer(from, live.task, ctx));
    if (!outcome.changed) return { ok: false, why: 'gone' };
    return { ok: true, receipt: receiptOf(live, choice, outcome.change.after) };
  }

  /** Reads a link whose form is being posted; if the task's addressee may no longer act, the task is taken off them. */
  async function readToAct(token: string, visit: Visit): Promise<ReadLink> {
    const read = await find(runtime, token, visit);
    if (read.kind === 'past' && read.revoked !== undefined) {
      const outcome = await revokeTask(runtime, read.revoked.task, 'link');
      if (outcome.changed) await afterChange(runtime, outcome);
    }
    return read;
  }

  /** The change that an answer makes, in time or late. */
  function take(
    from: OpenCase,
    task: Task,
    answer: Answer<AnswerKind>,
    ctx: Context,
    trajectory: Trajectory | undefined,
    likelyDuplicateOf: string | undefined,
  ): Change | undefined {
    if (task.status === 'open') return applyAnswer(from, task, answer, ctx, trajectory, likelyDuplicateOf);
    return applyLateAnswer(from, task, answer, ctx, { trajectory });
  }

  /** Everything wrong with an answer. An address whose reader said that it is not the candidate's is questioned once more. */
  async function problemsOf(answer: Answer, check: AnswerCheck): Promise<readonly AnswerProblem[]> {
    const problems = checkAnswer(answer, check);
    if (check.anyway || problems.some(({ code }) => !code.endsWith('-hint'))) return problems;
    if (answer.choice === 'accept') return [...problems, ...(await awayProblems(answer))];
    if (answer.choice === 'delegate') return [...problems, ...(await awayNow(answer.email))];
    if (problems.length > 0 || answer.choice !== 'new-address') return problems;
    // Anyone with a forwarded mail could have said so: when the candidate gives the address again, it is theirs.
    return (await isDisowned(runtime, check.referral.id, answer.email))
      ? [{ field: 'email', code: 'disowned-hint' }]
      : [];
  }

  /** Whoever takes somebody on hears that the job coach is away at the first talk: the mail about it would wait unread. */
  async function awayProblems({ jobCoachEmail, startsOn }: Answer<'accept-offer'> & { choice: 'accept' }) {
    const found = await runtime.absences.of([mailboxProof(runtime, jobCoachEmail)]);
    const isAwayThen = found.some(({ backOn }) => startsOn < backOn);
    return isAwayThen ? [{ field: 'jobCoachEmail', code: 'away-hint' } as const] : [];
  }

  /** Whoever hands a question to somebody hears that they are away: it would go elsewhere, or wait for them. */
  async function awayNow(email: string): Promise<readonly AnswerProblem[]> {
    const found = await runtime.absences.of([mailboxProof(runtime, email)]);
    return found.some((one) => isAway(one, runtime.clock())) ? [{ field: 'email', code: 'away-now-hint' }] : [];
  }

  async function disownedProblems({ id }: Referral, email: string): Promise<readonly AnswerProblem[]> {
    return (await isDisowned(runtime, id, email)) ? [{ field: 'email', code: 'disowned' }] : [];
  }

  /**
   * The same for what the coordinator does with a task: another address for a question to the candidate, or somebody at work
   * who is away.
   */
  async function steeringProblemsOf(
    answer: CoordinatorAnswer,
    task: Task,
    { referral, parties, anyway }: Pick<AnswerCheck, 'referral' | 'parties' | 'anyway'>,
  ): Promise<readonly AnswerProblem[]> {
    const problems = steeringProblems(answer, task, { region: runtime.region, referral, parties });
    if (problems.length > 0 || answer.choice !== 'change-addressee') return problems;
    const asked = readdressedIn(task, referral.origin);
    if (asked === 'approver' || asked === 'job-coach') return anyway ? [] : awayNow(answer.email);
    return asked === 'candidate' || referral.origin === 'self' ? disownedProblems(referral, answer.email) : [];
  }

  /** Everyone in the case at the moment it was read: a write that follows fails when any of them has changed since. */
  async function partiesWith(live: LiveLink, from: OpenCase): Promise<Parties> {
    return from === live.from ? live.parties : runtime.referrals.parties(from.referral.id);
  }

  /**
   * A job coach says that the candidate stops because of a move, and where to: the door is then looked at before
   * anything ends.
   */
  async function moveIn(live: LiveLink, from: OpenCase, answer: Answer, ctx: Context): Promise<Change | undefined> {
    if (answer.choice !== 'stopped' || answer.reason !== 'moved' || answer.movedTo === undefined) return undefined;
    return moved(live, from, answer.movedTo, ctx);
  }

  /** The coordinator has the candidate on the phone and takes down the right mail address. */
  async function contactIn(
    live: LiveLink,
    from: OpenCase,
    task: Task,
    answer: Answer,
    ctx: Context,
  ): Promise<Change | undefined> {
    if (answer.choice !== 'new-address' || !asksForAddress(task)) return undefined;
    const { candidate, ...others } = await partiesWith(live, from);
    return candidate && correctContact(from, { candidate, ...others }, { email: answer.email }, ctx, task);
  }

  async function moved(
    live: LiveLink,
    from: OpenCase,
    municipality: string,
    ctx: Context,
  ): Promise<Change | undefined> {
    if (!canMove(from.referral.stage)) return undefined;
    const fault = moveFault(runtime.region, from.referral, await partiesWith(live, from), municipality);
    return recordMove(from, { municipality, fault }, ctx);
  }

  /** What each page was made from, for an answer given in the same request. */
  const readings = new WeakMap<LinkView, ReadLink>();

  function readingOf(shown: LinkView | undefined): ReadLink | undefined {
    return shown === undefined ? undefined : readings.get(shown);
  }

  /** What an answer to a task is checked against, as things stand at this moment. */
  function checkOf(
    { link: { role } }: LiveLink,
    { referral, task, parties }: Pick<AnswerCheck, 'referral' | 'parties'> & { readonly task: Task },
    trajectory: Trajectory | undefined,
    { anyway = false }: { readonly anyway?: boolean },
  ): AnswerCheck {
    const { region, clock } = runtime;
    const { kind, provider, extension } = task;
    const now = clock();
    const at = { today: localDate(now), isAhead: isAhead(task, region, now) };
    return { kind, role, region, referral, parties, anyway, ...at, ...defined({ trajectory, provider, extension }) };
  }

  return {
    alsoWrong(given, shown, visit) {
      const read = readingOf(shown);
      if (read?.kind !== 'live' || !read.live.proven) return [];
      const { live } = read;
      const { task, parties, from } = live;
      if (visit.steered === true) {
        return readableSteeringProblems(given, task, { region: runtime.region, referral: from.referral, parties });
      }
      // A link to a case takes no answers, and so has nothing wrong with one.
      if (live.ofCase === true) return [];
      const trajectory = hasTrajectory(from.referral) ? from.trajectory() : undefined;
      return checkReadable(given, checkOf(live, { referral: from.referral, task, parties }, trajectory, visit));
    },

    async open(token, visit) {
      const read = await (visit.posted ? readToAct(token, visit) : find(runtime, token, visit));
      const shown = await linkPage(runtime, read, visit.posted === true, visit.picksCoach);
      const stands = shown.state === 'gone' && visit.said !== undefined ? await standsAlready(read, visit.said) : {};
      const view: LinkView = shown.state === 'gone' ? { ...shown, ...stands } : shown;
      readings.set(view, read);
      return view;
    },
    async sendCode(token, visit) {
      const read = await readToAct(token, visit);
      return read.kind === 'live' ? sendCode(runtime, doorOf(runtime, read.live), visit.language) : { result: 'gone' };
    },

    async enterCode(token, code, visit) {
      const read = await find(runtime, token, visit);
      return read.kind === 'live'
        ? enterCode(runtime, doorOf(runtime, read.live), code, visit.remember === true)
        : { result: 'gone' };
    },

    async answer(token, answer, visit) {
      const read = readingOf(visit.shown) ?? (await readToAct(token, visit));
      if (read.kind === 'past') return { ok: false, why: 'gone' };
      if (read.kind === 'address') return disown(runtime, read, answer.choice);
      if (read.kind === 'objection') return objectByLink(runtime, read.link, read.from, answer.choice);
      const { live } = read;
      if (!live.proven) return { ok: false, why: 'needs-code' };
      if (live.fullUntil !== undefined) return placesAgain(live, answer.choice);
      if (live.ofCase === true || (isOthers(live) && saysNobodyTold.includes(answer.choice))) {
        return { ok: false, why: 'gone' };
      }
      const told = defined({ because: toldTo(live, answer.choice) });
      const known = { people: everybodyIn(live.parties), ...defined({ waits: readWaitFigures(live.from.waits()) }) };
      const ctx = contextOf(runtime, { ...byOf(live), ...told, ...known });
      const { candidate } = live.parties;
      const { marks, likelyDuplicateOf } =
        taskRules[live.task.kind].confirmsSender && answer.choice === 'confirm' && candidate !== undefined
          ? await likenessOnceKnown(runtime, live.task.referralId, candidate)
          : {};
      // Parties and trajectory are read with the case that is changed, so they cannot change unnoticed after the
      // checks.
      const work = async (from: Case, task: Task) => {
        const trajectory = from.trajectory?.();
        const parties = await partiesWith(live, from);
        const check = checkOf(live, { referral: from.referral, task, parties }, trajectory, visit);
        const problems = await problemsOf(answer, check);
        if (problems.length > 0) return { problems };
        // A late answer counts for as long as an answer helps, whatever it says.
        if (task.status === 'closed' && !canAnswerLate(from, task, trajectory)) return undefined;
        const move = (await moveIn(live, from, answer, ctx)) ?? (await contactIn(live, from, task, answer, ctx));
        return move ?? take(from, task, answer, ctx, trajectory, likelyDuplicateOf);
      };
      const result = await settle(live, saidIn(answer), work, { answered: answer, ...defined({ marks }) });
      return result.ok ? { ...result, ...rememberName(runtime, live, answer) } : result;
    },

    async steer(token, answer, visit) {
      const read = readingOf(visit.shown) ?? (await find(runtime, token, visit));
      if (read.kind !== 'live' || !actsAsCoordinator(read.live.link.role)) return { ok: false, why: 'gone' };
      const { live } = read;
      if (!live.proven) return { ok: false, why: 'needs-code' };
      // A late link only takes the answer itself; the task that is open now has a link of its own.
      if (live.task.status === 'closed') return { ok: false, why: 'gone' };
      const by: By = { ...byOf(live), ...defined({ because: visit.because }) };
      if (answer.choice === 'not-me') return denyCase(runtime, live.from, by);
      const ctx = contextOf(runtime, { ...by, people: everybodyIn(live.parties) });
      const work = async (from: Case, task: Task) => {
        if (task.status === 'closed') return undefined;
        // Read with the case: a call stays open while check-ins change the trajectory.
        const trajectory = from.trajectory?.();
        const parties = await partiesWith(live, from);
        const known = { referral: from.referral, parties, anyway: visit.anyway === true };
        const problems = await steeringProblemsOf(answer, task, known);
        if (problems.length === 0 && answer.choice === 'moved') return moved(live, from, answer.municipality, ctx);
        return problems.length > 0 ? { problems } : steer(from, task, answer, parties, ctx, trajectory);
      };
      return settle(live, answer.choice, work);
    },

    async withdrawSent(token, chosen, visit) {
      const read = await find(runtime, token, visit);
      if (read.kind !== 'live' || !actsAsCoordinator(read.live.link.role)) return { ok: false, why: 'gone' };
      const { live } = read;
      if (!live.proven) return { ok: false, why: 'needs-code' };
      try {
        const withdrawn = await withdrawSent(runtime, live.from.referral, chosen, {
          ...byOf(live),
          ...defined({ because: visit.because }),
        });
        const said = withdrawn.length === 0 ? 'nothing-withdrawn' : 'withdraw-sent';
        return { ok: true, receipt: { ...receiptOf(live, said, live.from.referral), withdrawn } };
      } catch (error) {
        if (isBusy(error)) return { ok: false, why: 'busy' };
        throw error;
      }
    },

    async renew(token, visit) {
      const read = await readToAct(token, visit);
      const link = read.kind === 'live' ? read.live.link : read.kind === 'past' ? read.link : undefined;
      if (link?.taskId === undefined) return;
      const limit = renewalLimit(link.taskId);
      if (!(await isWithinLimit(runtime, limit))) return;
      const ctx = contextOf(runtime, { origin: 'link', actor: 'system' });
      const { changed } = await changeAndFollow(runtime, link.referralId, (from) => {
        const task = from.tasks.find((one) => one.id === link.taskId);
        // Somebody who is no longer asked gets no new link, and nobody else gets one that they did not ask for.
        return task === undefined || !isAskedOf(task, link.role) ? undefined : renewLink(from, task, link.role, ctx);
      });
      // Everybody who was ever asked shares these: an old link uses up nothing of who is asked now.
      if (!changed) await giveBack(runtime, limit);
    },
  };
}

/**
 * Why an answer stands that staff pass on from the phone: whoever gave it said so, or nobody could be reached. Absent behind
 * a link, and for what the coordinator answers themselves.
 */
function toldTo({ staff, task, from }: LiveLink, choice: string): Because | undefined {
  const { work, answeredBy } = taskRules[task.kind];
  if (staff === undefined || work !== 'asked') return undefined;
  if (saysNobodyTold.includes(choice)) return { code: 'no-answer' };
  return { code: answeredBy(from.referral.origin) === 'candidate' ? 'told-by-candidate' : 'told-by-other' };
}

/**
 * The name that somebody gave with a decision is remembered on their own device for the sitting, so that whoever decides
 * forty times types it once. A coordinator names another person each time.
 */
function rememberName(
  { guards, clock }: LinkRuntime,
  { link, device, readsMailbox }: LiveLink,
  answer: Answer,
): { readonly device?: DeviceCookie } {
  const name = 'decidedByName' in answer ? answer.decidedByName : undefined;
  if (name === undefined || link.role !== 'team' || !readsMailbox) return {};
  const now = clock();
  return { device: sealDevice(guards, withName(device, name, now), now) };
}

/** What the receipt is about: a death is more than the stop that reported it, and a move may be less than a stop. */
function saidIn(answer: Answer): string {
  if (answer.choice === 'stopped' && answer.reason === 'moved') return 'relocated';
  return 'reason' in answer && answer.reason === 'died' ? 'died' : answer.choice;
}

/** Whether what was posted stands already behind a link that is past, and what was decided then. */
async function standsAlready(
  read: ReadLink,
  said: Said,
): Promise<Pick<Extract<LinkView, { state: 'gone' }>, 'isSaid' | 'isAlike'>> {
  if (read.kind !== 'past' || read.answered === undefined) return {};
  const { from, task } = read.answered;
  const parties = { notes: await from.notes(), deciders: await from.deciders() };
  const standing = standingOf(said, read.link?.role, { task, referral: from.referral, parties });
  if (standing === 'same' && task.decision !== undefined) return { isSaid: receiptCode(task, task.decision.code) };
  return standing === 'alike' ? { isAlike: true } : {};
}
