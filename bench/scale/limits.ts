import { deskShards } from '../../functions/adapters/dynamodb/items.ts';

/** What one referral asks over its life, as `npm run bench:cost` counted it for somebody who is placed, with four check-ins. */
export interface ReferralFacts {
  readonly transitions: number;
  readonly writes: number;
  /** Of these, in the index of open work. */
  readonly indexWrites: number;
  readonly requests: number;
  readonly calls: number;
  readonly mails: number;
  readonly executions: number;
  /** Days from receipt to the end. */
  readonly openDays: number;
}

/** How people spread their work (ours): 250 days of eight hours, and at a month end or in a campaign so many times as much as usual. */
export const spread = { busySeconds: 250 * 8 * 3_600, peak: 10 } as const;

/** Partitions of the index of open work today (`items.ts`). */
export const indexShards = 4;

/** Something that ends somewhere, and how much of it a load takes. */
export interface Limit {
  readonly name: string;
  readonly limit: number;
  readonly unit: string;
  /** Where the number is from, and when it was read; `ours`: a number of this product. */
  readonly source: string;
  /** What so many referrals a year in one deployment take of it. */
  readonly demand: (perYear: number, of: ReferralFacts) => number;
  /** What is done when it is near. */
  readonly answer: string;
}

/** So many of a referral in the busiest second. */
const atPeak = (ofOne: number) => (perYear: number) => (ofOne * perYear * spread.peak) / spread.busySeconds;
/** Referrals that are open at any time. */
export const openAt = (perYear: number, { openDays }: ReferralFacts) => (perYear * openDays) / 365;

const stepFunctions = 'docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html, 21 November 2026';
const dynamodb = 'docs.aws.amazon.com/amazondynamodb, "Warm throughput", 21 November 2026';

/** Everything that was found to end, of AWS and of this product, in one deployment in eu-central-1. */
export const limits: readonly Limit[] = [
  {
    name: 'Desk: cases whose rows one view reads and judges',
    limit: 20_000,
    unit: 'open cases',
    source: 'ours, decision 43',
    demand: openAt,
    answer: `one deployment for each labour-market region. Beyond that: rows by municipality instead of ${deskShards} partitions of all`,
  },
  {
    name: 'Sweeper: pieces of due work in a day',
    limit: (30 * 100 * 24 * 60) / 5,
    unit: 'a day',
    source: 'ours, `functions/cases/sweep.ts`',
    // At most a look a week at each open case (decision 103: every 23 days on average), and each mail that the sweeper sends or plans.
    demand: (perYear, of) => openAt(perYear, of) / 7 + (2 * of.mails * perYear) / 250,
    answer: 'a schedule for each partition of the index: the event names it, and every act is a conditional write',
  },
  {
    name: 'Sweeper: all cases read once a day, within 270 seconds and 512 MB',
    limit: 350_000,
    unit: 'open cases',
    source: 'ours; 0.4 ms of Lambda and about 1 KB a case, by `npm run bench:cost`, beside the function itself',
    demand: openAt,
    answer:
      'more memory for the sweeper (1,024 MB: some 850,000); then the same schedule for each partition, and the check of the loop adds up what each found',
  },
  {
    name: 'Executions that are open',
    limit: 1_000_000,
    unit: 'executions',
    source: `${stepFunctions}; raised to millions on request`,
    demand: openAt,
    answer:
      'a quota raised, or deployments in several accounts. None is indispensable (I8): one may end where a case only waits for a date',
  },
  {
    name: 'StartExecution',
    limit: 150,
    unit: 'a second, 800 at once',
    source: `${stepFunctions}; 300 and 1,300 in eu-west-1`,
    demand: (perYear, of) => atPeak(of.executions)(perYear),
    answer: 'nothing: what is refused is started by the sweeper, and the referral is stored before',
  },
  {
    name: 'State transitions',
    limit: 800,
    unit: 'a second',
    source: `${stepFunctions}; 5,000 in eu-west-1`,
    demand: (perYear, of) => atPeak(of.transitions)(perYear),
    answer: 'nothing: beyond it transitions wait',
  },
  {
    name: 'SendTaskSuccess',
    limit: 300,
    unit: 'a second, 1,500 at once',
    source: stepFunctions,
    // An answer to each question: approval, offer, first talk, four check-ins, and two of the machine itself.
    demand: (perYear) => atPeak(9)(perYear),
    answer: 'nothing: the answer is stored, and the sweeper sends it again',
  },
  {
    name: 'SES, mails that a new account may send',
    limit: 14,
    unit: 'a second',
    source: 'ours, `mailPerSecond` in `lib/config.ts`: the rate AWS usually gives first; it publishes none',
    demand: (perYear, of) => atPeak(of.mails)(perYear),
    answer: 'mails wait and none is lost; `-c mailPerSecond=` after AWS has raised the rate',
  },
  {
    name: 'Table: write units of all partitions',
    limit: 4_000,
    unit: 'a second; 40,000 by quota',
    source: `${dynamodb}; a table that is new or was quiet`,
    demand: (perYear, of) => atPeak(of.writes)(perYear),
    answer: 'it grows by itself with use; warm throughput set before a campaign',
  },
  {
    name: `Index of open work: one of ${indexShards} partitions`,
    limit: 1_000,
    unit: 'write units a second',
    source: dynamodb,
    demand: (perYear, of) => atPeak(of.indexWrites / indexShards)(perYear),
    answer:
      '`shards` in `items.ts` from 4 to 32. Readers go over `openShards`, so they read both during the change; an open item moves with its next write',
  },
  {
    name: 'Desk rows: one of 8 partitions',
    limit: 1_000,
    unit: 'write units a second',
    source: dynamodb,
    // A row is rewritten with nearly every change, in its transaction, which costs twice.
    demand: (perYear) => atPeak((2 * 25) / deskShards)(perYear),
    answer: '`deskShards`; the daily look of the sweeper writes the rows that have moved',
  },
  {
    name: 'Place counter: one item, if a single provider had everybody',
    limit: 500,
    unit: 'transactions a second',
    source: `${dynamodb}: 1,000 write units, two for a transaction`,
    // Held, started or given back, ended.
    demand: (perYear) => atPeak(3)(perYear),
    answer:
      'nothing before 50 a second, where transactions begin to meet and are tried again. Then the counter of a provider in S parts: places are dealt out among them, a hold takes one of a part with room, and who finds none looks at the next',
  },
  {
    name: 'Waiting list of a programme: one partition, put and removed',
    limit: 1_000,
    unit: 'write units a second',
    source: dynamodb,
    demand: (perYear) => atPeak(4)(perYear),
    answer: 'nothing: order needs one list (I9). A list for each municipality, where providers serve only their own',
  },
  {
    name: 'Facts of a month: one partition',
    limit: 1_000,
    unit: 'write units a second',
    source: dynamodb,
    demand: (perYear) => atPeak(2 * 8)(perYear),
    answer:
      'nothing in writing. Results read whole months, 0.35 KB a referral: one deployment for each region keeps that small',
  },
  {
    name: 'Events for other systems: one partition of the index',
    limit: 1_000,
    unit: 'write units a second',
    source: dynamodb,
    // Ten events, put into the index and taken out.
    demand: (perYear) => atPeak(20)(perYear),
    answer: 'a partition for each receiver; order is kept for each of them alone',
  },
  {
    name: 'API: all requests, of the stage itself',
    limit: 200,
    unit: 'a second, 400 at once',
    source: 'ours, `throttle` in `lib/config.ts`; AWS allows an account 10,000 (not re-read)',
    demand: (perYear, of) => atPeak(of.requests)(perYear),
    answer: '`throttle`; who is refused reads when to try again, and forms keep what was typed',
  },
  {
    name: 'Lambda: functions at once',
    limit: 1_000,
    unit: 'functions',
    source: 'docs.aws.amazon.com/lambda, quotas (not re-read); often 10 in a new account',
    // A fifth of a second each.
    demand: (perYear, of) => atPeak(of.calls * 0.2)(perYear),
    answer: 'a quota raised, as on the first day ([what you need](operate/what-you-need.md))',
  },
  {
    name: 'EventBridge: events put on a bus',
    limit: 2_400,
    unit: 'a second',
    source: 'docs.aws.amazon.com/eventbridge, quotas (not re-read); 10,000 in eu-west-1',
    demand: (perYear) => atPeak(10)(perYear),
    answer: 'nothing: what is refused is told again',
  },
];
