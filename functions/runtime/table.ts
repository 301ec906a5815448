/**
 * Shape of the one table, said once for the stack that makes it, the rights that are cut along its keys, and the adapters
 * that read and write it.
 */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /**
   * Sparse index of open work by the moment it needs attention: only items that carry `openShard` are in it, with their keys
   * alone. Who reads it looks at the item itself afterwards, since an index is always a little behind.
   */
  openIndex: { name: 'open-work', partitionKey: 'openShard', sortKey: 'openAt' },
  /** The same with whole items, as tables of before 26 November 2026 have it: the projection of an index cannot be changed. */
  formerOpenIndex: 'open',
  /** Time to live, in epoch seconds. */
  expiry: 'expiresAt',
} as const;

/**
 * What a partition key begins with. Rights use these (`dynamodb:LeadingKeys`), so an item goes under the prefix whose
 * readers may read it: everything personal under `party`, nothing personal elsewhere.
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
  /** Idempotency keys, person marks, one-time codes, limits on tries, and counts of who was pointed to another door. */
  guard: 'G#',
  /** Canaries of mail drills, and counts of who came to look at them. */
  drill: 'D#',
  /** Whether all mail is held, and how many mails went in a second. */
  sending: 'S#',
  /** Keys of the canary, by their hash. */
  probe: 'K#',
} as const;
export type KeyPrefix = keyof typeof keyPrefixes;
