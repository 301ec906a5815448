import { localDate } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import type { ReportKind } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { policyOf } from '../domain/grant.ts';
import { isGuided, isInFollowUp, isTakenOn } from '../domain/guided.ts';
import { hoursEntries } from '../domain/hours.ts';
import { reportProgress } from '../domain/journey/report.ts';
import { standingOf } from '../domain/municipality.ts';
import type { Parties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import { faultsIn, isKnown, type Report, type ReportFault, reportsNow } from '../domain/report.ts';
import { hasStanding } from '../domain/standing.ts';
import { ofKind, type Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { mayNameWorkplaces } from '../domain/workplace.ts';
import { isBusy } from '../ports/passing.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeAndFollow, type FollowRuntime } from './after-change.ts';
import { contextOf } from './change-case.ts';
import { disclosureFor } from './disclosure.ts';
import type { Disclosure } from './disclosure-contracts.ts';
import { type ReportMade, readReportMark, reportMark } from './done-mark.ts';
import type { BareCase } from './link-contracts.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { bareCase } from './open-link.ts';
import { type Coach, coachMark } from './provider-coaches.ts';
import { onceAnHour, partsOf, viewEvent } from './view-event.ts';
import type { Visit } from './visit-contracts.ts';
import { readerOf, readsAs } from './worklist-reader.ts';

export type TrajectoryRuntime = FollowRuntime &
  Pick<Runtime, 'region' | 'clock' | 'newId' | 'guards' | 'referrals' | 'links' | 'pause'>;

/** A running trajectory, for those who guide the person. */
export interface TrajectoryView {
  readonly bare: BareCase;
  readonly disclosure: Disclosure;
  /** What its job coach is asked next, or now, about guidance: there they tell what cannot wait for its day. */
  readonly ahead?: Pick<Task, 'id' | 'kind'>;
  /** The job coach, for the provider whose job coach it is: it may choose another. */
  readonly coach?: Pick<Coach, 'provider' | 'mark' | 'name'>;
  /** What its job coach can report now; nothing for anybody else. */
  readonly reports: readonly ReportKind[];
  /** The legal basis covers the names of employers and schools. */
  readonly mayName: boolean;
  /** Lines in the ledger of hours: see `seen` of a report. */
  readonly lines: number;
}

/** Whoever asks about a trajectory without being shown one. */
export type Outside = 'needs-proof' | 'unknown' | 'former';

/** What became of a report. */
export type ReportResult =
  /**
   * `mark`: what the address of the next page says of it. `isOver`: nothing is left to ask, so the trajectory ends. `asksName`: the
   * name of the employer or the school may be told next.
   */
  | { readonly state: 'kept'; readonly mark: string; readonly isOver: boolean; readonly asksName: boolean }
  | { readonly state: 'refused'; readonly problems: readonly ReportProblem[] };
export type ReportProblem =
  | ReportFault
  | { readonly field: 'municipality'; readonly code: 'municipality' }
  | { readonly field: 'form'; readonly code: 'changed' };

/** Who is guided and how to reach them (`/mijn/traject/<reference>`), at any time while the trajectory runs. */
export interface TrajectoryDesk {
  /**
   * What the job coach or their provider may see, which is recorded as a view. `needs-proof`: this device has proved
   * no mailbox. `former`: another job coach has taken over from this one. `unknown`: there is no such trajectory for this
   * reader; it looks the same whether it exists or not.
   */
  open(visit: Visit, referralId: string): Promise<TrajectoryView | Outside>;
  /**
   * The job coach reports what happened, on any day. What is wrong with it changes nothing; what was reported before
   * counts once, and is answered as kept.
   *
   * @param anyway they saw a question about it, and send it as it is
   */
  report(visit: Visit, referralId: string, report: Report, anyway: boolean): Promise<ReportResult | Outside>;
  /** What this device reported of a case a moment ago, as the address of the page says. */
  reported(visit: Visit, referralId: string, mark: string): ReportMade | undefined;
}

/** Everything that happens on `/mijn/traject`. */
export function createTrajectoryDesk(runtime: TrajectoryRuntime): TrajectoryDesk {
  const { region, guards, clock, referrals } = runtime;

  /** In which role somebody guides the person of a case now; whether they did before. */
  function roleIn(boxes: readonly string[], referral: Referral, parties: Parties): 'job-coach' | 'provider' | Outside {
    const role = (['job-coach', 'provider'] as const).find(
      (one) => readsAs(runtime, boxes, one, { referral, parties }) && hasStanding(region, { referral }, one, parties),
    );
    if (role !== undefined) return role;
    const former = parties.jobCoach?.former ?? [];
    return former.some(({ email }) => boxes.includes(mailboxProof(runtime, email))) ? 'former' : 'unknown';
  }

  return {
    async open(visit, referralId) {
      const { boxes, device } = readerOf(runtime, visit);
      if (boxes.length === 0) return 'needs-proof';
      const from = await referrals.whole(referralId);
      if (from === undefined || !isGuided(from.referral.stage)) return 'unknown';
      const { referral } = from;
      const parties = from.parties();
      const role = roleIn(boxes, referral, parties);
      if (role !== 'job-coach' && role !== 'provider') return role;
      const about = { kind: 'check-in', id: referralId, ...defined({ provider: referral.provider }) } as const;
      const trajectory = from.trajectory();
      const known = { region, referral, parties, ...defined({ trajectory }) };
      const disclosure = disclosureFor(role, about, known);
      const now = clock();
      const parts = partsOf(disclosure);
      const hash = guards.hash(`view:trajectory:${referralId}:${role}:${device.id}:${parts.join(' ')}`);
      const event = viewEvent(region, { role, referral, object: referralId }, parts, now);
      await referrals.record(referralId, event, onceAnHour(hash, now));
      const { provider } = referral;
      const { jobCoach } = parties;
      const isOwn = role === 'provider' && isTakenOn(referral.stage);
      const ahead = from.tasks.find(
        ({ kind, owner }) =>
          taskRules[kind].guides === true && owner === role && role === 'job-coach' && !isInFollowUp(referral),
      );
      const mayName = mayNameWorkplaces(region, referral);
      const reports =
        role === 'job-coach' && trajectory !== undefined
          ? reportsNow({ referral, tasks: from.tasks, trajectory, mayName })
          : [];
      const lines = trajectory === undefined ? 0 : hoursEntries(trajectory).length;
      const view = { bare: bareCase(referral), disclosure, reports, mayName, lines };
      if (!isOwn || provider === undefined || jobCoach === undefined)
        return { ...view, ...(ahead === undefined ? {} : { ahead: { id: ahead.id, kind: ahead.kind } }) };
      const mark = coachMark(runtime, provider, jobCoach.email);
      return { ...view, coach: { provider, mark, name: jobCoach.name } };
    },

    async report(visit, referralId, report, anyway) {
      const { boxes, device } = readerOf(runtime, visit);
      if (boxes.length === 0) return 'needs-proof';
      let refused: ReportResult | Outside = 'unknown';
      let mayName = false;
      const kept = (what: ReportMade, isOver = false): ReportResult => ({
        state: 'kept',
        mark: reportMark(runtime, device, referralId, what),
        isOver,
        asksName: mayName && (what === 'job-started' || what === 'school-started'),
      });
      try {
        const outcome = await changeAndFollow(runtime, referralId, async (from) => {
          const parties = from.parties?.() ?? (await referrals.parties(referralId));
          const trajectory = from.trajectory?.();
          const role = roleIn(boxes, from.referral, parties);
          refused = role === 'former' && isGuided(from.referral.stage) ? role : 'unknown';
          if (role !== 'job-coach' || from.referral.stage !== 'checking-in' || trajectory === undefined)
            return undefined;
          mayName = mayNameWorkplaces(region, from.referral);
          const known = { ...from, trajectory, mayName, ...defined({ policy: policyOf(region, from.referral) }) };
          // Nothing is said of a name where none is kept.
          if (report.what === 'workplace' && !mayName) return undefined;
          if (isKnown(report, known)) {
            // Who is asked for a name and fills in none has reported nothing twice.
            refused = kept(isNameless(report) ? 'nameless' : 'known');
            return undefined;
          }
          const ctx = contextOf(runtime, { origin: 'link', actor: 'job-coach' });
          const place = 'municipality' in report ? report.municipality : undefined;
          const problems: readonly ReportProblem[] = [
            ...faultsIn(report, known, { today: localDate(ctx.now), anyway }),
            ...(place === undefined || standingOf(region, place) === 'present'
              ? []
              : [{ field: 'municipality', code: 'municipality' } as const]),
          ];
          refused = { state: 'refused', problems };
          return problems.length > 0 ? undefined : reportProgress(from, trajectory, report, ctx);
        });
        return outcome.changed ? kept(madeBy(report, outcome.change), isLast(outcome.change)) : refused;
      } catch (error) {
        if (!isBusy(error)) throw error;
        return { state: 'refused', problems: [{ field: 'form', code: 'changed' }] };
      }
    },

    reported: (visit, referralId, mark) => readReportMark(runtime, readerOf(runtime, visit).device, referralId, mark),
  };
}

/** Whether no name is to be kept: its field was left or made empty. */
function isNameless(report: Report): boolean {
  return report.what === 'workplace' && report.name === undefined;
}

/** What a report made, as its writer reads it: hours beyond the grant are asked for, and an emptied name is gone. */
function madeBy(report: Report, { tasks }: Change): ReportMade {
  const { what } = report;
  if (isNameless(report)) return 'nameless';
  return what === 'hours' && ofKind(tasks, 'decide-extension') !== undefined ? 'hours-beyond' : what;
}

/** Whether a report left nothing to ask: the sleeping check-in was closed, and the machine ends the trajectory. */
function isLast({ tasks }: Change): boolean {
  return ofKind(tasks, 'check-in')?.status === 'closed';
}
