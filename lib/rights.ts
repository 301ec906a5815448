import type { Machine } from '../functions/domain/codes.ts';
import type { KeyPurpose } from '../functions/ports/key-purposes.ts';
import type { KeyPrefix } from '../functions/ports/table.ts';
import type { FunctionName } from '../functions/runtime/steps.ts';

/** The trust boundaries (I11): who can reach a function from outside, and what a hole in it would expose. */
export type Boundary =
  | 'intake'
  | 'links'
  | 'desk'
  | 'acting'
  | 'results'
  | 'steps'
  | 'sweeper'
  | 'feedback'
  | 'drill'
  | 'canary'
  | 'telling';

/** The rights of one side of a trust boundary. Everything that is not named is refused. */
export interface Rights {
  /** Partition keys whose items may be read, one by one or by query. */
  readonly read: readonly KeyPrefix[];
  /** Partition keys whose items may be put and updated. */
  readonly write: readonly KeyPrefix[];
  /** Partition keys whose items may be put, but not updated. A put could still replace one: our code puts only what is not there yet. */
  readonly add: readonly KeyPrefix[];
  /** Partition keys whose items may be put, but not read, nor returned by a put that succeeds. */
  readonly writeBlind: readonly KeyPrefix[];
  /** Partition keys whose items a transaction may set a condition on without writing them. */
  readonly check: readonly KeyPrefix[];
  /**
   * Partition keys whose items may be deleted. Referrals and their audit trail only expire by time to live. People do
   * too, except when somebody says that a referral is not about them, or was never theirs.
   */
  readonly remove: readonly KeyPrefix[];
  readonly readOpenIndex: boolean;
  readonly startMachines: readonly Machine[];
  /** Machines whose executions may be listed and asked after. */
  readonly describeMachines: readonly Machine[];
  /** Machines whose waiting steps may be woken. */
  readonly wakeMachines: readonly Machine[];
  readonly sendMail: boolean;
  /** Whether it may ask how many mails the account may still send. */
  readonly readMailQuota: boolean;
  /** Whether it may put events on the bus of the stack. */
  readonly putEvents: boolean;
  /** Purposes whose keys may be read. */
  readonly secrets: readonly KeyPurpose[];
}

/** The items of a case, whatever its stage. */
const ofCases: readonly KeyPrefix[] = ['referral', 'party', 'task', 'mail', 'link', 'provider', 'waiting', 'starts'];
const both: readonly Machine[] = ['referral', 'trajectory'];

const none: Rights = {
  read: [],
  write: [],
  add: [],
  writeBlind: [],
  check: [],
  remove: [],
  readOpenIndex: false,
  startMachines: [],
  describeMachines: [],
  wakeMachines: [],
  sendMail: false,
  readMailQuota: false,
  putEvents: false,
  secrets: [],
};

/**
 * Who may do what, in one table: a row has exactly the rights that it names. A test compares it with the template, so
 * that rights cannot grow unnoticed.
 */
export const rights: Record<Boundary, Rights> = {
  /**
   * Open to everyone: takes people's data in, and has no right to read them back. One way remains for somebody who
   * runs their own code in it, because no condition of IAM covers it: a put that is made to fail may return the item
   * that is in its way, if they know the reference. Our code never does that. Reads by keyed hashes who is away, so
   * that nobody who is away is mailed a question. Makes the links of a referral's first mails, and has no key with
   * which a device could pass for proven behind a link. Mails what a visitor asks for (a link to continue a form, a
   * page to read, a code that proves a mailbox), and the first mails of a referral, to
   * addresses that were given with it.
   */
  intake: {
    ...none,
    read: ['referral', 'task', 'mail', 'link', 'guard', 'sending', 'away', 'probe', 'loop', 'region'],
    write: ['referral', 'task', 'mail', 'link', 'guard', 'sending'],
    writeBlind: ['party', 'worklist', 'find', 'desk', 'facts', 'events'],
    startMachines: ['referral'],
    sendMail: true,
    secrets: ['links', 'forms', 'marks'],
  },
  /** Open to anyone with a link. Counts results for whoever proved a provider's mailbox, which is why it reads facts. */
  links: {
    ...none,
    read: [...ofCases, 'token', 'guard', 'drill', 'sending', 'worklist', 'away', 'region', 'waitFigures', 'facts'],
    write: [...ofCases, 'serve', 'guard', 'drill', 'sending', 'worklist', 'find', 'away', 'desk', 'facts'],
    add: ['events'],
    check: ['referral'],
    remove: ['party', 'provider', 'waiting', 'token', 'worklist', 'find', 'away', 'desk'],
    startMachines: ['referral'],
    wakeMachines: both,
    sendMail: true,
    secrets: ['links', 'proofs', 'marks'],
  },
  /**
   * Open to staff who signed in. Finds people by their index, reads cases, counts results, puts what was published and decided beside them, mails nobody and changes no case: of cases it may
   * only put, for the line that says who saw what, and cannot update. Task tokens, links and queues are out of its reach.
   */
  desk: {
    ...none,
    read: [
      'session',
      'loop',
      'desk',
      'waitFigures',
      'facts',
      'sending',
      'find',
      'referral',
      'party',
      'task',
      'mail',
      'region',
      'regionWhy',
      'publications',
      'events',
    ],
    write: ['session'],
    writeBlind: ['referral'],
    remove: ['session'],
    secrets: ['desk', 'marks'],
  },
  /**
   * Open to staff who signed in, for what they do to a case. Has the rights of the links beside it, for the same changes are made
   * here; of sessions it only sees whether one has ended. Starts either machine, for a case that goes on after its end. Reads the
   * index of people to find the other cases of who asks for access, the desk's rows, and facts for how the end of the programme goes.
   * Adds changes to the region, and updates none. Sends again what other systems were not told, or leaves it out.
   */
  acting: {
    ...none,
    read: [
      ...ofCases,
      'token',
      'guard',
      'sending',
      'worklist',
      'find',
      'desk',
      'away',
      'session',
      'region',
      'regionWhy',
      'waitFigures',
      'facts',
      'events',
    ],
    write: [...ofCases, 'serve', 'guard', 'sending', 'worklist', 'find', 'desk', 'facts', 'events'],
    add: ['region', 'regionWhy'],
    check: ['referral'],
    // Links and marks of people (`guard`) go where a case is erased, in its own change; marks also with a name
    // or a birth date that is corrected.
    remove: ['party', 'provider', 'waiting', 'token', 'worklist', 'find', 'desk', 'guard', 'link', 'events'],
    startMachines: both,
    wakeMachines: both,
    sendMail: true,
    // Proofs: what the reader of a wrong address said behind a link is remembered under those keys.
    // Events: the coordinator gives a webhook's secret, or a case system's, to whoever keeps that system.
    secrets: ['links', 'proofs', 'marks', 'desk', 'events'],
  },
  /** Open to everyone: shows what was published, and could read nothing else. Writes nothing, mails nobody and has no key. */
  results: { ...none, read: ['publications', 'loop', 'region'] },
  /** Reached by the state machines only. */
  steps: {
    ...none,
    read: [...ofCases, 'token', 'sending', 'away', 'region', 'waitFigures'],
    write: [...ofCases, 'serve', 'token', 'sending', 'worklist', 'find', 'desk', 'facts'],
    add: ['events'],
    check: ['referral', 'task'],
    remove: ['provider', 'waiting', 'token', 'worklist', 'desk'],
    startMachines: both,
    wakeMachines: both,
    sendMail: true,
    secrets: ['links'],
  },
  /**
   * Reached by the schedule and by EventBridge's news of executions only. Makes the marks of people whom an earlier version
   * stored, so that the desk finds them.
   */
  sweeper: {
    ...none,
    read: [
      ...ofCases,
      'serve',
      'token',
      'sending',
      'worklist',
      'away',
      'loop',
      'desk',
      'waits',
      'region',
      'facts',
      'publications',
      'events',
    ],
    write: [...ofCases, 'serve', 'sending', 'worklist', 'find', 'loop', 'desk', 'waits', 'facts'],
    add: ['publications', 'events'],
    check: ['referral'],
    remove: ['party', 'provider', 'waiting', 'serve', 'token', 'worklist', 'find', 'desk'],
    readOpenIndex: true,
    startMachines: both,
    describeMachines: both,
    wakeMachines: both,
    sendMail: true,
    readMailQuota: true,
    secrets: ['links', 'marks'],
  },
  /**
   * Reached by reports on mail. Has rights to tasks, not to people: it plans the next mail and leaves sending it to the
   * sweeper.
   */
  feedback: {
    ...none,
    read: ['referral', 'task', 'mail', 'link', 'region'],
    write: ['referral', 'task', 'mail', 'link', 'worklist', 'desk', 'facts'],
    add: ['events'],
    remove: ['worklist', 'desk'],
    secrets: ['links'],
  },
  /** Reached by administrators only. Mails the region's own mailboxes, and has no rights to cases. */
  drill: {
    ...none,
    read: ['drill', 'region'],
    write: ['drill'],
    sendMail: true,
    secrets: ['links'],
  },
  /**
   * Reached by the schedule only. Uses the public address like anyone else; it may store its key, and read the region to know a
   * municipality in which a door is open.
   */
  canary: {
    ...none,
    read: ['region'],
    writeBlind: ['probe'],
  },
  /**
   * Reached by the schedule only, and the one function that calls addresses which somebody else chose. So it can read events, which hold
   * codes and numbers, and nothing of a case or of anybody in it.
   */
  telling: {
    ...none,
    read: ['events', 'region'],
    write: ['events'],
    remove: ['events'],
    readOpenIndex: true,
    putEvents: true,
    secrets: ['events'],
  },
};

/** The side of a trust boundary to which a function belongs. */
export function boundaryOf(folder: FunctionName): Boundary {
  if (folder === 'serve-public') return 'intake';
  if (folder === 'serve-links') return 'links';
  if (folder === 'serve-desk') return 'desk';
  if (folder === 'act-at-desk') return 'acting';
  if (folder === 'serve-results') return 'results';
  if (folder === 'sweep-tasks') return 'sweeper';
  if (folder === 'mail-feedback') return 'feedback';
  if (folder === 'drill-mail') return 'drill';
  if (folder === 'try-journey') return 'canary';
  if (folder === 'tell-events') return 'telling';
  return 'steps';
}
