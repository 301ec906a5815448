import type { Absence } from '../domain/absence.ts';
import type { PlainDate } from '../domain/referral.ts';

/** When people are back, by the mark of their mailbox: undefined for those who are known not to be away. */
export type DaysBack = ReadonlyMap<string, PlainDate | undefined>;

/** People who are away. Written by pages, read by those and by the sweeper. */
export interface AbsenceStore {
  /** Sets somebody's absence, in place of an earlier one. It goes by itself a day after it ends. */
  put(absence: Absence): Promise<void>;
  /** Ends somebody's absence now, by the mark of their mailbox; nothing happens where there is none. */
  end(mark: string): Promise<void>;
  /** The absences of these mailboxes, in no order; some may be over. What cannot be read is left out. */
  of(marks: readonly string[]): Promise<readonly Absence[]>;
  /** The mark of everybody who is away, and of some who were until lately. */
  marks(): Promise<readonly string[]>;
}
