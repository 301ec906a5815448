import { daysBetween, localDate } from '../calendar.ts';
import type { Change } from '../change.ts';
import { withEntries } from '../hours.ts';
import type { Instant } from '../referral.ts';
import { isKnown, type Report, spellIn } from '../report.ts';
import { contactLostCall } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import { namedAt } from '../workplace.ts';
import { closeContactCalls } from './check-ins.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, type Draft, finish } from './draft.ts';
import { askForMore } from './extension.ts';
import { tellUse } from './grant-use.ts';
import { askPerson, planMail } from './mails.ts';
import { moveSleeping } from './move-sleeping.ts';

/**
 * What a job coach reports between two check-ins: work or school that began or ended, hours, or that they cannot reach the
 * candidate. What was planned without knowing it is planned anew. The caller has checked it (`faultsIn`).
 *
 * @returns undefined where it is written already: the same report counts once
 */
export function reportProgress(
  from: OpenCase,
  trajectory: Trajectory,
  report: Report,
  ctx: Context,
): Change | undefined {
  if (isKnown(report, { ...from, trajectory })) return undefined;
  const draft = begin(from, 'report-progress', ctx);
  const after = reported(draft, trajectory, report);
  draft.rest = { ...draft.rest, trajectory: after };
  if (after.spells !== trajectory.spells) moveSleeping(draft, after);
  return finish(draft, report.what);
}

/** The trajectory with what was reported, and who has to hear it. */
function reported(draft: Draft, trajectory: Trajectory, report: Report): Trajectory {
  const { spells, contactLosses = [] } = trajectory;
  const { ctx } = draft;
  switch (report.what) {
    case 'job-started':
    case 'school-started':
      return { ...trajectory, spells: [...spells, { id: ctx.newId(6), ...spellIn(report) }] };
    case 'job-ended':
    case 'school-ended': {
      const { spell: ended, endedOn } = report;
      return { ...trajectory, spells: spells.map((one) => (one.id === ended ? { ...one, endedOn } : one)) };
    }
    case 'hours':
      return withHours(draft, trajectory, report);
    case 'contact-lost': {
      const { since, tried } = report;
      tellContactLost(draft, contactLosses);
      return { ...trajectory, contactLosses: [...contactLosses, { since, tried, at: ctx.now }] };
    }
    case 'contact-again': {
      closeContactCalls(draft);
      // Where it was lost more than once before it was found, all of that is over.
      return { ...trajectory, contactLosses: contactLosses.map((one) => ({ againOn: report.on, ...one })) };
    }
    case 'workplace':
      return { ...trajectory, workplaces: namedAt(trajectory, report.spell, report.name) };
  }
}

/** A line in the ledger. Beyond the grant more is asked for, and a mark that is reached is told, in the change itself. */
function withHours(
  draft: Draft,
  trajectory: Trajectory,
  { on, hours }: Extract<Report, { what: 'hours' }>,
): Trajectory {
  const { ctx } = draft;
  const line = { id: ctx.newId(6), on, hours, kind: 'reported', by: ctx.actor, at: ctx.now, isBetween: true } as const;
  const after = withEntries(trajectory, [line]);
  askForMore(draft, after);
  return tellUse(draft, after);
}

/** A candidate whom their job coach seeks is mailed so once in so many days (ours), however often contact is lost and found. */
const mailedAgainDays = 7;

/**
 * The coordinator calls the candidate, and records what they hear. The candidate reads that the job coach seeks them and what they
 * can do; whoever no mail reaches, or got that mail within a week, hears it in that call.
 *
 * @param before what was lost before this
 */
function tellContactLost(draft: Draft, before: NonNullable<Trajectory['contactLosses']>): void {
  const { after, ctx } = draft;
  askPerson(draft, { kind: 'call', owner: 'coordinator', about: contactLostCall });
  const isSoon = (mailed: Instant | undefined, at: Instant) =>
    mailed !== undefined && daysBetween(localDate(mailed), localDate(at)) < mailedAgainDays;
  const mailed = before.reduce<Instant | undefined>((last, { at }) => (isSoon(last, at) ? last : at), undefined);
  if (!after.reach.candidate.email || isSoon(mailed, ctx.now)) return;
  after.candidateHeardAt = ctx.now;
  planMail(draft, { kind: 'contact-lost-candidate', to: 'candidate', link: 'status', shared: after.sharedMailbox });
}
