import type { LinkView } from '../../functions/cases/link-contracts.ts';
import type { StatusView } from '../../functions/cases/status-contracts.ts';

/** A page behind a link in one state. */
export interface SamplePage {
  /** Also the token in its address, and the name of its screenshot. */
  readonly name: string;
  readonly area: 'taak' | 'status';
  readonly link?: LinkView;
  readonly status?: StatusView;
  /** Whether an empty post shows mistakes to look at. */
  readonly hasForm: boolean;
}
