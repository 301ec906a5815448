import type * as z from 'zod';
import { addDays, daysBetween, localDate } from './calendar.ts';
import { guidanceEndedOn } from './check-in-plan.ts';
import { defined } from './defined.ts';
import type { countedSchema, factSchema, hourBands } from './fact-schema.ts';
import { knownUntil, seenUntil } from './outcome.ts';
import { isProbe } from './probe.ts';
import type { PlainDate, Referral } from './referral.ts';
import { type Spell, type Trajectory, tells } from './trajectory.ts';

/** See `factSchema`. */
export type Fact = z.infer<typeof factSchema>;
export type FactHead = Fact['head'];
export type Guidance = NonNullable<Fact['guidance']>;
export type FactSpell = Guidance['spells'][number];
export type Counted = z.infer<typeof countedSchema>;

/** What a change writes of its case's fact. */
export interface FactWrite {
  /** Random, and known to the case alone. */
  readonly id: string;
  /** The month of receipt, under which it is kept. */
  readonly month: string;
  /**
   * The head is all there is, because nobody is guided: it replaces what was there, so that whoever takes referrals in needs no
   * right to update what others wrote.
   */
  readonly isWhole: boolean;
  /** Each part where it is another than before. */
  readonly head?: FactHead;
  readonly guidance?: Guidance;
}

/** The days of a case that its present state does not tell. */
export type FactDates = Omit<NonNullable<Referral['fact']>, 'id' | 'revision'>;

/** The results of a trajectory in dates, as the audit trail has them. */
export interface Results {
  readonly talkOn?: PlainDate;
  /** When guidance ended, unless it stopped with its case. */
  readonly overOn?: PlainDate;
  /** The last day of which an answer tells. */
  readonly knownUntil?: PlainDate;
  readonly answered: number;
  readonly silent: number;
  readonly goalOn?: PlainDate;
  readonly stop?: NonNullable<Trajectory['earlyStop']>;
  readonly spells: readonly Omit<Spell, 'id'>[];
}

/** What a case is counted under; undefined for the canary's, and for one that nobody but its unknown sender knows of. */
export function countedOf(referral: Referral): Counted | undefined {
  const { id, stage, door, programme, municipality, municipalityBefore, closure, declineReason } = referral;
  if (isProbe(id) || stage === 'unconfirmed' || closure === 'not-confirmed') return undefined;
  const out: Counted['out'] =
    closure === 'not-me' ? closure : referral.goesOnIn === undefined ? undefined : 'duplicate';
  return {
    municipality: municipalityBefore ?? municipality,
    ...defined({ door, programme, closure, declineReason, out }),
  };
}

/** The day on which a case came in. */
export function receivedOn({ createdAt }: Pick<Referral, 'createdAt'>): PlainDate {
  return localDate(createdAt);
}

/** The month of a day. */
export function monthOf(date: PlainDate): string {
  return date.slice(0, 7);
}

/**
 * The part of a fact that needs no trajectory.
 *
 * @param on `received`: the day of receipt; `ended`: that of the end
 */
export function factHead(
  counted: Counted,
  on: FactDates & { readonly received: PlainDate; readonly ended?: PlainDate | undefined },
  provider: string | undefined,
): FactHead {
  const { received, ended, askedOn, dueOn, decidedOn, offeredOn, acceptedOn } = on;
  const since = (date: PlainDate | undefined) => (date === undefined ? undefined : daysBetween(received, date));
  return {
    ...counted,
    month: monthOf(received),
    ...defined({
      provider,
      asked: since(askedOn),
      due: since(dueOn),
      decided: since(decidedOn),
      offered: since(offeredOn),
      accepted: since(acceptedOn),
      ended: since(ended),
      endedIn: ended && monthOf(ended),
    }),
  };
}

/** The results of a trajectory as it stands, in dates. */
export function resultsOf(trajectory: Trajectory): Results {
  const { firstTalkOn, goalReachedOn, earlyStop, checkIns, spells } = trajectory;
  const answered = checkIns.filter(tells).length;
  return {
    ...defined({
      talkOn: firstTalkOn,
      overOn: guidanceEndedOn(trajectory),
      knownUntil: knownUntil(trajectory),
      goalOn: goalReachedOn,
      stop: earlyStop,
    }),
    answered,
    silent: checkIns.length - answered,
    spells: spells.map(({ kind, startedOn, endedOn, hoursPerWeek }) => ({
      kind,
      startedOn,
      ...defined({ endedOn, hoursPerWeek }),
    })),
  };
}

/** The last month that is known as a whole, if everything up to and including a day is. */
function lastWholeMonth(until: PlainDate): string {
  const next = addDays(until, 1);
  return next.endsWith('-01') ? monthOf(until) : monthOf(addDays(`${monthOf(until)}-01`, -1));
}

function bandOf(hours: number): (typeof hourBands)[number] {
  if (hours < 12) return 'under-12';
  if (hours < 24) return '12-23';
  return hours < 32 ? '24-31' : '32-up';
}

/** Work without an end is known to have gone on until the last answer only, and on its first day in any case. */
function spellFrom(received: PlainDate, spell: Results['spells'][number], known: PlainDate | undefined): FactSpell {
  const { kind, startedOn, endedOn, hoursPerWeek } = spell;
  const seenOn = seenUntil(spell, known);
  return {
    kind,
    ...(hoursPerWeek === undefined ? {} : { hours: bandOf(hoursPerWeek) }),
    day: daysBetween(received, startedOn),
    month: monthOf(startedOn),
    seen: monthOf(seenOn),
    lasted: Math.max(0, daysBetween(startedOn, seenOn)),
    ...(endedOn === undefined ? {} : { isOver: true as const }),
  };
}

/** What came of guidance, as a fact keeps it. */
export function guidanceOf(received: PlainDate, results: Results): Guidance {
  const { talkOn, overOn, knownUntil: known, answered, silent, goalOn, stop, spells } = results;
  const since = (date: PlainDate | undefined) => (date === undefined ? undefined : daysBetween(received, date));
  return {
    ...defined({
      talk: since(talkOn),
      month: talkOn && monthOf(talkOn),
      known: since(known),
      through: known && lastWholeMonth(known),
      over: overOn && monthOf(overOn),
      goal: since(goalOn),
      stop,
    }),
    answered,
    silent,
    spells: spells.map((spell) => spellFrom(received, spell, known)),
  };
}

/** Guidance of which there is nothing to tell: a fact without it says the same. */
export const noGuidance: Guidance = { answered: 0, silent: 0, spells: [] };
