import * as z from 'zod';
import { localDate } from './calendar.ts';
import { contactWays, educationKinds, type ReportKind, reportKinds, type SpellKind } from './codes.ts';
import { type GrantPolicy, type HoursPassed, passingGrant } from './grant.ts';
import { isInFollowUp } from './guided.ts';
import { hoursEntries, quarterHours } from './hours.ts';
import { type PlainDate, plainDateSchema, type Referral } from './referral.ts';
import { contactLostCall, isAbout, type Task } from './task.ts';
import { isSameSpell, type Spell, type Trajectory } from './trajectory.ts';
import { workplaceName, workplaceOf } from './workplace.ts';

/** Work that a job coach reports, paid or not. */
export const workKinds = [
  'employee',
  'self-employed',
  'learn-work',
  'voluntary',
] as const satisfies readonly SpellKind[];

const begun = { startedOn: plainDateSchema, municipality: z.string().exactOptional() };
const ended = { spell: z.string(), endedOn: plainDateSchema };

/** What a job coach reports between two check-ins: at most four things each. The name of an employer or a school is a report of its own. */
export const reportSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('job-started'),
    kind: z.enum(workKinds),
    hoursPerWeek: z.number().min(0).max(80).exactOptional(),
    ...begun,
  }),
  z.strictObject({ what: z.literal('job-ended'), ...ended }),
  z.strictObject({
    what: z.literal('hours'),
    on: plainDateSchema,
    hours: quarterHours.positive(),
    /** How many lines the ledger had when the form was opened: the same hours on the same day since then are the same report. */
    seen: z.int().min(0),
  }),
  z.strictObject({ what: z.literal('school-started'), education: z.enum(educationKinds), ...begun }),
  z.strictObject({ what: z.literal('school-ended'), ...ended }),
  z.strictObject({
    what: z.literal('contact-lost'),
    since: plainDateSchema,
    tried: z.array(z.enum(contactWays)).min(1).max(contactWays.length),
  }),
  z.strictObject({ what: z.literal('contact-again'), on: plainDateSchema }),
  /** Where somebody works or learns, by its name; without one it is taken away. */
  z.strictObject({ what: z.literal('workplace'), spell: z.string(), name: workplaceName.exactOptional() }),
]);
export type Report = z.infer<typeof reportSchema>;
type ReportOf<What extends ReportKind> = Extract<Report, { what: What }>;

/** What a report is looked at against. */
export interface ReportedOn {
  readonly referral: Pick<Referral, 'stage' | 'holdsPlace'>;
  readonly tasks: readonly Pick<Task, 'kind' | 'about'>[];
  readonly trajectory: Trajectory;
  /** Of the door, where the case has one. */
  readonly policy?: GrantPolicy;
  /** The legal basis covers names of employers and schools: see `mayNameWorkplaces`. */
  readonly mayName?: boolean;
}

/** Spells of work, or of school, that go on. */
export function openSpellsOf({ spells }: Pick<Trajectory, 'spells'>, what: 'work' | 'school'): readonly Spell[] {
  return spells.filter(({ kind, endedOn }) => endedOn === undefined && (kind === 'education') === (what === 'school'));
}

/** Work and school that can get a name, or another: what goes on, and what has one. */
export function nameableSpells(trajectory: Pick<Trajectory, 'spells' | 'workplaces'>): readonly Spell[] {
  return trajectory.spells.filter(
    ({ id, endedOn }) => endedOn === undefined || workplaceOf(trajectory, id) !== undefined,
  );
}

/** Whether the coordinator is calling a candidate whom the job coach cannot reach. */
function isContactSought(tasks: ReportedOn['tasks']): boolean {
  return tasks.some((task) => isAbout(task, 'call', [contactLostCall]));
}

/** The losses of contact that still last: more than one where the coordinator was asked to call more than once. */
function lastingLosses({ contactLosses = [] }: Pick<Trajectory, 'contactLosses'>) {
  return contactLosses.filter(({ againOn }) => againOn === undefined);
}

/** What can be reported of somebody now: nothing before the first check-in is planned, and once guidance is over only results. */
export function reportsNow({ referral, tasks, trajectory, mayName = false }: ReportedOn): readonly ReportKind[] {
  if (referral.stage !== 'checking-in') return [];
  const isGuided = !isInFollowUp(referral);
  const may: Readonly<Record<ReportKind, boolean>> = {
    'job-started': true,
    'job-ended': openSpellsOf(trajectory, 'work').length > 0,
    hours: isGuided,
    'school-started': true,
    'school-ended': openSpellsOf(trajectory, 'school').length > 0,
    'contact-lost': isGuided && !isContactSought(tasks),
    'contact-again': isGuided && lastingLosses(trajectory).length > 0,
    workplace: mayName && nameableSpells(trajectory).length > 0,
  };
  return reportKinds.filter((what) => may[what]);
}

/** The spell that begins with a report. */
export function spellIn(report: ReportOf<'job-started'> | ReportOf<'school-started'>): Omit<Spell, 'id'> {
  const { what: _what, ...spell } = report;
  return 'kind' in spell ? spell : { kind: 'education', ...spell };
}

/** Whether a report says what is written already, because it was sent twice or on two devices: it counts once. */
export function isKnown(report: Report, { trajectory, tasks }: ReportedOn): boolean {
  switch (report.what) {
    case 'job-started':
    case 'school-started':
      return trajectory.spells.some((known) => isSameSpell(known, spellIn(report)));
    case 'job-ended':
    case 'school-ended':
      return trajectory.spells.some(({ id, endedOn }) => id === report.spell && endedOn === report.endedOn);
    case 'hours':
      return hoursEntries(trajectory)
        .slice(report.seen)
        .some(({ isBetween, on, hours }) => isBetween === true && on === report.on && hours === report.hours);
    case 'contact-lost':
      return isContactSought(tasks);
    case 'contact-again':
      return trajectory.contactLosses?.at(-1)?.againOn === report.on;
    case 'workplace':
      return workplaceOf(trajectory, report.spell) === report.name;
  }
}

/** Work and school of one trajectory (ours): more is no life but a mistake, and would fill the item that holds it. */
const mostSpells = 40;
/** So often on one day contact is lost (ours): each asks the coordinator to call. */
const mostLossesADay = 2;

/** What is wrong with a report, at its field. */
export interface ReportFault {
  readonly field: string;
  readonly code:
    | 'date-in-future'
    | 'date-too-early'
    | 'not-allowed'
    | 'unknown-spell'
    | 'spell-ended'
    | 'spell-overlaps-hint'
    | 'hours-beyond-hint';
  /** Of hours that pass the grant: what they add up to, and what was granted. */
  readonly hours?: HoursPassed;
}

/** Whether two spells share a day. */
function overlap(one: Omit<Spell, 'id'>, other: Omit<Spell, 'id'>): boolean {
  const isBefore = ({ endedOn }: Omit<Spell, 'id'>, next: Omit<Spell, 'id'>) =>
    endedOn !== undefined && endedOn < next.startedOn;
  return !isBefore(one, other) && !isBefore(other, one);
}

/**
 * What is wrong with a report apart from its shape: days to come, or from before the trajectory; an end before its start; work of a
 * kind that goes on already, which is asked about once because somebody may have two jobs; hours that pass the grant, likewise.
 *
 * @param anyway its writer has read that, and sends it all the same
 */
export function faultsIn(
  report: Report,
  on: ReportedOn,
  { today, anyway }: { readonly today: PlainDate; readonly anyway: boolean },
): readonly ReportFault[] {
  const { trajectory } = on;
  const { startsOn, firstTalkOn = startsOn, spells, contactLosses = [] } = trajectory;
  const isPossible = reportsNow(on).includes(report.what);
  const began = firstTalkOn < startsOn ? firstTalkOn : startsOn;
  const day = (field: string, date: PlainDate, first: PlainDate = began): readonly ReportFault[] => {
    if (date > today) return [{ field, code: 'date-in-future' }];
    return date < first ? [{ field, code: 'date-too-early' }] : [];
  };
  const lostOn = (date: PlainDate) => contactLosses.filter(({ at }) => localDate(at) === date).length;
  switch (report.what) {
    case 'job-started':
    case 'school-started': {
      const spell = spellIn(report);
      const faults = day('startedOn', spell.startedOn);
      const isOther = (known: Spell) => known.kind === spell.kind && overlap(known, spell);
      const hint =
        !anyway && spells.some(isOther) ? ([{ field: 'startedOn', code: 'spell-overlaps-hint' }] as const) : [];
      if (spells.length >= mostSpells) return [{ field: 'startedOn', code: 'not-allowed' }];
      return faults.length > 0 ? faults : hint;
    }
    case 'job-ended':
    case 'school-ended': {
      const isSchool = report.what === 'school-ended';
      const known = spells.find(({ id, kind }) => id === report.spell && (kind === 'education') === isSchool);
      if (known === undefined) return [{ field: 'spell', code: 'unknown-spell' }];
      if (known.endedOn !== undefined) return [{ field: 'endedOn', code: 'spell-ended' }];
      return day('endedOn', report.endedOn, known.startedOn);
    }
    case 'hours': {
      if (!isPossible) return [{ field: 'hours', code: 'not-allowed' }];
      const faults = day('on', report.on);
      const hours = anyway ? undefined : passingGrant(trajectory, on.policy, report.hours);
      return faults.length > 0 || hours === undefined ? faults : [{ field: 'hours', code: 'hours-beyond-hint', hours }];
    }
    case 'contact-lost':
      return isPossible && lostOn(today) < mostLossesADay
        ? day('since', report.since)
        : [{ field: 'since', code: 'not-allowed' }];
    case 'contact-again':
      return isPossible
        ? day(
            'on',
            report.on,
            lastingLosses(trajectory)
              .map(({ since }) => since)
              .toSorted()
              .at(-1),
          )
        : [{ field: 'on', code: 'not-allowed' }];
    case 'workplace':
      if (on.mayName !== true) return [{ field: 'name', code: 'not-allowed' }];
      return nameableSpells(trajectory).some(({ id }) => id === report.spell)
        ? []
        : [{ field: 'spell', code: 'unknown-spell' }];
  }
}
