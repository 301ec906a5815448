import fc from 'fast-check';
import { addressOf } from '../../functions/cases/address.ts';
import { applyAnswer, applyLateAnswer } from '../../functions/cases/apply-answer.ts';
import { checkAnswer } from '../../functions/cases/check-answer.ts';
import { needsProof } from '../../functions/cases/disclosure.ts';
import { steer, steeringProblems } from '../../functions/cases/steer.ts';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import type { Absence } from '../../functions/domain/absence.ts';
import { startsFrom } from '../../functions/domain/actions.ts';
import { candidateAddress } from '../../functions/domain/address-rights.ts';
import type { Answer, CoordinatorAnswer } from '../../functions/domain/answers.ts';
import { addDays, localDate } from '../../functions/domain/calendar.ts';
import type { Change } from '../../functions/domain/change.ts';
import { actsAsCoordinator, type Role } from '../../functions/domain/codes.ts';
import { lacksConsent } from '../../functions/domain/consent.ts';
import { correctableResults } from '../../functions/domain/corrected-result.ts';
import { type Corrected, doorAfter, livesIn } from '../../functions/domain/correction.ts';
import { askApproval, askInformation } from '../../functions/domain/journey/approval.ts';
import { backToMatching } from '../../functions/domain/journey/back-to-matching.ts';
import { callInstead } from '../../functions/domain/journey/calls.ts';
import { closeTrajectory, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { chooseProvider } from '../../functions/domain/journey/choose-provider.ts';
import { correctContact, type NewContact } from '../../functions/domain/journey/contact.ts';
import type { Context, OpenCase } from '../../functions/domain/journey/context.ts';
import { canTakeDoor, correctData } from '../../functions/domain/journey/correct.ts';
import { correctResult } from '../../functions/domain/journey/correct-result.ts';
import { coverAbsence } from '../../functions/domain/journey/cover.ts';
import { isSilenced } from '../../functions/domain/journey/death.ts';
import { endProgramme } from '../../functions/domain/journey/end-programme.ts';
import { countFault, revive } from '../../functions/domain/journey/executions.ts';
import { reportFault, tellsOfFault } from '../../functions/domain/journey/faults.ts';
import { forgetAddress } from '../../functions/domain/journey/forget-address.ts';
import { guideOn, whyNotGuidedOn } from '../../functions/domain/journey/guide-on.ts';
import { askInterest } from '../../functions/domain/journey/interest.ts';
import { canAnswerLate } from '../../functions/domain/journey/late.ts';
import { renewLink, renewStatusLink, replaceLink } from '../../functions/domain/journey/links.ts';
import { canMove, moveFault, recordMove } from '../../functions/domain/journey/move.ts';
import { objectToTransfer, readdressedIn, takeBackObjection } from '../../functions/domain/journey/objection.ts';
import { openOffer, reopenOffer } from '../../functions/domain/journey/offer.ts';
import { enterQueue, givePlace, noProvider, openResolve } from '../../functions/domain/journey/placing.ts';
import { reroute } from '../../functions/domain/journey/readdressing.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import { reopen, whyNotReopened } from '../../functions/domain/journey/reopen.ts';
import { reportProgress } from '../../functions/domain/journey/report.ts';
import { endUnconfirmed } from '../../functions/domain/journey/sender.ts';
import { revoke } from '../../functions/domain/journey/standing.ts';
import { openConfirmStart, reportNobodyCalled, startTrajectory } from '../../functions/domain/journey/start.ts';
import {
  canDeny,
  deny,
  objectionEnds,
  proposeWithdrawal,
  referrerMayWithdraw,
  withdraw,
} from '../../functions/domain/journey/withdraw.ts';
import { disownAddress } from '../../functions/domain/journey/wrong-address.ts';
import { isOutdated, whyNoObjection, whyPast } from '../../functions/domain/link-use.ts';
import { municipalityByCode, providerById } from '../../functions/domain/region.ts';
import { faultsIn, type Report } from '../../functions/domain/report.ts';
import { raisedBy } from '../../functions/domain/room.ts';
import { hasStanding } from '../../functions/domain/standing.ts';
import type { Task } from '../../functions/domain/task.ts';
import { taskEffects } from '../../functions/domain/tasks/rules.ts';
import type { WindDown } from '../../functions/domain/wind-down.ts';
import { choicesOf } from '../support/choices.ts';
import { contextAt, type Letter, type World } from './journey-model.ts';

/** How people in a walk are: they answer at once, or they let things go by and answer too late. */
export const tempers = ['prompt', 'slow'] as const;
type Temper = (typeof tempers)[number];

/** One thing that may happen: by a person, by the machine, or by time. `pick` chooses among what is possible. */
export const happening = fc.noBias(
  fc.record({
    pick: fc.nat(10_000),
    variant: fc.nat(10_000),
    days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  }),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** What happened, and the letter by which, where somebody used one. */
export interface Happened {
  readonly change: Change;
  readonly by?: Letter;
}
type Move = () => Change | undefined;

const empty = { at: '2026-01-05T08:00:00.000Z', skipped: [] };

/** What happens next in this world; undefined when the chosen thing is not possible now. */
export function happen(world: World, { pick, variant }: Happening, temper: Temper): Happened | undefined {
  // Mostly the machine works and people answer, so that walks get far; now and then time, a whim or an old letter comes between.
  const turn = pick % 5;
  const at = Math.floor(pick / 5);
  const late = world.letters.filter(({ link }) => helpsLate(world, world.tasks.get(link.taskId ?? '')));
  // A provider that let its time pass seldom gets to say yes after all: another is asked at once. So it does where it can.
  const offered = late.filter(({ link }) => link.taskId?.includes('#accept-offer#'));
  if (turn === 0 || (turn > 1 && offered.length > 0)) {
    const letters = offered.length > 0 ? offered : variant % 4 > 0 && late.length > 0 ? late : world.letters;
    // Most letters are of the past: a few are tried, until one still does something.
    for (let tried = 0; tried < Math.min(letters.length, 4); tried += 1) {
      const letter = letters[(at + tried) % letters.length];
      const change = letter === undefined ? undefined : useLetter(world, letter, variant);
      if (change !== undefined && letter !== undefined) return { change, by: letter };
    }
    return undefined;
  }
  const isSlow = temper === 'slow' && (turn > 2 || (world.from.referral.stage === 'offer' && variant % 4 > 0));
  const people = isSlow ? timeMoves(world) : answers(world, variant);
  const forward = [machineMoves(world, variant, temper), people].find((moves) => moves.length > 0) ?? [];
  const possible = turn === 1 ? [...timeMoves(world), ...whims(world, variant)] : forward;
  const change = possible[at % Math.max(possible.length, 1)]?.();
  return change === undefined ? undefined : { change };
}

/** Whether a task went by, and an answer to it would still help. */
function helpsLate({ from, trajectory }: World, task: Task | undefined): boolean {
  return task?.status === 'closed' && canAnswerLate(from, task, trajectory);
}

function machineMoves({ from, region, trajectory, now }: World, variant: number, temper: Temper): Move[] {
  const ctx = contextAt(region, now);
  const has = (kind: Task['kind']) => from.tasks.some((task) => task.kind === kind && !tellsOfFault(task));
  const { assignedProvider, passedProviders } = from.referral;
  const offering = region.providers.filter(({ offers }) =>
    offers.some(({ programme, municipalities }) => programme === from.referral.programme && municipalities === 'all'),
  );
  const all = from.referral.programme === 'ips' ? ['lister'] : offering.slice(0, 2).map(({ id }) => id);
  const sought = assignedProvider === undefined ? all : [assignedProvider];
  const providers = sought.filter((id) => !passedProviders.includes(id));
  switch (from.referral.stage) {
    case 'received':
      return [() => route(from, ctx)];
    case 'confirming':
      return has('confirm-interest') ? [] : [() => askInterest(from, ctx)];
    case 'approval':
      return has('approve') ? [] : [() => askApproval(from, ctx)];
    case 'information':
      return has('give-information') ? [] : [() => askInformation(from, ctx)];
    case 'placing': {
      // Now and then somebody else's turn serves a person before the machine gets to them.
      const [provider] = variant % 7 === 0 ? providers : [];
      if (provider !== undefined) return [() => givePlace(from, { provider, receipt: empty }, ctx)];
      return [() => enterQueue(from, { providers, allFull: variant % 5 === 0, receipt: empty }, ctx)];
    }
    case 'waiting': {
      // Nor does a region file keep its providers for ever.
      if (variant % 11 === 0) return [() => noProvider(from, empty, ctx)];
      const provider = providers[variant % providers.length];
      // Now and then nobody has room, so that people do wait.
      if (provider === undefined || variant % (temper === 'slow' ? 2 : 4) === 0) return [];
      return [() => givePlace(from, { provider, receipt: empty }, ctx)];
    }
    case 'offer':
      return has('accept-offer') ? [] : [() => openOffer(from, ctx)];
    case 'unplaced':
      return has('resolve') ? [] : [() => openResolve(from, ctx)];
    case 'starting':
      return [() => startTrajectory(from, ctx)];
    case 'confirming-start':
      return trajectory && !has('confirm-start') ? [() => openConfirmStart(from, trajectory, ctx)] : [];
    case 'checking-in':
      return trajectory && !has('check-in') ? [() => openCheckIn(from, trajectory, ctx)] : [];
    case 'closing':
      return trajectory ? [() => closeTrajectory(from, trajectory, ctx)] : [];
    default:
      return [];
  }
}

/** Somebody at the municipality where the candidate lives. */
function colleague({ region, from }: World, name: string): string {
  const { approverDomains = [] } = municipalityByCode(region, from.referral.municipality) ?? {};
  return `${name}@${approverDomains[0] ?? 'nergens.example'}`;
}

function coachAt({ region }: World, provider: string | undefined, name: string): string {
  const { domains = [] } = (provider === undefined ? undefined : providerById(region, provider)) ?? {};
  return `${name}@${domains[0] ?? 'nergens.example'}`;
}

/** What people may say to a task, the usual answer more often than the others. */
function choices(world: World, task: Task): readonly object[] {
  const { region, trajectory, now } = world;
  const today = now.slice(0, 10);
  const provider = task.provider ?? world.from.referral.provider;
  switch (task.kind) {
    case 'confirm-sender':
      return [
        { choice: 'confirm' },
        { choice: 'confirm' },
        { choice: 'confirm' },
        { choice: 'not-reached' },
        { choice: 'not-me' },
      ];
    case 'confirm-interest': {
      const yes = { choice: 'yes', privacyVersion: region.privacyVersion };
      return [yes, yes, yes, yes, { choice: 'no' }];
    }
    case 'approve': {
      // A team must say who decides; a work coach is not asked, and what they say of it is not kept.
      const named = { decidedByName: 'Kenmerk' };
      return [
        { choice: 'approve', ...named },
        { choice: 'approve', decisionDate: today, ...named },
        { choice: 'approve' },
        { choice: 'decline', reason: 'not-now', explanation: 'Kenmerk explanation', ...named },
        { choice: 'ask-information', question: 'Kenmerk question', ...named },
        { choice: 'ask-information', question: 'Kenmerk question', ...named },
        { choice: 'delegate', email: colleague(world, 'kenmerk') },
      ];
    }
    case 'give-information':
      return [{ choice: 'answer', text: 'Kenmerk answer' }];
    case 'accept-offer': {
      const coach = { jobCoachName: 'Kenmerk', jobCoachEmail: coachAt(world, provider, 'kenmerk') };
      const accept = { choice: 'accept', ...coach, startsOn: today };
      return [
        accept,
        accept,
        accept,
        { choice: 'decline', reason: 'no-capacity' },
        { choice: 'decline', reason: 'other', explanation: 'Verhuisd.' },
      ];
    }
    case 'resolve':
    case 'await-place':
      return [
        { choice: 'try-again' },
        { choice: 'assign', provider: 'lister' },
        { choice: 'assign', provider: 'wij-3-0' },
        { choice: 'assign', provider: 'kwintes' },
        { choice: 'close', explanation: 'Kenmerk explanation' },
      ];
    case 'confirm-start':
      return [
        { choice: 'held', heldOn: today },
        { choice: 'held', heldOn: today },
        { choice: 'held', heldOn: today },
        { choice: 'held', heldOn: today },
        { choice: 'moved', newDate: today },
        { choice: 'no-show' },
        { choice: 'no-show', nextDate: today },
        { choice: 'stopped', reason: 'no-wish-now' },
        { choice: 'stopped', reason: 'died' },
        { choice: 'stopped', reason: 'moved', movedTo: 'GM0312' },
      ];
    case 'check-in': {
      const spells = trajectory?.spells.slice(0, 1) ?? [];
      const facts = { hoursUsed: 3, newSpells: [], endedSpells: spells.map(({ id }) => ({ id, endedOn: today })) };
      const work = { ...facts, newSpells: [{ kind: 'employee', startedOn: today, hoursPerWeek: 20 }] };
      return [
        { ...facts, choice: 'continues' },
        { ...facts, hoursUsed: 38.25, choice: 'continues' },
        { ...facts, choice: 'continues', extension: { hours: 4, until: '2031-01-01', reason: 'result-near' } },
        { ...work, choice: 'continues' },
        { ...facts, choice: 'continues' },
        { ...facts, choice: 'no-answer' },
        { ...facts, choice: 'no-answer' },
        { ...work, choice: 'goal-reached' },
        { ...facts, choice: 'stopped', reason: 'health' },
        { ...facts, choice: 'stopped', reason: 'moved', movedTo: 'GM0307' },
        { ...facts, choice: 'stopped', reason: 'died' },
      ];
    }
    case 'decide-extension':
      return [
        { choice: 'grant', hours: 2 },
        { choice: 'grant', until: '2030-06-01' },
        { choice: 'refuse', refusal: 'enough-given' },
        { choice: 'refuse', refusal: 'other', explanation: 'Kenmerk explanation' },
        { choice: 'delegate', email: 'lou@zeist.example' },
      ];
    case 'tell-outcome':
      return [
        { choice: 'told', works: 'yes', school: 'no', mood: 'good' },
        { choice: 'told', works: 'no', school: 'yes', mood: 'so-so' },
        { choice: 'told', works: 'rather-not', school: 'no', mood: 'bad' },
        { choice: 'call-me', mood: 'bad' },
        { choice: 'call-me', works: 'no', school: 'no', mood: 'rather-not' },
        { choice: 'no-answer' },
      ];
    case 'still-wanted':
      return [{ choice: 'yes' }, { choice: 'yes' }, { choice: 'call' }, { choice: 'no' }];
    case 'call':
      if (task.about === 'outcome-differs') {
        const ends = trajectory?.spells.some(({ endedOn }) => endedOn === undefined) ? { endedOn: today } : {};
        return [
          { choice: 'works', kind: 'employee', startedOn: today },
          { choice: 'works-not', ...ends },
          { choice: 'unclear' },
          { choice: 'not-reached' },
        ];
      }
      return [
        ...['told', 'told', 'goes-on', 'handed-over', 'withdrawn', 'not-reached', 'not-wanted', 'died'].map(
          (choice) => ({ choice }),
        ),
        { choice: 'objects', reason: 'talk' },
      ];
    case 'advance':
      return [];
    default:
      // A kind of which nothing more is known: every choice that its answers have.
      return choicesOf(schemaOf(task.kind)).map((choice) => ({ choice }));
  }
}

function schemaOf(kind: Task['kind']): unknown {
  return taskEffects[kind]?.schema;
}

/** Brings an answer in as the link desk does: checked first, then by the rule of its kind, or by the rule for late ones. */
function say(world: World, task: Task, actor: Role, variant: number): Change | undefined {
  const { from, region, now, parties, trajectory } = world;
  const options = choices(world, task);
  const answer = options[variant % Math.max(options.length, 1)] as Answer | undefined;
  if (answer === undefined) return undefined;
  const problems = checkAnswer(answer, {
    kind: task.kind,
    role: actor,
    region,
    referral: from.referral,
    today: now.slice(0, 10),
    anyway: true,
    parties,
    ...(trajectory === undefined ? {} : { trajectory }),
    ...(task.provider === undefined ? {} : { provider: task.provider }),
  });
  if (problems.length > 0 || (task.status === 'closed' && !canAnswerLate(from, task, trajectory))) return undefined;
  const ctx = contextAt(region, now, actor);
  if (answer.choice === 'stopped' && answer.reason === 'moved' && answer.movedTo !== undefined) {
    const moved = move(world, answer.movedTo, ctx);
    if (moved !== undefined) return moved;
  }
  return task.status === 'open'
    ? applyAnswer(from, task, answer, ctx, trajectory)
    : applyLateAnswer(from, task, answer, ctx, { trajectory });
}

function move({ from, region, parties }: World, municipality: string, ctx: Context): Change | undefined {
  if (!canMove(from.referral.stage)) return undefined;
  return recordMove(from, { municipality, fault: moveFault(region, from.referral, parties, municipality) }, ctx);
}

/** The one who is asked answers; one's own letter may be long in coming, so nobody waits for it here. */
function answers(world: World, variant: number): Move[] {
  return world.from.tasks
    .filter((task) => task.kind !== 'advance' && task.owner !== 'system' && stands(world, task, task.owner))
    .map((task) => () => say(world, task, task.owner, variant));
}

function stands({ region, from, parties }: World, task: Task, role: Role): boolean {
  return hasStanding(region, { referral: from.referral, task }, role, parties);
}

/**
 * Somebody opens a letter that they got at some time and does what its page lets them. They can prove the mailbox that they read
 * and no other; a candidate's birth date is known to the one who reads their old mailbox, to be on the safe side.
 */
function useLetter(world: World, { link, reader }: Letter, variant: number): Change | undefined {
  const { from, region, now, trajectory, parties } = world;
  const { referral } = from;
  if (parties.candidate === undefined) return undefined;
  const task = link.taskId === undefined ? undefined : world.tasks.get(link.taskId);
  const current = addressOf(link.role, {
    region,
    referral,
    parties,
    ...(task?.provider === undefined ? {} : { provider: task.provider }),
  });
  const ctx = contextAt(region, now, link.role);
  switch (link.purpose) {
    case 'objection':
      if (whyNoObjection(referral, link, now) !== undefined) return undefined;
      if (variant % 4 === 0) return canDeny(referral) ? deny(from, ctx, 1) : undefined;
      if (!objectionEnds(referral))
        return referral.reach.candidate.email ? renewStatusLink(from, 'candidate', ctx) : undefined;
      return variant % 4 === 1
        ? withdraw(from, ctx, { reason: 'not-wanted', ...(trajectory === undefined ? {} : { trajectory }) })
        : undefined;
    case 'address': {
      const { role } = link;
      const isPersons = role === 'candidate' || role === 'referrer' || role === 'job-coach';
      if (!isPersons || link.validUntil <= now || isOutdated(link, referral) || variant % 3 > 0) return undefined;
      return disownAddress(from, role, parties, ctx);
    }
    case 'former':
      return variant % 2 === 0 ? forgetAddress(from, link, parties, ctx) : undefined;
    case 'status':
      if (link.validUntil <= now || isOutdated(link, referral)) return undefined;
      if (link.role === 'referrer') return current === reader ? actAsReferrer(from, ctx, variant) : undefined;
      return actAsCandidate(world, ctx, variant);
    case 'task': {
      if (task === undefined || whyPast(from, task, link, now, trajectory) !== undefined) return undefined;
      if (!stands(world, task, link.role) || (needsProof(task.kind, link.role) && current !== reader)) return undefined;
      const steers = actsAsCoordinator(link.role) && variant % 3 === 0;
      if (steers) return task.status === 'open' ? steerBy(world, task, link.role, Math.floor(variant / 3)) : undefined;
      return say(world, task, link.role, variant);
    }
  }
}

function actAsReferrer(from: OpenCase, ctx: Context, variant: number): Change | undefined {
  if (from.referral.stage === 'unconfirmed' || variant % 3 > 0) return undefined;
  if (!referrerMayWithdraw(from.referral)) return proposeWithdrawal(from, ctx);
  return withdraw(from, ctx, { reason: 'withdrawn' });
}

/** What a candidate may do on their status page. */
function actAsCandidate(world: World, ctx: Context, variant: number): Change | undefined {
  const { from, region, parties, trajectory } = world;
  const { candidate, ...others } = parties;
  const { stage, consent } = from.referral;
  if (candidate === undefined || stage === 'closed') return undefined;
  if (stage === 'unconfirmed') return variant % 7 === 0 ? endUnconfirmed(from, 'withdrawn', ctx) : undefined;
  switch (variant % 8) {
    case 0:
      return withdraw(from, ctx, {
        reason: consent === undefined ? 'withdrawn' : 'consent-withdrawn',
        ...(trajectory === undefined ? {} : { trajectory }),
      });
    case 1:
    case 2:
    case 3:
      return stage === 'confirming-start' ? reportNobodyCalled(from, ctx) : undefined;
    default: {
      const addresses = ['kenmerk-n@post.example', 'kenmerk-v@werk.example', 'kenmerk-k@post.example'];
      const email = addresses[Math.floor(variant / 8) % addresses.length] ?? '';
      const contact: NewContact = variant % 8 === 4 ? { phone: '+31687654321' } : { email };
      if (contact.email !== undefined && !candidateAddress(region, contact.email, others).ok) return undefined;
      return correctContact(from, { candidate, ...others }, contact, ctx);
    }
  }
}

/** What the coordinator does with a task instead of answering it. */
function steerBy(world: World, task: Task, actor: Role, variant: number): Change | undefined {
  const { from, region, now, parties, trajectory } = world;
  const ctx = contextAt(region, now, actor);
  const provider = ['lister', 'kwintes', undefined, undefined][variant % 4];
  const at = provider ?? task.provider ?? from.referral.provider;
  const others = [colleague(world, 'kenmerk-2'), 'kenmerk-3@post.example', 'kenmerk-v@werk.example'];
  const email =
    readdressedIn(task, from.referral.origin) === 'job-coach'
      ? coachAt(world, at, `kenmerk-${variant % 3}`)
      : (others[variant % others.length] ?? '');
  const municipality = ['GM0312', 'GM0344', 'GM0307', 'GM0331', 'GM0355'][variant % 5] ?? '';
  const kinds: readonly CoordinatorAnswer['choice'][] = [
    'extend',
    'change-addressee',
    'moved',
    'change-addressee',
    'moved',
  ];
  // Ends are rare, or no walk would get far.
  const choice = variant % 37 === 0 ? 'died' : variant % 41 === 0 ? 'withdraw' : kinds[variant % kinds.length];
  const answer = (
    choice === 'change-addressee'
      ? { choice, email, name: `Kenmerk ${variant % 2}`, ...(provider === undefined ? {} : { provider }) }
      : choice === 'moved'
        ? { choice, municipality }
        : choice === 'extend'
          ? { choice, workingDays: 1 + (variant % 10) }
          : { choice }
  ) as CoordinatorAnswer;
  if (steeringProblems(answer, task, { region, referral: from.referral, parties }).length > 0) return undefined;
  if (answer.choice === 'moved') return move(world, answer.municipality, ctx);
  return steer(from, task, answer, parties, ctx, trajectory);
}

/** The sweeper, where the programme ends now, has ended for whoever waits, or is about to. */
function endByPlan({ from, region, trajectory, now }: World, variant: number): Change | undefined {
  const today = localDate(now);
  const [waits, last, ends] =
    [
      [-20, -10, -1],
      [-20, -1, 30],
      [-20, 30, 90],
    ][variant % 3] ?? [];
  const elsewhere = { nl: 'Bel de gemeente.', en: 'Phone the municipality.' };
  const windDown: WindDown = {
    intakeClosesOn: addDays(today, -40),
    handedOverOn: addDays(today, waits ?? 0),
    lastDay: addDays(today, last ?? 0),
    endsOn: addDays(today, ends ?? 0),
    warnWeeks: 8,
    elsewhere,
  };
  const whole = { ...from, ...(trajectory === undefined ? {} : { trajectory: () => trajectory }) };
  return endProgramme(whole, contextAt({ ...region, windDown }, now));
}

function whims(world: World, variant: number): Move[] {
  const { from, region, now } = world;
  const system = contextAt(region, now);
  const { stage, reach } = from.referral;
  const [main] = from.tasks;
  const owned = from.tasks.filter(({ owner }) => owner !== 'system');
  const one = owned[variant % Math.max(owned.length, 1)];
  const closed = [...world.tasks.values()].filter(({ kind, status }) => kind === 'accept-offer' && status === 'closed');
  const full = closed.find(({ decision }) => decision?.reason === 'no-capacity');
  const isKnown = stage !== 'unconfirmed' && stage !== 'closed';
  return [
    () => (one === undefined ? undefined : renewLink(from, one, one.owner, system)),
    () => (one === undefined ? undefined : replaceLink(from, one, system)),
    () => (main === undefined || stage === 'closed' ? undefined : steerBy(world, main, 'coordinator', variant)),
    () => (one === undefined || stage === 'closed' ? undefined : steerBy(world, one, 'coordinator', variant)),
    // A mail bounces: the one that brought a task, or one with news.
    () => (one === undefined || !isKnown ? undefined : reroute(from, one, system)),
    () => {
      const mail = { to: 'candidate', shared: false } as const;
      return stage === 'unconfirmed' || !reach.candidate.email || isSilenced(from, mail)
        ? undefined
        : callInstead(from, 'approved-candidate', 'candidate', system);
    },
    () => (full === undefined || stage === 'unconfirmed' ? undefined : reopenOffer(from, full, system)),
    () => reportFault(from, 'fault', system),
    // Seldom, or no walk would get far: the programme ends, or is about to.
    ...(variant % 31 === 0 ? [() => endByPlan(world, variant)] : []),
    // Seldom, or nobody would come to wait.
    ...(variant % 4 === 0 ? [() => byHand(world, Math.floor(variant / 4))] : []),
    ...(stage === 'closed' ? [() => reopenCase(world)] : []),
    ...(stage === 'checking-in' && variant % 3 === 0 ? [() => takeBackEnd(world)] : []),
    () => onOtherCoach(world, variant),
    ...(stage === 'checking-in' ? [() => reportBy(world, variant)] : []),
    ...(variant % 3 === 1 ? [() => correctResultBy(world, variant)] : []),
    ...(variant % 4 === 1 ? [() => correct(world, Math.floor(variant / 4))] : []),
    ...(one !== undefined && (one.owner === 'approver' || one.owner === 'job-coach')
      ? [() => cover(world, one, variant)]
      : []),
  ];
}

/** A candidate whom somebody else guides since a while says on their status page that they would rather not, or thinks again. */
function onOtherCoach({ from, region, now }: World, variant: number): Change | undefined {
  const ctx = contextAt(region, now, 'candidate');
  const said = { reason: 'talk', ...(variant % 2 === 0 ? { text: 'Kenmerk bezwaar' } : {}) } as const;
  return startsFrom('object-to-transfer').includes(from.referral.stage)
    ? (takeBackObjection(from, ctx) ?? objectToTransfer(from, said, ctx))
    : undefined;
}

/** The coordinator chooses a provider by hand, with or without a place more for it, or lets another one be sought. */
function byHand({ from, region, now }: World, variant: number): Change | undefined {
  const { stage, programme, provider: present } = from.referral;
  const ctx = contextAt(region, now, 'coordinator');
  if (variant % 3 === 0) {
    return startsFrom('back-to-matching').includes(stage)
      ? backToMatching(from, { mayAskAgain: variant % 2 === 0 }, ctx)
      : undefined;
  }
  const provider = ['lister', 'wij-3-0', 'kwintes'][variant % 3] ?? '';
  const mayChoose = startsFrom('choose-provider').includes(stage) && !lacksConsent(region, from.referral);
  if (!mayChoose || programme === undefined || provider === present) return undefined;
  const raised =
    variant % 2 === 0
      ? undefined
      : raisedBy(region, { provider, programme }, { held: 3 }, { referralId: from.referral.id, now });
  return chooseProvider(from, { provider, receipt: empty, ...(raised === undefined ? {} : { raised }) }, ctx);
}

/** The job coach reports something between two check-ins, as their page lets them. */
function reportBy({ from, region, now, trajectory }: World, variant: number): Change | undefined {
  if (trajectory === undefined) return undefined;
  const today = now.slice(0, 10);
  const spell = trajectory.spells.find(({ endedOn }) => endedOn === undefined)?.id ?? '';
  const reports: readonly Report[] = [
    { what: 'job-started', kind: 'employee', startedOn: today, municipality: 'GM0344' },
    { what: 'job-ended', spell, endedOn: today },
    { what: 'hours', on: today, hours: 1.5, seen: 0 },
    { what: 'school-started', education: 'mbo', startedOn: today },
    { what: 'contact-lost', since: today, tried: ['phone'] },
    { what: 'contact-again', on: today },
    { what: 'workplace', spell: trajectory.spells[0]?.id ?? '', name: 'Bakkerij Voorbeeld' },
  ];
  const report = reports[variant % reports.length];
  const known = { ...from, trajectory };
  if (report === undefined || faultsIn(report, known, { today, anyway: true }).length > 0) return undefined;
  return reportProgress(from, trajectory, report, contextAt(region, now, 'job-coach'));
}

/** The coordinator finds that a case should not have ended; the candidate told them whatever has to be known from them. */
function reopenCase({ from, region, now, parties, trajectory }: World): Change | undefined {
  const ctx = contextAt(region, now, 'coordinator');
  const known = { parties, ...(trajectory === undefined ? {} : { trajectory }) };
  const answer = { isAlive: true, consents: true };
  return whyNotReopened(from, known, answer, ctx) === undefined
    ? reopen(from, { ...known, mails: [] }, answer, ctx)
    : undefined;
}

/** Guidance was reported to be over by mistake, and the coordinator lets it go on. */
function takeBackEnd({ from, region, now, trajectory }: World): Change | undefined {
  const ctx = contextAt(region, now, 'coordinator');
  return trajectory === undefined || whyNotGuidedOn(from, trajectory, ctx) !== undefined
    ? undefined
    : guideOn(from, trajectory, {}, ctx);
}

/** Work or school was reported by mistake, or was not, and the coordinator puts it right. */
function correctResultBy({ from, region, now, trajectory }: World, variant: number): Change | undefined {
  const options = correctableResults(trajectory);
  const one = options[variant % Math.max(1, options.length)];
  if (trajectory === undefined || one === undefined || !startsFrom('correct-result').includes(from.referral.stage))
    return undefined;
  const correction = { what: one.what, spell: one.spell.id };
  return correctResult(from, trajectory, correction, contextAt(region, now, 'coordinator'));
}

/** The coordinator corrects data at the desk; where the door no longer fits they keep it, or take the other one. */
function correct({ from, region, parties, now }: World, variant: number): Change | undefined {
  const { candidate, ...others } = parties;
  if (candidate === undefined || from.referral.stage === 'unconfirmed') return undefined;
  const { givenName, familyName, birthDate, benefits } = candidate;
  const corrected: Corrected = {
    ...(givenName === undefined ? {} : { givenName }),
    familyName: variant % 3 === 0 ? `Kenmerk ${variant % 2}` : familyName,
    birthDate: ['2006-05-05', '1990-03-27', '1980-01-00', birthDate][variant % 4] ?? birthDate,
    municipality: variant % 5 === 0 ? (['GM0312', 'GM0307', 'GM0344'][variant % 3] ?? '') : livesIn(from.referral),
    benefits: variant % 7 === 0 ? ['wajong'] : benefits,
    ...(variant % 11 === 0 ? { phone: '+31687654321' } : {}),
  };
  const known = { candidate, ...others };
  const door = doorAfter(region, from.referral, known, corrected);
  const canTake = door.door === 'other' && canTakeDoor(from.referral.stage);
  const decision = door.door === 'same' ? {} : ({ decision: canTake && variant % 2 === 0 ? 'take' : 'keep' } as const);
  return correctData(from, known, { corrected, door, ...decision }, contextAt(region, now, 'coordinator'));
}

/** The work coach or job coach who is asked is away for a while; a colleague of theirs may be too. */
function cover(world: World, task: Task, variant: number): Change | undefined {
  const { from, region, now, parties } = world;
  const own = task.owner === 'approver' ? parties.approver : parties.jobCoach;
  if (own === undefined) return undefined;
  const backOn = addDays(now.slice(0, 10), 2 + (variant % 30));
  const mailbox = (address: string) => ({ mark: 'm', address });
  const names = [colleague(world, 'kenmerk-4'), colleague(world, 'kenmerk'), 'kenmerk-5@elders.example', undefined];
  const to = names[variant % names.length];
  const of = (address: string, other: string | undefined): Absence => ({
    of: mailbox(address),
    backOn,
    at: now,
    ...(other === undefined ? {} : { to: mailbox(other) }),
  });
  const absence = of(own.email, to);
  const all = to === undefined || variant % 3 > 0 ? [absence] : [absence, of(to, own.email)];
  return coverAbsence(from, task, { absence, all }, parties, contextAt(region, now));
}

function timeMoves(world: World): Move[] {
  const { from, region, now } = world;
  const ctx = contextAt(region, now);
  const due = from.tasks.map(
    (task) => () => (stands(world, task, task.owner) ? whatIsDue(from, task, ctx) : revoke(from, task, ctx)),
  );
  if (['unconfirmed', 'closed'].includes(from.referral.stage)) return due;
  return [
    ...due,
    // Time is what happens most.
    ...due,
    () => revive(from, { reason: 'execution-old', fault: false }, ctx),
    () => countFault(from, 'InvariantError', ctx),
  ];
}
