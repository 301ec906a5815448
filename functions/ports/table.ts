/**
 * Shape of the one table, stated once for the stack that creates it, the rights that follow its keys, and the adapters
 * that read and write it.
 */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /**
   * Sparse index of open work, sorted by the moment at which it needs attention. Only items with `openShard` are in it,
   * and only their keys. A reader looks at the item itself afterwards, because an index always lags a little.
   */
  openIndex: { name: 'open-work', partitionKey: 'openShard', sortKey: 'openAt' },
  /** The same index with whole items, in tables from before 26 November 2026: the projection of an index cannot be changed. */
  formerOpenIndex: 'open',
  /** Time to live, in epoch seconds. */
  expiry: 'expiresAt',
} as const;

/**
 * Prefixes of partition keys. Rights are based on them (`dynamodb:LeadingKeys`), so each item goes under the prefix
 * whose readers may read it: everything personal under `party`, nothing personal elsewhere.
 */
export const keyPrefixes = {
  referral: 'R#',
  party: 'N#',
  task: 'T#',
  mail: 'M#',
  link: 'L#',
  provider: 'P#',
  waiting: 'W#',
  /** Marks that places came free in a programme, for the sweeper to serve its queue. */
  serve: 'Q#',
  /** Task tokens of waiting steps. */
  token: 'X#',
  /** Idempotency keys, person marks, one-time codes, limits on tries, and counts of people sent to other organisations. */
  guard: 'G#',
  /** Canaries of mail drills, and counts of visits to them. */
  drill: 'D#',
  /** Whether all mail is held, and how many mails went in a second. */
  sending: 'S#',
  /** Which cases are on whose worklist: organisations by their id, mailboxes by a keyed hash. */
  worklist: 'I#',
  /** Which cases a term finds, by its keyed hash: names, birth dates, addresses and numbers of candidates, and of senders. */
  find: 'F#',
  /** Who is away, by the mark of their mailbox. */
  away: 'A#',
  /** Keys of the canary, by their hash. */
  probe: 'K#',
  /** One row for each case in which something is open, for the desk: codes and dates only. */
  desk: 'Z#',
  /** The last check of the loop guarantee. */
  loop: 'O#',
  /** Which sessions of staff are open, by a keyed hash of who they are. */
  session: 'Y#',
  /** How many starts are counted in the budget of a municipality, by programme and year. */
  starts: 'U#',
  /** How long people waited for their first talk, each wait in codes and days, and the figures of the day. */
  waits: 'V#',
  /** Those figures alone: pages and mails tell them, while single waits are for whoever counts them. */
  waitFigures: 'V#figures',
  /** What other systems are told, until it has arrived; how it goes with each of them. Codes and numbers only. */
  events: 'H#',
  /** What results are counted with, by the month of receipt: codes, months and days that lead to nobody. */
  facts: 'J#',
  /** What was published of a half-year, once and for ever: rounded numbers, nobody's data. */
  publications: 'C#',
  /** What was changed in the region at the desk: every function that has a region reads it. */
  region: 'E#',
  /** Who changed it, and why. */
  regionWhy: 'B#',
} as const;
export type KeyPrefix = keyof typeof keyPrefixes;
