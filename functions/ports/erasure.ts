import type { CandidateParty } from '../domain/party.ts';
import type { Instant } from '../domain/referral.ts';
import type { KeptCase } from '../domain/retention.ts';

/** Where something is stored. */
export interface StoredAt {
  readonly pk: string;
  readonly sk: string;
}

/**
 * What leads to somebody beside the items of their case. Without `only` it goes as a whole. With it stays, but for the number of
 * another case: of a line of the audit trail the `result`, of a mail the fact `duplicateOf`.
 */
export interface Trace extends StoredAt {
  readonly only?: 'result' | 'duplicateOf';
}

/** Until when the people of cases that ended are kept. Rows are written with the end of a case. */
export interface RetentionStore {
  /**
   * What was written of cases that ended in these years, in no order; one that cannot be read is left out. It may be out of
   * date: see `retentionReport`.
   */
  kept(years: readonly string[]): Promise<readonly KeptCase[]>;
  /** Of these cases those in which anybody is stored still. */
  present(referralIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What is known of somebody beside the items of their case, for the change that erases them. */
export interface ErasureStore {
  /**
   * What the table keeps of a case's people beside those that `commit` erases by itself: marks by which a second referral of the
   * candidate is recognised, as far as they lead to this case; links that its mails carried; that this sender sent it; and the
   * numbers of other cases in its trail and in mails that have gone, for they may be of the same person.
   *
   * @param of `marksOf`: keyed hashes of the candidate's marks, who is read here also once their time has come; `sender`: the mark of who
   *   sent it; `isSelf`: that was the candidate, so that it goes too that they said of it that it was not theirs; `closedAt`: when it ended
   */
  traces(
    referralId: string,
    of: {
      readonly marksOf: (candidate: CandidateParty) => readonly string[];
      readonly sender?: string;
      readonly isSelf: boolean;
      readonly closedAt?: Instant;
    },
  ): Promise<readonly Trace[]>;
}
