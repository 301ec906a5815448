import { type AddressVerdict, candidateAddress, jobCoachAddress } from '../domain/address-rights.ts';
import type { CoordinatorAnswer } from '../domain/answers.ts';
import { localDate } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import { defined } from '../domain/defined.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import { recordDeath } from '../domain/journey/death.ts';
import { handOn } from '../domain/journey/hand-on.ts';
import { readdressedIn } from '../domain/journey/objection.ts';
import { changeAddressee } from '../domain/journey/readdressing.ts';
import { extend } from '../domain/journey/reminders.ts';
import { stopCase } from '../domain/journey/stop-case.ts';
import { wrongNumber } from '../domain/journey/wrong-address.ts';
import type { Parties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import { dueOf, type Task } from '../domain/task.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import type { AnswerProblem } from './answer-contracts.ts';
import { assignableProviders } from './assignable.ts';
import {
  type AnswerCheck,
  approverVerdict,
  mayAskApprover,
  municipalityProblems,
  problemAt,
  type ReadableAnswer,
} from './check-answer.ts';

/**
 * What is wrong with another addressee: a task that has no address of its own, or an address that may not be used for
 * it (I7).
 */
export function steeringProblems(
  answer: CoordinatorAnswer,
  task: Task,
  check: Pick<AnswerCheck, 'region' | 'referral' | 'parties'>,
): AnswerProblem[] {
  if (answer.choice === 'moved') return municipalityProblems('municipality', answer.municipality, check.region);
  if (answer.choice !== 'change-addressee') return [];
  const unready = isCoachs(task, check.referral.origin) ? coachProblems(answer, task, check) : [];
  // Which addresses are right depends on the provider.
  if (unready.some(({ field }) => field === 'provider')) return unready;
  const verdict = addresseeVerdict(answer, task, check);
  return [
    ...unready,
    ...(verdict === undefined ? [{ field: 'email', code: 'not-allowed' } as const] : problemAt('email', verdict)),
  ];
}

/** The same of an answer of which a part cannot be read or is missing (`given` is without that): see `checkReadable`. */
export function readableSteeringProblems(
  given: ReadableAnswer,
  task: Task,
  check: Pick<AnswerCheck, 'region' | 'referral' | 'parties'>,
): AnswerProblem[] {
  const answer = given as CoordinatorAnswer;
  if (answer.choice === 'change-addressee' && answer.email === undefined) {
    return isCoachs(task, check.referral.origin) ? coachProblems(answer, task, check) : [];
  }
  return answer.choice === 'moved' && answer.municipality === undefined ? [] : steeringProblems(answer, task, check);
}

/** Whether a task can hand the person on to another job coach: it is the one's of now, or about them. */
function isCoachs(task: Task, origin: Referral['origin']): boolean {
  return readdressedIn(task, origin) === 'job-coach';
}

/**
 * A job coach must have a name. A provider that takes the person over must serve them; if the provider stays the same, it
 * must still be in the region file.
 */
function coachProblems(
  { name, provider }: Extract<CoordinatorAnswer, { choice: 'change-addressee' }>,
  task: Task,
  { region, referral, parties }: Pick<AnswerCheck, 'region' | 'referral' | 'parties'>,
): AnswerProblem[] {
  const nameless: AnswerProblem[] = name === undefined ? [{ field: 'name', code: 'name' }] : [];
  const current = task.provider ?? referral.provider;
  const known =
    provider === undefined
      ? region.providers.some(({ id }) => id === current)
      : provider === current || assignableProviders(region, referral, parties).some(({ id }) => id === provider);
  return known ? nameless : [...nameless, { field: 'provider', code: 'unknown-provider' }];
}

function addresseeVerdict(
  { email, provider }: Extract<CoordinatorAnswer, { choice: 'change-addressee' }>,
  task: Task,
  check: Pick<AnswerCheck, 'region' | 'referral' | 'parties'>,
): AddressVerdict | undefined {
  const { region, referral, parties } = check;
  switch (readdressedIn(task, referral.origin)) {
    case 'approver':
      return mayAskApprover(task.kind, referral) ? approverVerdict(email, check) : undefined;
    case 'job-coach':
      return jobCoachAddress(region, provider ?? task.provider ?? referral.provider, email, parties);
    case 'candidate':
      return candidateAddress(region, email, parties);
    case 'referrer':
      // Only a candidate's address says whose case it is; a professional may well work for an organisation that decides
      // elsewhere.
      return { ok: true };
    case undefined:
      return undefined;
  }
}

/** What the coordinator does with a task instead of answering it: gives more time, sets another address, or ends the case. */
export function steer(
  from: OpenCase,
  task: Task,
  answer: CoordinatorAnswer,
  parties: Parties,
  ctx: Context,
  trajectory: Trajectory | undefined,
): Change | undefined {
  switch (answer.choice) {
    case 'extend':
      // The due date has moved since the page was shown: an earlier click, or somebody else's, already did it.
      if (answer.dueOn !== undefined && answer.dueOn !== localDate(dueOf(task))) return undefined;
      return from.referral.stage === 'closed' ? undefined : extend(from, task, answer.workingDays, ctx);
    case 'withdraw':
      return from.referral.stage === 'closed' ? undefined : stopCase(from, ctx, { trajectory });
    // Counted for the sender before anything changes: see denyCase.
    case 'not-me':
      return undefined;
    case 'wrong-number':
      return from.referral.stage === 'closed' || from.referral.stage === 'unconfirmed'
        ? undefined
        : wrongNumber(from, task, parties, ctx);
    case 'died':
      return recordDeath(from, task, trajectory, ctx);
    case 'moved':
      // Looks at the door again, with everyone in the case: see the link desk.
      return undefined;
    case 'change-addressee': {
      if (isCoachs(task, from.referral.origin)) {
        const isOther = parties.jobCoach?.name !== answer.name;
        return handOn(from, { ...answer, isOther, ...defined({ trajectory, former: parties.jobCoach }) }, ctx);
      }
      const party = partyWith(task, answer.email, parties, from);
      return party === undefined ? undefined : changeAddressee(from, task, party, parties, ctx);
    }
  }
}

/** The person who owns this kind of task, with the new address. */
function partyWith(task: Task, email: string, parties: Parties, from: OpenCase) {
  switch (readdressedIn(task, from.referral.origin)) {
    case 'approver':
      return { role: 'approver', email } as const;
    case 'candidate':
      return parties.candidate === undefined ? undefined : { ...parties.candidate, email };
    case 'referrer':
      return parties.referrer === undefined ? undefined : { ...parties.referrer, email };
    // A job coach is handed on to; the others have no address of their own.
    case 'job-coach':
    case undefined:
      return undefined;
  }
}
