/** What a case can wait for. */
export type Wait = 'approval' | 'offer';

/** A case that began to wait. */
export interface Waiting {
  readonly reference: string;
  readonly wait: Wait;
  /** Milliseconds since 1970, with fractions. */
  readonly at: number;
  /** Lets a person answer; absent where the person needs a link from a mail. */
  readonly token?: string;
}

/** One product with the case on it, running. Its processes are its own, so that all of them can be counted. */
export interface Subject {
  /** Processes whose processor time and memory count, with everything that they start. */
  readonly processes: readonly number[];
  /** Folder with everything that it keeps. */
  readonly folder: string;
  /** Posts the nth referral and answers its reference once it is accepted. */
  post(n: number): Promise<string>;
  /** Calls back for each case that begins to wait. */
  onWait(listener: (waiting: Waiting) => void): void;
  /** Gets ready to approve these cases; each answer approves one, and is done when the product has answered. */
  approvals(cases: readonly Waiting[]): Promise<readonly (() => Promise<void>)[]>;
  /** Bytes that JavaScript holds in the application after a collection of garbage. */
  heap(): Promise<number>;
  /** Waits until a case at rest takes no more memory than it needs, where a product first keeps it at hand. */
  rest(): Promise<void>;
  stop(): Promise<void>;
}

/** A product that can be measured. */
export interface Peer {
  readonly name: string;
  /**
   * Starts it on an empty folder.
   *
   * @param isAtRest memory of waiting cases is measured, rather than speed
   */
  start(isAtRest: boolean): Promise<Subject>;
}
