import { type AddressVerdict, approverAddress, candidateAddress, jobCoachAddress } from '../domain/address-rights.ts';
import type { Answer, AnswerKind } from '../domain/answers.ts';
import { addDays, addTerm, addWorkingDays, isWorkingDay, localDate } from '../domain/calendar.ts';
import { citizenNumberIn } from '../domain/citizen-number.ts';
import type { Role, TaskKind } from '../domain/codes.ts';
import { restsOnConsent } from '../domain/consent.ts';
import { asksWhoDecides } from '../domain/decider.ts';
import { defined } from '../domain/defined.ts';
import { sameMailbox } from '../domain/email-address.ts';
import { passingGrant, policyOf } from '../domain/grant.ts';
import { isGuidanceComplete } from '../domain/journey/check-ins.ts';
import { mentionsMedical } from '../domain/medical-hint.ts';
import { standingOf } from '../domain/municipality.ts';
import { paidWorkKinds } from '../domain/outcome.ts';
import type { Parties } from '../domain/party.ts';
import { hasOpenPause } from '../domain/pause.ts';
import type { PlainDate, Referral } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { Extension } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import { lastGuidedDay } from '../domain/wind-down.ts';
import { mayNameWorkplaces } from '../domain/workplace.ts';
import { addressOf } from './address.ts';
import type { AnswerProblem } from './answer-contracts.ts';
import { assignableProviders } from './assignable.ts';
import { pauseProblems } from './pause-problems.ts';

/** What an answer is checked against, besides its own shape. */
export interface AnswerCheck {
  /** What was asked: several questions can be answered with yes. */
  readonly kind: TaskKind;
  /** Who answers. */
  readonly role: Role;
  readonly region: Region;
  readonly referral: Referral;
  readonly today: PlainDate;
  /** Read in the same attempt as the referral, so that nobody's address can change in between unseen (I7). */
  readonly parties: Parties;
  readonly trajectory?: Trajectory;
  /** Which provider was asked, where the task says so: once the time to answer has passed, the referral no longer does. */
  readonly provider?: string;
  /** What the task asks for, where it is about more guidance. */
  readonly extension?: Extension;
  /** The day of the check-in is still to come. */
  readonly isAhead?: boolean;
  /** The person has seen the hint (something medical, perhaps a BSN, a day on which nobody works) and sends it anyway. */
  readonly anyway: boolean;
}

/** An answer as far as it could be read: any of its fields may be absent. */
export type ReadableAnswer = Readonly<Record<string, unknown>>;

/** A first talk can be planned at most this many days ahead (ours): any longer is a waiting list by another name. */
const startWithinDays = 183;
/** A formal decision may be somewhat older than the referral; more than a year is a slip of the pen. */
const decisionWithinDays = 366;

/** Finds what is wrong with some part of an answer. */
type Check = (answer: Answer, check: AnswerCheck) => readonly AnswerProblem[];

/** Every check, in the order in which its problems are told; `whole`: what it misses may be what could not be read. */
const checks: readonly { readonly find: Check; readonly needs?: 'whole' }[] = [
  { find: textProblems },
  { find: addressProblems },
  { find: providerProblems, needs: 'whole' },
  { find: dateProblems },
  { find: differenceProblems },
  { find: yearsProblems },
  { find: extensionProblems },
  { find: moveProblems },
  { find: spellProblems },
  { find: unlikelyProblems, needs: 'whole' },
  { find: restProblems },
  { find: earlyProblems },
  { find: consentProblems, needs: 'whole' },
];

/** Everything that is wrong with an answer apart from its shape. Empty when the answer can be taken. */
export function checkAnswer<K extends AnswerKind>(answer: Answer<K>, check: AnswerCheck): AnswerProblem[] {
  return [...checks.flatMap(({ find }) => find(answer, check)), ...deciderProblems(answer, check)];
}

/**
 * What else is wrong with an answer of which a part cannot be read, so that everything is told at once.
 *
 * @param given the answer without what cannot be read or is missing; a list keeps its places
 */
export function checkReadable(given: ReadableAnswer, check: AnswerCheck): AnswerProblem[] {
  const answer = given as Answer;
  const found = checks.flatMap(({ find, needs }) => (needs === 'whole' ? [] : find(answer, check)));
  return [
    // What seems to be missing may be what could not be read.
    ...found.filter(({ code }) => code !== 'extension-empty'),
    ...(given['choice'] === undefined ? [] : deciderProblems(answer, check)),
  ];
}

/** Whether the municipality that somebody moved to exists. */
function moveProblems(answer: Answer, { region }: AnswerCheck): AnswerProblem[] {
  return 'movedTo' in answer && answer.movedTo !== undefined
    ? municipalityProblems('movedTo', answer.movedTo, region)
    : [];
}

/** Several people read a team's mailbox, so its answer says who gives it; a colleague who is to decide is not there yet. */
function deciderProblems(answer: Answer, { kind, role }: AnswerCheck): AnswerProblem[] {
  if (answer.choice === 'delegate' || asksWhoDecides(kind, role) !== 'required') return [];
  const isNamed = 'decidedByName' in answer && answer.decidedByName !== undefined;
  return isNamed ? [] : [{ field: 'decidedByName', code: 'decider-name' }];
}

const textFields = ['explanation', 'question', 'text'] as const;

function textProblems(answer: object, { anyway }: AnswerCheck): AnswerProblem[] {
  return textFields.flatMap((field): AnswerProblem[] => {
    const text = (answer as Record<string, unknown>)[field];
    return typeof text === 'string' ? freeTextProblems(field, text, anyway) : [];
  });
}

/** What may not, or had better not, stand in a text in somebody's own words: a BSN, or something medical. */
export function freeTextProblems(field: string, text: string, anyway: boolean): AnswerProblem[] {
  const sign = citizenNumberIn(text);
  if (sign === 'certain') return [{ field, code: 'bsn' }];
  if (anyway) return [];
  return [
    ...(sign === 'unsure' ? [{ field, code: 'bsn-hint' } as const] : []),
    ...(mentionsMedical(text) ? [{ field, code: 'medical-hint' } as const] : []),
  ];
}

/** Whether the addresses in an answer may be used for what they are given for (I7). */
function addressProblems(
  answer: Answer,
  { kind, role, region, referral, parties, provider = referral.provider }: AnswerCheck,
): AnswerProblem[] {
  switch (answer.choice) {
    case 'delegate':
      if (!mayAskApprover(kind, referral)) return [{ field: 'email', code: 'not-allowed' }];
      return verdictOn('email', answer.email, (email) =>
        isOwn(email, { role, region, referral, parties })
          ? { ok: false, code: 'asked-already' }
          : approverVerdict(email, { region, referral, parties }),
      );
    case 'new-address':
      return verdictOn('email', answer.email, (email) => candidateAddress(region, email, parties));
    case 'accept':
      return verdictOn('jobCoachEmail', answer.jobCoachEmail, (email) =>
        jobCoachAddress(region, provider, email, parties),
      );
    default:
      return [];
  }
}

/** What is wrong with an address, where one could be read. */
function verdictOn(
  field: string,
  email: string | undefined,
  judge: (email: string) => AddressVerdict,
): AnswerProblem[] {
  return email === undefined ? [] : problemAt(field, judge(email));
}

/** Whether the coordinator chose a provider that serves this person. */
function providerProblems(answer: Answer, { region, referral, parties }: AnswerCheck): AnswerProblem[] {
  if (answer.choice !== 'assign') return [];
  const known = assignableProviders(region, referral, parties).some(({ id }) => id === answer.provider);
  return known ? [] : [{ field: 'provider', code: 'unknown-provider' }];
}

/**
 * Whether somebody at the deciding body may be asked: about the referral itself, and about more of what they agreed to. Where nobody
 * there was ever asked, the person is unknown to them and stays so.
 */
export function mayAskApprover(kind: TaskKind, { taskCounts }: Pick<Referral, 'taskCounts'>): boolean {
  return taskRules[kind].admits === true || taskCounts['approve'] !== undefined;
}

/**
 * Whether the owner of an address may decide on this referral, both when a task is delegated and when its addressee is
 * changed.
 */
export function approverVerdict(
  email: string,
  { region, referral, parties }: Pick<AnswerCheck, 'region' | 'referral' | 'parties'>,
): AddressVerdict {
  const { door, municipality } = referral;
  return door === undefined ? { ok: true } : approverAddress(region, { door, municipality }, email, parties);
}

/** Whether an address is that of whoever answers: to pass a decision on to it would be to pass it to oneself. */
function isOwn(
  email: string,
  { role, region, referral, parties }: Pick<AnswerCheck, 'role' | 'region' | 'referral' | 'parties'>,
): boolean {
  const own = addressOf(role, { region, referral, parties });
  return own !== undefined && sameMailbox(email, own);
}

/** A refused address, as a problem at its field. */
export function problemAt(field: string, verdict: AddressVerdict): AnswerProblem[] {
  if (verdict.ok) return [];
  const { code, domains } = verdict;
  return [{ field, code, ...(domains === undefined ? {} : { domains }) }];
}

/**
 * A first talk on a day on which nobody works is a slip of the pen as a rule: the job coach would be asked about it, and the
 * candidate would stand at a closed door. But two people may agree on a Saturday, so it is asked once and refused to nobody.
 */
function closedDay(field: string, date: PlainDate, { anyway, region: { officeHours } }: AnswerCheck): AnswerProblem[] {
  if (anyway || isWorkingDay(date, officeHours.closedDays)) return [];
  return [{ field, code: 'closed-day-hint', nextDay: addWorkingDays(date, 0, officeHours.closedDays) }];
}

/** No guidance begins or goes on past the last day of a programme that ends. */
function afterProgramme(field: string, date: PlainDate | undefined, region: Region): AnswerProblem[] {
  const last = lastGuidedDay(region);
  return date !== undefined && last !== undefined && date > last ? [{ field, code: 'after-programme' }] : [];
}

function dateProblems(answer: Answer, check: AnswerCheck): AnswerProblem[] {
  const { today, referral } = check;
  const received = localDate(referral.createdAt);
  const between = (field: string, date: PlainDate | undefined, first: PlainDate, last: PlainDate): AnswerProblem[] => {
    if (date === undefined) return [];
    if (date > last) return [{ field, code: last === today ? 'date-in-future' : 'date-too-late' }];
    return date < first ? [{ field, code: 'date-too-early' }] : [];
  };
  const talk = (field: string, date: PlainDate | undefined): AnswerProblem[] => {
    if (date === undefined) return [];
    const outside = [
      ...between(field, date, today, addDays(today, startWithinDays)),
      ...afterProgramme(field, date, check.region),
    ];
    return outside.length > 0 ? outside : closedDay(field, date, check);
  };
  switch (answer.choice) {
    case 'approve':
      return between('decisionDate', answer.decisionDate, addDays(received, -decisionWithinDays), today);
    case 'accept':
      return talk('startsOn', answer.startsOn);
    case 'held':
      return between('heldOn', answer.heldOn, received, today);
    case 'moved':
      return talk('newDate', answer.newDate);
    case 'no-show':
      // Before its day nobody can have stayed away from a talk.
      if (referral.startedOn !== undefined && referral.startedOn > today)
        return [{ field: 'choice', code: 'not-allowed' }];
      if (answer.nextDate === undefined) return [];
      // The talk of that day is the one that was missed, so it would read as if there were no new day.
      if (answer.nextDate === referral.startedOn) return [{ field: 'nextDate', code: 'date-too-early' }];
      return talk('nextDate', answer.nextDate);
    default:
      return [];
  }
}

/** The new municipality after a move must be one that exists today. */
export function municipalityProblems(field: string, code: string, region: Region): AnswerProblem[] {
  return standingOf(region, code) === 'present' ? [] : [{ field, code: 'not-allowed' }];
}

/** A decision must last one of the lengths that the region file lists for its door. */
function yearsProblems(answer: Answer, { region, referral }: AnswerCheck): AnswerProblem[] {
  if (answer.choice !== 'approve' || answer.years === undefined) return [];
  const known = referral.door === undefined ? undefined : region.doors[referral.door].decidedYears;
  return known?.includes(answer.years) ? [] : [{ field: 'years', code: 'not-allowed' }];
}

/** Who asks for more says so while guidance goes on; who decides gives no more than was asked for, and no end that has passed. */
function extensionProblems(
  answer: Answer,
  { trajectory, extension, isAhead = false, today, region }: AnswerCheck,
): AnswerProblem[] {
  if (trajectory === undefined) return [];
  const { plannedEnd } = trajectory;
  // While an extension is asked for guidance goes on past its planned end: what is granted then must still be to come.
  const lastSoFar = plannedEnd > today ? plannedEnd : today;
  if (answer.choice === 'grant') {
    const { hours = 0, until } = answer;
    return [
      ...(hours > (extension?.hours ?? 0) ? [{ field: 'hours', code: 'more-than-asked' } as const] : []),
      ...(until !== undefined && until > (extension?.until ?? '')
        ? [{ field: 'until', code: 'later-than-asked' } as const]
        : []),
      ...(until !== undefined && until <= lastSoFar ? [{ field: 'until', code: 'not-later' } as const] : []),
      ...afterProgramme('until', until, region),
      ...(hours === 0 && until === undefined ? [{ field: 'hours', code: 'extension-empty' } as const] : []),
    ];
  }
  if (!('newSpells' in answer)) return [];
  const { choice, extension: asked } = answer;
  if (choice === 'ask-extension' && !isAhead) return [{ field: 'choice', code: 'not-allowed' }];
  if (choice === 'ask-extension' && asked === undefined) return [{ field: 'more.hours', code: 'extension-empty' }];
  if (asked === undefined) return [];
  if (isGuidanceComplete(trajectory)) return [{ field: 'more.hours', code: 'not-allowed' }];
  const { until } = asked;
  if (until !== undefined && until <= lastSoFar) return [{ field: 'more.until', code: 'not-later' }];
  return afterProgramme('more.until', until, region);
}

/** The days of work that the coordinator clears up are past, and no work ends before it began. */
function differenceProblems(answer: Answer, { today, trajectory }: AnswerCheck): AnswerProblem[] {
  if (answer.choice === 'works' && answer.startedOn !== undefined && answer.startedOn > today) {
    return [{ field: 'startedOn', code: 'date-in-future' }];
  }
  if (answer.choice !== 'works-not' || answer.endedOn === undefined) return [];
  const { endedOn } = answer;
  if (endedOn > today) return [{ field: 'endedOn', code: 'date-in-future' }];
  const begun = trajectory?.spells.some(
    (spell) => spell.endedOn === undefined && paidWorkKinds.includes(spell.kind) && endedOn < spell.startedOn,
  );
  return begun === true ? [{ field: 'endedOn', code: 'date-too-early' }] : [];
}

function spellProblems(answer: Answer, { today, trajectory, region, referral }: AnswerCheck): AnswerProblem[] {
  if (!('newSpells' in answer)) return [];
  const known = trajectory?.spells ?? [];
  const missing: AnswerProblem[] =
    answer.choice === 'stopped' && answer.reason === undefined ? [{ field: 'reason', code: 'reason-needed' }] : [];
  const mayName = mayNameWorkplaces(region, referral);
  const begun = answer.newSpells.flatMap(({ startedOn, name }, index): AnswerProblem[] => [
    ...(startedOn > today ? [{ field: `newSpells.${index}.startedOn`, code: 'date-in-future' } as const] : []),
    ...(name === undefined || mayName ? [] : [{ field: `newSpells.${index}.name`, code: 'not-allowed' } as const]),
  ]);
  const ended = answer.endedSpells.flatMap((end, index): AnswerProblem[] => {
    const spell = known.find((one) => one.id === end.id);
    const field = `endedSpells.${index}.endedOn`;
    if (spell === undefined) return [{ field, code: 'unknown-spell' }];
    if (end.endedOn > today) return [{ field, code: 'date-in-future' }];
    return end.endedOn < spell.startedOn ? [{ field, code: 'date-too-early' }] : [];
  });
  return [...missing, ...begun, ...ended];
}

/** More guidance is asked for at most so many years past its planned end before it is asked about once (ours): a decision gives one to three. */
const farEndYears = 3;

/**
 * What is most likely a slip of the pen, and is asked about once: hours that pass the grant where nobody asks for more of them, work from
 * before the first talk, and an end years away.
 */
function unlikelyProblems(answer: Answer, { anyway, trajectory, region, referral }: AnswerCheck): AnswerProblem[] {
  if (anyway || trajectory === undefined) return [];
  const { startsOn, firstTalkOn = startsOn, plannedEnd } = trajectory;
  const early = (field: string, day: PlainDate | undefined): AnswerProblem[] =>
    day !== undefined && day < firstTalkOn ? [{ field, code: 'early-work-hint' }] : [];
  if (answer.choice === 'works') return early('startedOn', answer.startedOn);
  if (!('newSpells' in answer)) return [];
  const { hoursUsed = 0, extension } = answer;
  const hours =
    extension?.hours === undefined ? passingGrant(trajectory, policyOf(region, referral), hoursUsed) : undefined;
  const isFar = extension?.until !== undefined && extension.until > addTerm(plannedEnd, { period: `P${farEndYears}Y` });
  return [
    ...(hours === undefined ? [] : [{ field: 'hoursUsed', code: 'hours-beyond-hint', hours } as const]),
    ...answer.newSpells.flatMap(({ startedOn }, index) => early(`newSpells.${index}.startedOn`, startedOn)),
    ...(isFar ? [{ field: 'more.until', code: 'far-end-hint' } as const] : []),
  ];
}

/** Whether a pause that is told can be. */
function restProblems(answer: Answer, { region, referral, trajectory, today }: AnswerCheck): readonly AnswerProblem[] {
  if (!('newSpells' in answer) || answer.choice !== 'paused' || trajectory === undefined) return [];
  const { pauseReason: reason, pausedFrom: from, pausedUntil: until } = answer;
  return pauseProblems(defined({ reason, from, until }), { region, referral, trajectory, today });
}

/**
 * Before the day of a check-in nobody can say how it went by then. Only that the guidance ends or rests cannot wait, and that it
 * goes on after a pause.
 */
function earlyProblems(answer: Answer, { isAhead = false, trajectory }: AnswerCheck): AnswerProblem[] {
  if (!isAhead) return [];
  const isPaused = hasOpenPause(trajectory);
  const now = ['goal-reached', 'stopped', 'paused', 'ask-extension', ...(isPaused ? ['continues'] : [])];
  return [
    ...(now.includes(answer.choice) ? [] : [{ field: 'choice', code: 'not-allowed' } as const]),
    ...('keptWork' in answer ? [{ field: 'keptWork', code: 'not-allowed' } as const] : []),
  ];
}

/** A yes counts for the privacy text that was shown with the question. If there is a newer one, that is shown first. */
function consentProblems(answer: object, { kind, region, referral }: AnswerCheck): AnswerProblem[] {
  if (!taskRules[kind].asksConsent || !('choice' in answer) || answer.choice !== 'yes') return [];
  if (!restsOnConsent(region, referral)) return [];
  const shown = 'privacyVersion' in answer ? answer.privacyVersion : undefined;
  return shown === region.privacyVersion ? [] : [{ field: 'choice', code: 'privacy-text-changed' }];
}
