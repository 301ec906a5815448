import { localDate } from '../domain/calendar.ts';
import type { AuditEvent } from '../domain/change.ts';
import { actsAsCoordinator, type Stage } from '../domain/codes.ts';
import { asksCandidateFirst } from '../domain/consent.ts';
import { defined } from '../domain/defined.ts';
import { sharesMailbox } from '../domain/email-address.ts';
import { isGuidanceComplete } from '../domain/journey/check-ins.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { asksAboutDeath, mayReportDeath } from '../domain/journey/death.ts';
import { afterTalk } from '../domain/journey/timing.ts';
import { isProposal, referrerMayWithdraw, withdrawnBy } from '../domain/journey/withdraw.ts';
import { maskedEmail, maskedPhone } from '../domain/masked-contact.ts';
import { decidingBody } from '../domain/organisation.ts';
import { fullName, type Parties } from '../domain/party.ts';
import { type Instant, isOpen, type PlainDate, plainDateSchema, type Referral } from '../domain/referral.ts';
import { doorPolicy, providerById, type Region } from '../domain/region.ts';
import { askedOfCandidate, dueOf, isAbout, type Task, wantsToTalkCall } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { isTalkMissed, type Trajectory } from '../domain/trajectory.ts';
import { asksAboutTransfer, mayObject, objectUntil } from '../domain/transfer.ts';
import { readWaitFigures } from '../domain/wait-figures-schema.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { isBudgetSpent } from './budget-left.ts';
import { referrerOf } from './disclosure.ts';
import { shownParts } from './disclosure-contracts.ts';
import type { StatusStep, StatusView } from './status-contracts.ts';
import { waitOfCandidate } from './wait-told.ts';
import type { WaitsRuntime } from './waits-desk.ts';

/** What a status page is made of. */
export type StatusRuntime = Pick<Runtime, 'region' | 'referrals' | 'queue' | 'clock'> & WaitsRuntime;
type OpenView = Extract<StatusView, { state: 'open' }>;

/** Steps in order, each with the stages in which it is not done yet. */
const order = [
  { code: 'received', pending: ['unconfirmed'] },
  { code: 'confirmed', pending: ['received', 'confirming'] },
  { code: 'approved', pending: ['approval', 'information'] },
  { code: 'matched', pending: ['placing', 'waiting', 'offer', 'unplaced'] },
  { code: 'started', pending: ['starting', 'confirming-start'] },
  { code: 'ended', pending: ['checking-in', 'closing'] },
] as const;

/** Place in `order` of the step that is not done yet in a stage; -1 in a stage of none. */
function placeOf(stage: Stage): number {
  return order.findIndex((step) => (step.pending as readonly Stage[]).includes(stage));
}

/** The lines of the audit trail that mark each step as done. A decision counts whether it is yes or no. */
const marks: Readonly<Record<StatusStep['code'], readonly AuditEvent['action'][]>> = {
  received: ['receive', 'receive-handover', 'confirm-sender'],
  confirmed: ['confirm-interest'],
  approved: ['approve', 'decline'],
  matched: ['accept-offer'],
  started: ['confirm-start'],
  ended: ['close-trajectory'],
};

/** Steps that a referrer may follow: receipt, decision, start and end. */
const referrerSteps: readonly StatusStep['code'][] = ['received', 'approved', 'started', 'ended'];

/**
 * What a status page shows: to the candidate everything, to the referrer four steps, the name of the person they referred, and how
 * long people wait.
 */
export async function statusView(
  runtime: StatusRuntime,
  from: Case,
  viewer: 'candidate' | 'referrer',
): Promise<OpenView> {
  const { referral } = from;
  const events = await runtime.referrals.events(referral.id);
  const steps = stepsOf(runtime.region, from, events);
  const decidedBy = decidingBody(runtime.region, referral.door, referral.municipality);
  const base: OpenView = {
    state: 'open',
    viewer,
    reference: referral.id,
    stage: referral.stage,
    steps: viewer === 'candidate' ? steps : steps.filter((step) => referrerSteps.includes(step.code)),
    ...(referral.closure === undefined ? {} : { closure: referral.closure }),
    ...defined({ withdrawnBy: withdrawnFor(viewer, referral, events) }),
    ...(referral.declineReason === undefined ? {} : { declineReason: referral.declineReason }),
    ...(decidedBy === undefined ? {} : { decidedBy }),
    views: [],
    ...afterGuidance(runtime.region, from),
    ...(viewer === 'candidate'
      ? defined({ pausedUntil: referral.pausedUntil, stopped: stopReported(from, events) })
      : {}),
    ...endingChoices(from, viewer),
    canReportNobodyCalled: false,
  };
  const [own, wait] = await Promise.all([
    viewer === 'candidate' ? candidatesOwn(runtime, from, events) : referrersOwn(runtime, referral),
    waitToTalk(runtime, referral),
  ]);
  return { ...base, ...wait, ...own };
}

/**
 * In which other referral the help goes on, as the mail says it: for whoever reads the mail of both at this moment, and its number only
 * where their referrer does not read along. To anybody else it ended like any other (decision 125).
 */
async function goesOnFor(
  { referrals }: Pick<StatusRuntime, 'referrals'>,
  { goesOnIn, sharedMailbox }: Referral,
  own: Parties,
): Promise<OpenView['goesOn']> {
  if (goesOnIn === undefined) return undefined;
  const { candidate } = await referrals.parties(goesOnIn);
  if (!sharesMailbox(own.candidate?.email, candidate?.email)) return undefined;
  return sharedMailbox ? {} : { in: goesOnIn };
}

/** Until when guidance runs, or that it is over while the case stays open for later questions only. */
function afterGuidance(region: Region, from: Case): Pick<OpenView, 'guidance' | 'guidanceUntil' | 'followUpWeeks'> {
  const trajectory = from.referral.stage === 'checking-in' ? from.trajectory?.() : undefined;
  // Where guidance was stopped, the case only waits for the candidate's own answer.
  if (trajectory === undefined || trajectory.earlyStop !== undefined) return {};
  if (!isGuidanceComplete(trajectory)) return { guidanceUntil: trajectory.plannedEnd };
  const { door } = from.referral;
  const followUpWeeks = door === undefined ? undefined : doorPolicy(region, door).checkIns.followUpWeeks;
  return {
    guidance: trajectory.goalReachedOn === undefined ? 'over' : 'goal-reached',
    ...(followUpWeeks === undefined || followUpWeeks.length === 0 ? {} : { followUpWeeks }),
  };
}

/** The changes by which a trajectory is stopped before its end. */
const stops: readonly string[] = [
  'stop-before-start',
  'answer-check-in',
  'answer-check-in-late',
  'withdraw',
  'withdraw-consent',
];

/** Who said that a trajectory stops, and why: its candidate can tell from it whether that is right. */
function stopReported({ referral, trajectory }: Case, events: readonly AuditEvent[]): OpenView['stopped'] {
  if (referral.closure !== 'early-stop') return undefined;
  const stop = events.findLast(({ action }) => stops.includes(action));
  const { actor, action, result = '' } = stop ?? {};
  const isGuide = actor === 'job-coach' || actor === 'provider';
  const isDesk = actor !== undefined && actsAsCoordinator(actor);
  const by = actor === 'candidate' ? actor : isGuide ? 'guide' : isDesk ? 'coordinator' : 'other';
  const isHandedOver = action === 'withdraw' && (result === 'moved' || result === 'other-door');
  return { by, ...defined({ reason: trajectory?.()?.earlyStop }), ...(isHandedOver ? { isHandedOver } : {}) };
}

/** Who withdrew a case, as its viewer may read it; see `withdrawnBy`. */
function withdrawnFor(
  viewer: 'candidate' | 'referrer',
  { closure }: Referral,
  events: readonly AuditEvent[],
): OpenView['withdrawnBy'] {
  if (closure !== 'withdrawn') return undefined;
  const { action, actor, result } = events.findLast(({ action }) => action.startsWith('withdraw')) ?? {};
  if (action === 'withdraw-consent') return viewer === 'candidate' ? 'by-candidate' : undefined;
  return action !== 'withdraw' || actor === undefined ? undefined : withdrawnBy(result ?? '', actor, viewer);
}

/** What a viewer may do to end the case: the candidate at any time; the referrer by themselves until it was decided. */
function endingChoices(
  { referral, tasks }: OpenCase,
  viewer: 'candidate' | 'referrer',
): Pick<OpenView, 'canWithdraw' | 'canProposeWithdrawal' | 'isWithdrawalProposed' | 'deathReport'> {
  if (viewer === 'candidate') return { canWithdraw: isOpen(referral) };
  const isWithdrawalProposed = tasks.some(isProposal);
  const canWithdraw = referrerMayWithdraw(referral);
  const canProposeWithdrawal = isOpen(referral) && !canWithdraw && !isWithdrawalProposed;
  const unmade = mayReportDeath(referral) ? 'possible' : 'refuted';
  const deathReport = tasks.some(asksAboutDeath) ? 'made' : unmade;
  return { canWithdraw, canProposeWithdrawal, isWithdrawalProposed, ...(isOpen(referral) ? { deathReport } : {}) };
}

async function referrersOwn({ referrals }: StatusRuntime, { id }: Referral): Promise<Pick<OpenView, 'referred'>> {
  const { candidate } = await referrals.parties(id);
  return candidate === undefined ? {} : { referred: fullName(candidate) };
}

async function candidatesOwn(
  runtime: StatusRuntime,
  { referral, tasks, trajectory }: Case,
  events: readonly AuditEvent[],
): Promise<Partial<OpenView>> {
  const matched = referral.startedOn !== undefined;
  const provider = referral.provider === undefined ? undefined : providerById(runtime.region, referral.provider)?.name;
  const [parties, waiting] = await Promise.all([runtime.referrals.parties(referral.id), waitingOf(runtime, referral)]);
  const goesOn = await goesOnFor(runtime, referral, parties);
  const talkIsAhead = referral.stage === 'starting' || referral.stage === 'confirming-start';
  const jobCoach = matched ? parties.jobCoach : undefined;
  return {
    ...(matched && provider !== undefined ? { provider } : {}),
    ...(matched && referral.provider !== undefined ? { providerId: referral.provider } : {}),
    ...waiting,
    ...defined({ goesOn }),
    ...(jobCoach === undefined
      ? {}
      : { jobCoach: { name: jobCoach.name, ...(jobCoach.phone === undefined ? {} : { phone: jobCoach.phone }) } }),
    // Before the sender is known nothing can be changed, so that nobody is mailed at an address that a stranger fills
    // in.
    ...(isOpen(referral) && referral.stage !== 'unconfirmed' ? { contact: maskedContact(parties) } : {}),
    ...(talkIsAhead && referral.startedOn !== undefined ? firstTalk(runtime, referral.startedOn, trajectory?.()) : {}),
    ...(referral.origin === 'professional' ? referrerOf(parties.referrer, false) : {}),
    views: events.filter((event) => event.action === 'view').map(viewOf),
    canReportNobodyCalled: referral.stage === 'confirming-start',
    ...questionIn(tasks, runtime.clock()),
    // That a candidate asked to be contacted is nothing for whoever reads along, here as in the mails.
    ...(referral.sharedMailbox ? {} : defined({ call: callIn(tasks, runtime.clock()) })),
    ...defined({ transfer: transferIn(referral, tasks, runtime.clock()) }),
    ...(referral.consent === undefined ? {} : { consentOn: localDate(referral.consent.at) }),
  };
}

/** What the candidate is asked now. */
function questionIn(tasks: readonly Task[], now: Instant): Pick<OpenView, 'question'> {
  const asked = askedOfCandidate(tasks, now);
  return asked === undefined ? {} : { question: { kind: asked.kind, until: localDate(dueOf(asked)) } };
}

/** The call that the candidate asked for and is still to get, also once the case has ended. */
function callIn(tasks: readonly Task[], now: Instant): OpenView['call'] {
  const call = tasks.find((task) => isAbout(task, 'call', [wantsToTalkCall]));
  if (call === undefined) return undefined;
  const due = dueOf(call);
  return { by: localDate(due), ...(due < now ? { isPast: true } : {}) };
}

/** Whether the candidate may object to who guides them now, or did. */
function transferIn(referral: Referral, tasks: readonly Task[], now: Instant): OpenView['transfer'] {
  if (tasks.some(asksAboutTransfer)) return 'objected';
  return mayObject(referral, now) ? { objectUntil: objectUntil(referral.transfer) } : undefined;
}

/** The planned day of the first talk, and whether it passed without word on how it went, or they did not come. */
function firstTalk(
  { region, clock }: StatusRuntime,
  on: PlainDate,
  trajectory: Trajectory | undefined,
): Pick<OpenView, 'firstTalkOn' | 'firstTalkIsPast' | 'firstTalkMissed'> {
  if (trajectory !== undefined && isTalkMissed(trajectory)) return { firstTalkOn: on, firstTalkMissed: true };
  return { firstTalkOn: on, ...(afterTalk(region, on) <= clock() ? { firstTalkIsPast: true } : {}) };
}

function maskedContact({ candidate }: Parties): NonNullable<OpenView['contact']> {
  return {
    ...(candidate?.email === undefined ? {} : { email: maskedEmail(candidate.email) }),
    ...(candidate?.phone === undefined ? {} : { phone: maskedPhone(candidate.phone) }),
  };
}

/** A line of the audit trail as the candidate reads it. */
function viewOf({ actor, organisation, at, result }: AuditEvent): OpenView['views'][number] {
  const parts = result.split(' ');
  const where = organisation === undefined ? {} : { organisation };
  return { role: actor, ...where, at, what: shownParts.filter((part) => parts.includes(part)) };
}

/** The journey in steps, each with its day; see `StatusStep`. */
export function stepsOf(region: Region, from: OpenCase, events: readonly AuditEvent[]): StatusStep[] {
  const { referral } = from;
  const main = from.tasks.find(({ kind }) => !taskRules[kind].isBeside || taskRules[kind].work === 'machine');
  const isUndecided = decidingBody(region, referral.door, referral.municipality) === undefined;
  const current = placeOf(referral.stage);
  // What a case that was reopened has to go through again is not done by what happened before.
  const again = events.slice(events.findLastIndex(({ action }) => action === 'reopen') + 1);
  return order
    .filter((step) => step.code !== 'confirmed' || asksConfirmation(region, referral))
    .map((step): StatusStep => {
      const place = order.indexOf(step);
      const isAhead = current !== -1 && place >= current;
      const mark = (isAhead ? again : events).findLast((event) => marks[step.code].includes(event.action));
      if (step.code === 'ended' && referral.closedAt !== undefined) {
        return { code: step.code, state: 'done', on: localDate(referral.closedAt) };
      }
      if (mark !== undefined) return { code: step.code, state: 'done', on: dayOf(mark) };
      // Skipped where policy asks nobody to decide: nobody waits for it.
      if (step.code === 'approved' && isUndecided) return { code: step.code, state: 'skipped' };
      if (referral.stage === 'closed' || (current !== -1 && place < current))
        return { code: step.code, state: 'skipped' };
      if (place > current) return { code: step.code, state: 'next' };
      return {
        code: step.code,
        state: 'now',
        ...(main === undefined ? {} : turnOf(main, events)),
      };
    });
}

/** The day of a step. For a first talk this is the day on which it was held, not the day on which that was reported. */
function dayOf({ action, result, at }: AuditEvent): PlainDate {
  const held = action === 'confirm-start' ? plainDateSchema.safeParse(result) : undefined;
  return held?.success === true ? held.data : localDate(at);
}

/** Who is to act, by when if that was promised, and why that day may be another than before. */
function turnOf(task: Task, events: readonly AuditEvent[]): Pick<StatusStep, 'owner' | 'by' | 'moved'> {
  if (task.owner === 'system') return {};
  if (!taskRules[task.kind].isPromised) return { owner: task.owner };
  const moved = movedOf(task, events);
  // The day differs from one told before and we cannot say why, so it is no promise to anybody.
  if (moved === undefined && task.owner === 'coordinator' && (task.addressee > 0 || task.n > 1)) {
    return { owner: task.owner };
  }
  return { owner: task.owner, by: localDate(dueOf(task)), ...(moved === undefined ? {} : { moved }) };
}

/** Lines of the trail after which the same is asked anew. */
const askAnew: readonly AuditEvent['action'][] = [
  'decline-offer',
  'offer-silent',
  'take-back-offer',
  'back-to-matching',
  'choose-provider',
  'record-move',
  'correct-data',
  'change-door',
  'ask-consent',
  'revoke',
  'ask-information',
  'reopen',
];

/** Those of which the rule of a task tells the reason; of any other only that it is asked again. */
const toldAnew: readonly AuditEvent['action'][] = ['decline-offer', 'offer-silent', 'ask-information'];

function movedOf({ kind, n, moved }: Task, events: readonly AuditEvent[]): StatusStep['moved'] {
  if (moved !== undefined) return { why: moved.away === true ? 'away' : moved.why, from: localDate(moved.from) };
  if (n === 1) return undefined;
  const why = taskRules[kind].whyAnew;
  if (why === undefined) return undefined;
  const cause = events.findLast(({ action }) => askAnew.includes(action));
  return { why: cause !== undefined && toldAnew.includes(cause.action) ? why : 'asked-again' };
}

/**
 * Somebody's position on the waiting list: only people ahead who could take the place that they wait for count. All of those are
 * read: the stored sum (decision 104) may say too many, and counts whoever wants two providers twice.
 */
async function waitingOf(
  runtime: Pick<Runtime, 'queue' | 'region' | 'clock'>,
  referral: Referral,
): Promise<Pick<OpenView, 'waiting'>> {
  const { queue } = runtime;
  const { id, stage, programme, waitingSince } = referral;
  if (stage !== 'waiting' || programme === undefined || waitingSince === undefined) return {};
  const entries = await queue.upTo({ programme, since: waitingSince, referralId: id });
  const own = entries.at(-1)?.referralId === id ? entries.at(-1) : undefined;
  const providers = own?.providers ?? [];
  const before = own === undefined ? [] : entries.slice(0, -1);
  // Somebody who has not been ranked yet may want the same place.
  const rivals = before.filter(
    (entry) => entry.ranked === undefined || entry.providers.some((id) => providers.includes(id)),
  );
  const ahead = rivals.length;
  const isSpent = await isBudgetSpent(runtime, referral, runtime.clock());
  return { waiting: { since: localDate(waitingSince), ahead, ...(isSpent ? { isBudgetSpent: true } : {}) } };
}

/** Steps during which somebody asks how long it takes: a talk that is planned has a day. */
const beforeTalk: readonly (StatusStep['code'] | undefined)[] = ['confirmed', 'approved', 'matched'];

async function waitToTalk(
  { region, waits, clock }: StatusRuntime,
  referral: Referral,
): Promise<Pick<OpenView, 'wait'>> {
  if (!beforeTalk.includes(order[placeOf(referral.stage)]?.code)) return {};
  const figures = readWaitFigures(await waits.figures());
  return defined({ wait: waitOfCandidate(region, referral, figures, clock()) });
}

/** The consent of a self-referrer came with the form, so they were never asked again and there is no such step to show. */
function asksConfirmation(region: Region, referral: Referral): boolean {
  if (referral.taskCounts['confirm-interest'] !== undefined) return true;
  // Who took their consent back had given it, whichever way.
  return referral.consent?.withdrawnAt === undefined && asksCandidateFirst(region, referral);
}
