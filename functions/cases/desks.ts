import type { ActDesk } from './act-desk.ts';
import type { AwayDesk } from './away-contracts.ts';
import type { CanaryDesk } from './canary-contracts.ts';
import type { CaseDesk } from './case-desk.ts';
import type { CoachesDesk } from './coaches-desk.ts';
import type { CasesDesk } from './desk-worklist.ts';
import type { AdviceDesk, SavedFormDesk, SenderDesk } from './form-contracts.ts';
import type { IntakeDesk } from './intake-contracts.ts';
import type { FormerDesk, LinkDesk } from './link-contracts.ts';
import type { ResultsDesk } from './own-results.ts';
import type { PlacesDesk } from './places-desk.ts';
import type { FindDesk, SignInDesk } from './staff-contracts.ts';
import type { StatusDesk, SummaryDesk } from './status-contracts.ts';
import type { TakeOverDesk } from './take-over-desk.ts';
import type { TrajectoryDesk } from './trajectory-desk.ts';
import type { WaitsDesk } from './waits-desk.ts';
import type { WorklistDesk } from './worklist-contracts.ts';

/** What the desk of staff does for them. */
export interface StaffDesks {
  readonly signInDesk: SignInDesk;
  readonly casesDesk: CasesDesk;
  readonly findDesk: FindDesk;
  readonly caseDesk: CaseDesk;
  readonly waitsDesk: WaitsDesk;
}

/** What the desk does for staff who act on cases. */
export interface ActingDesks {
  readonly signInDesk: Pick<SignInDesk, 'visit' | 'isFresh'>;
  readonly actDesk: ActDesk;
  /** Tasks of any owner, for the coordinator. */
  readonly taskDesk: Pick<LinkDesk, 'open' | 'alsoWrong' | 'answer' | 'steer' | 'withdrawSent'>;
  readonly takeOverDesk: TakeOverDesk;
}

/**
 * What a function that serves people does for them; each desk is built on ports. Only the functions that serve
 * pages build desks (their `desks.ts`), so that no step carries the code of a page.
 */
export interface Desks extends StaffDesks, Omit<ActingDesks, 'signInDesk'> {
  readonly intakeDesk: IntakeDesk;
  readonly linkDesk: LinkDesk;
  readonly formerDesk: FormerDesk;
  readonly statusDesk: StatusDesk;
  readonly canaryDesk: CanaryDesk;
  readonly worklistDesk: WorklistDesk;
  readonly awayDesk: AwayDesk;
  readonly placesDesk: PlacesDesk;
  readonly coachesDesk: CoachesDesk;
  readonly trajectoryDesk: TrajectoryDesk;
  readonly resultsDesk: ResultsDesk;
  readonly savedFormDesk: SavedFormDesk;
  readonly adviceDesk: AdviceDesk;
  readonly senderDesk: SenderDesk;
  readonly summaryDesk: SummaryDesk;
}

/** The desks behind links and worklists. */
export type LinkDesks = Omit<
  Desks,
  | keyof StaffDesks
  | 'actDesk'
  | 'taskDesk'
  | 'takeOverDesk'
  | 'intakeDesk'
  | 'savedFormDesk'
  | 'adviceDesk'
  | 'senderDesk'
  | 'summaryDesk'
>;
