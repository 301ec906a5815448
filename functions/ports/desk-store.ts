import type { DeskRow } from '../domain/desk-row.ts';

/** The desk's rows. Written with the changes of cases; read whole, because a desk filters, counts and sorts all of them. */
export interface DeskStore {
  /** Every row, in no order, strongly consistent; one that cannot be read is left out. */
  rows(): Promise<readonly DeskRow[]>;
  /**
   * Puts right what is stored of a case: its row, or none. Only while the case is as it was read: false when it has moved,
   * and its change has written the row.
   *
   * @param revision in which the case was read; undefined where it is gone
   */
  mend(referralId: string, revision: number | undefined, row: DeskRow | undefined): Promise<boolean>;
}
