import type { Answer } from '../answers.ts';
import { localDate } from '../calendar.ts';
import type { CandidateSays } from '../candidate-says.ts';
import type { Change } from '../change.ts';
import type { PlannedCheckIn } from '../check-in-plan.ts';
import { ratherNot, type Stage } from '../codes.ts';
import { defined } from '../defined.ts';
import { InvariantError } from '../errors.ts';
import { paidWorkKinds } from '../outcome.ts';
import { hasDied, type Instant, type PlainDate } from '../referral.ts';
import { isAbout, ofKind, outcomeDiffersCall, type Task, wantsToTalkCall } from '../task.ts';
import { isSameSpell, type Trajectory } from '../trajectory.ts';
import { differs, sidesOf } from '../two-sides.ts';
import { isGuidanceComplete } from './check-ins.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeKinds, closeTask, type Draft, decision, finish, releasePlace, toMachine } from './draft.ts';
import { askPerson } from './mails.ts';
import { moveSleeping } from './move-sleeping.ts';

/** The question to the candidate that is open and whose day has come; a case does not close over it. */
export function outcomeAsked(tasks: Iterable<Task>, now: Instant): Task | undefined {
  const open = ofKind(tasks, 'tell-outcome');
  return open !== undefined && open.visibleFrom <= now ? open : undefined;
}

/** Whether the candidate is asked too: at the last check-in of the guidance, and at every one after it. */
function asksCandidate({ purpose }: Pick<PlannedCheckIn, 'purpose'>, trajectory: Trajectory): boolean {
  return purpose === 'kept-work' ? isGuidanceComplete(trajectory) : purpose !== 'regular';
}

/**
 * Puts the question to the candidate on the agenda beside a check-in, for the same moment. Somebody without e-mail is phoned by the
 * coordinator. A question whose check-in is not asked after all goes. While they have one, the next waits until that is over.
 */
export function askOutcome(
  draft: Draft,
  { date, purpose }: PlannedCheckIn,
  visibleFrom: Instant,
  trajectory: Trajectory,
): void {
  const asks = asksCandidate({ purpose }, trajectory);
  const open = ofKind(draft.open.values(), 'tell-outcome');
  if (open !== undefined) {
    if (open.visibleFrom <= draft.ctx.now || (asks && open.checkIn?.date === date)) return;
    closeTask(draft, open);
  }
  if (!asks) return;
  askPerson(draft, {
    kind: 'tell-outcome',
    owner: draft.after.reach.candidate.email ? 'candidate' : 'coordinator',
    checkIn: { date, purpose },
    visibleFrom,
  });
}

/**
 * No check-in is left, and the candidate still has time for their own answer: the case waits for it, and for nothing else. What they
 * say, or their silence, sends it on to be closed.
 */
export function awaitOutcome(from: OpenCase, asked: Task, ctx: Context): Change {
  const draft = begin(from, 'await-outcome', ctx);
  closeKinds(draft, 'advance');
  return finish(draft, 'ok', asked.id);
}

/** Where a case goes once its guidance was stopped: to its end, or first to the answer that the candidate was asked for. */
export function stageAfterStop(draft: Draft): Extract<Stage, 'checking-in' | 'closing'> {
  if (outcomeAsked(draft.open.values(), draft.ctx.now) === undefined) {
    closeKinds(draft, 'tell-outcome');
    return 'closing';
  }
  // Nobody is guided while it waits (I9).
  releasePlace(draft);
  return 'checking-in';
}

/**
 * What the candidate says goes into the trajectory, in time or late, also after the end of the case. Where the job coach said
 * otherwise of work, and where they want to talk, the coordinator phones.
 */
export function tellOutcome(
  from: OpenCase,
  task: Task,
  trajectory: Trajectory,
  { choice, works, school, mood }: Exclude<Answer<'tell-outcome'>, { readonly choice: 'no-answer' }>,
  ctx: Context,
): Change {
  const draft = begin(from, 'tell-outcome', ctx);
  closeTask(draft, task, decision(draft, choice));
  const asked = askedOn(task);
  const wantsCall = choice === 'call-me';
  const on = localDate(ctx.now);
  const said: CandidateSays = {
    asked,
    answered: true,
    on,
    ...defined({
      works,
      school: school === ratherNot ? undefined : school,
      mood: mood === ratherNot ? undefined : mood,
      wantsCall: wantsCall || undefined,
    }),
  };
  const after = compareSides(draft, withSaid(trajectory, said), asked);
  draft.rest = { ...draft.rest, trajectory: after };
  if (wantsCall) askPerson(draft, { kind: 'call', owner: 'coordinator', about: wantsToTalkCall });
  goOn(draft, after);
  return finish(draft, choice === 'told' ? 'ok' : choice, task.id);
}

/** No answer: that is written down as what it is, and never read as "no work". Nobody is asked in their place. */
export function outcomeSilent(from: OpenCase, task: Task, trajectory: Trajectory, ctx: Context): Change {
  const draft = begin(from, 'outcome-silent', ctx);
  closeTask(draft, task, decision(draft, 'silent'));
  const after = withSaid(trajectory, { asked: askedOn(task), answered: false });
  draft.rest = { ...draft.rest, trajectory: after };
  goOn(draft, after);
  return finish(draft, 'silent', task.id);
}

/**
 * Compares what both sides said of work beside one check-in, once both have spoken, in the change of the second. Where they differ
 * the coordinator is asked what is so: once for each check-in. Neither side hears what the other said.
 *
 * @param asked the date of the check-in
 * @returns the trajectory, which says that somebody was asked
 */
export function compareSides(draft: Draft, trajectory: Trajectory, asked: PlainDate): Trajectory {
  const { said, told } = sidesOf(trajectory, asked);
  if (told === undefined || said?.difference !== undefined || !isContradicted(trajectory, asked)) return trajectory;
  const checkIn = { date: asked, purpose: told.purpose };
  askPerson(draft, { kind: 'call', owner: 'coordinator', about: outcomeDiffersCall, checkIn });
  return withDifference(trajectory, asked, 'open');
}

/**
 * What was reported of work has been corrected, so both sides are compared again. Where they say the same by it, the coordinator need
 * not find out any more which of them is right; where they differ by it, the coordinator is asked, unless that was settled before.
 *
 * @param before the trajectory as it was until now
 */
export function compareAgain(draft: Draft, before: Trajectory, corrected: Trajectory): Trajectory {
  const settled = closeAgreed(draft, corrected);
  // Neither a death nor a consent that was taken back leaves anybody to ask.
  if (hasDied(draft.after) || draft.after.consent?.withdrawnAt !== undefined) return settled;
  return (settled.candidateSays ?? [])
    .filter(({ asked }) => !isContradicted(before, asked))
    .reduce((trajectory, { asked }) => compareSides(draft, trajectory, asked), settled);
}

/** Whether both sides have spoken beside a check-in, and differ about work. */
function isContradicted(trajectory: Trajectory, asked: PlainDate): boolean {
  const { said, told } = sidesOf(trajectory, asked);
  return said !== undefined && told !== undefined && differs(trajectory.spells, said, told);
}

function closeAgreed(draft: Draft, trajectory: Trajectory): Trajectory {
  const { candidateSays = [] } = trajectory;
  const agreed = candidateSays.flatMap(({ asked, difference }) =>
    difference === 'open' && !isContradicted(trajectory, asked) ? [asked] : [],
  );
  if (agreed.length === 0) return trajectory;
  for (const task of [...draft.open.values()]) {
    if (isAbout(task, 'call', [outcomeDiffersCall]) && agreed.includes(askedOn(task))) {
      closeTask(draft, task, decision(draft, 'lapsed'));
    }
  }
  const settled = candidateSays.map(({ difference, ...one }) =>
    difference === undefined || agreed.includes(one.asked) ? one : { ...one, difference },
  );
  return { ...trajectory, candidateSays: settled };
}

/** What the coordinator found to be so, with the day from which it is, where the record lacked that. */
export type Settled = Extract<Answer<'call'>, { readonly choice: 'works' | 'works-not' | 'unclear' }>;

/** The coordinator cleared up which side is right, or could not: the record says so from now on. */
export function settleDifference(
  from: OpenCase,
  task: Task,
  trajectory: Trajectory | undefined,
  answer: Settled,
  ctx: Context,
): Change {
  const draft = begin(from, 'call-done', ctx);
  closeTask(draft, task, decision(draft, answer.choice));
  if (trajectory !== undefined) {
    const spells = settledSpells(trajectory, answer, ctx);
    const settled = withDifference({ ...trajectory, spells }, askedOn(task), answer.choice);
    draft.rest = { ...draft.rest, trajectory: settled };
    if (spells !== trajectory.spells) moveSleeping(draft, settled);
  }
  return finish(draft, answer.choice, task.id);
}

function settledSpells({ spells }: Trajectory, answer: Settled, ctx: Context): Trajectory['spells'] {
  if (answer.choice === 'works' && answer.kind !== undefined && answer.startedOn !== undefined) {
    const { kind, startedOn } = answer;
    // The job coach may have reported it meanwhile.
    if (spells.some((known) => isSameSpell(known, { kind, startedOn }))) return spells;
    return [...spells, { id: ctx.newId(6), kind, startedOn }];
  }
  const { endedOn } = answer.choice === 'works-not' ? answer : {};
  if (endedOn === undefined) return spells;
  return spells.map((spell) =>
    spell.endedOn === undefined && paidWorkKinds.includes(spell.kind) ? { ...spell, endedOn } : spell,
  );
}

/** The date of the check-in that a task stands beside. */
function askedOn({ checkIn }: Task): PlainDate {
  if (checkIn === undefined) throw new InvariantError('a question to the candidate without a date');
  return checkIn.date;
}

/** The trajectory with what a candidate said, in place of the silence that was written down before. */
function withSaid(trajectory: Trajectory, said: CandidateSays): Trajectory {
  const others = (trajectory.candidateSays ?? []).filter((one) => one.asked !== said.asked || one.answered);
  const candidateSays = [...others, said].toSorted((one, other) => (one.asked < other.asked ? -1 : 1));
  return { ...trajectory, candidateSays };
}

function withDifference(
  trajectory: Trajectory,
  asked: PlainDate,
  difference: NonNullable<CandidateSays['difference']>,
): Trajectory {
  const candidateSays = (trajectory.candidateSays ?? []).map((one) =>
    one.asked === asked && one.answered ? { ...one, difference } : one,
  );
  return { ...trajectory, candidateSays };
}

/**
 * Once the question is over: the next check-in that is on the agenda gets one of its own. Where none is, and the machine has nothing
 * to do, the case waited for this answer and goes on.
 */
function goOn(draft: Draft, trajectory: Trajectory): void {
  if (draft.after.stage !== 'checking-in') return;
  const open = [...draft.open.values()];
  const next = ofKind(open, 'check-in');
  if (next?.checkIn !== undefined) {
    // Beside one that is asked already, what they said counts for it too.
    if (next.visibleFrom > draft.ctx.now) askOutcome(draft, next.checkIn, next.visibleFrom, trajectory);
    return;
  }
  if (ofKind(open, 'advance') === undefined) toMachine(draft, 'checking-in');
}
