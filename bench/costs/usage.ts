import type { Amounts } from './prices.ts';
import { sumUnder, type Tally, under } from './tally.ts';

/** What the template says of a function. */
export interface FunctionFacts {
  /** Megabytes. */
  readonly memory: number;
  /** Secrets that it reads when it starts. */
  readonly secrets: number;
  readonly isTraced: boolean;
  /** Its log lines are encrypted with a key of our own. */
  readonly hasKeyForLogs: boolean;
  /** Days that its log lines are kept. */
  readonly logDays: number;
}

/** Properties of the deployment on which costs depend. */
export interface SystemFacts {
  readonly functions: Readonly<Record<string, FunctionFacts>>;
  /** Files that a new browser fetches beside its page, and their bytes together. */
  readonly assets: { readonly count: number; readonly bytes: number };
  /** Whether CloudTrail writes down each request to the table. */
  readonly hasDataEvents: boolean;
}

/** Assumptions for what cannot be counted here; each is on the safe side. */
export const assumptions = {
  /** Megabytes for which Lambda gives one processor; a function with half of them has half of one (AWS, "Configure memory"). */
  megabytesOfProcessor: 1769,
  /** A processor of Lambda against the one on which this was measured: this many times as slow. */
  slowerBy: 2,
  /** Milliseconds for an answer of a service inside its region; answers that are asked for at once are waited for together. */
  waitMs: { dynamodb: 10, states: 50, mail: 200 },
  /** Milliseconds in which a function starts, paid for since August 2025. */
  startMs: 1_000,
  /** A function that a clock calls stays warm, and starts anew at one call in so many. */
  scheduledStart: 1 / 12,
  /** Seconds that a function stays warm after a call (AWS promises nothing), and the least share of calls that start one anew. */
  warmSeconds: 300,
  leastStart: 1 / 50,
  /** Seconds for which a role keeps the table's key (AWS, "DynamoDB encryption at rest"). */
  keySeconds: 300,
  /** Traces of which X-Ray takes each: the first in a second; and the share of the others (AWS, "Configuring sampling rules"). */
  tracesPerSecond: 1,
  traceShare: 0.05,
  /** Seconds of a year in which people work: 250 days of eight hours. All that people do is taken to fall into them. */
  busySeconds: 250 * 8 * 3_600,
  /** Functions that wait for others nearly all of their time: that takes as long on any processor. */
  waiting: ['try-journey'],
  /** Lines and bytes that Lambda itself writes for each call: START, END and REPORT with its trace. */
  platformLines: 3,
  platformBytes: 480,
  /** Bytes of an access log line of the API. */
  accessBytes: 330,
  /** What CloudWatch counts for each line beside its text. */
  lineBytes: 26,
  /** Years that everything is kept: the longest term of the region file, as if each referral had it. */
  keptYears: 5,
} as const;

/**
 * How functions are called: by a clock all the time, or because of so many referrals a year. With few each call comes long after the one
 * before; with many functions stay warm, keys are remembered, and X-Ray takes a sample.
 */
export type Rhythm = 'by-clock' | { readonly perYear: number };

/** Shares of calls that start a function anew, and of those that ask for a key, with so many calls a second. */
function sharesOf(rhythm: Rhythm, perReferral: number): { readonly starting: number; readonly asking: number } {
  const a = assumptions;
  // A run of the clock brings several calls about; they ask once together.
  if (rhythm === 'by-clock') return { starting: a.scheduledStart, asking: 1 / Math.max(1, perReferral) };
  const perSecond = (perReferral * rhythm.perYear) / a.busySeconds;
  return {
    // Calls come at random: the chance that none came while it was warm.
    starting: Math.max(a.leastStart, Math.exp(-perSecond * a.warmSeconds)),
    asking: 1 / (1 + perSecond * a.keySeconds),
  };
}

/** Share of calls that X-Ray takes. */
function tracedShare(rhythm: Rhythm, perReferral: number): number {
  if (rhythm === 'by-clock') return 1;
  const { busySeconds, tracesPerSecond, traceShare } = assumptions;
  const perSecond = (perReferral * rhythm.perYear) / busySeconds / tracesPerSecond;
  const first = perSecond === 0 ? 1 : (1 - Math.exp(-perSecond)) / perSecond;
  return first + traceShare * (1 - first);
}

export const gigabyte = 1e9;
export const daysOfMonth = 365.25 / 12;

/** What a tally makes of the things that have a price. */
export function usageOf(tally: Tally, { functions, assets, hasDataEvents }: SystemFacts, rhythm: Rhythm): Amounts {
  const a = assumptions;
  const fetched = (tally['newBrowser'] ?? 0) * assets.count;
  const calls = { ...under(tally, 'call') };
  // Files come from the same function as public pages, and take almost no time.
  if (fetched > 0) calls['serve-public'] = (calls['serve-public'] ?? 0) + fetched;
  const requests = (tally['request'] ?? 0) + fetched;

  const sum = { calls: 0, gbSeconds: 0, traces: 0, keys: 0, secrets: 0, logBytes: 0, logGbMonths: 0 };
  const lines = tally['logLine'] ?? 0;
  const ownLogs = (tally['logByte'] ?? 0) + lines * a.lineBytes + requests * (a.accessBytes + a.lineBytes);
  let longest = 0;
  for (const [folder, count] of Object.entries(calls)) {
    const facts = functions[folder];
    if (facts === undefined) throw new Error(`The template has no function ${folder}.`);
    const { starting, asking } = sharesOf(rhythm, count);
    const isWaiting = a.waiting.some((one) => one === folder);
    const processor = isWaiting ? 1 : (a.megabytesOfProcessor / facts.memory) * a.slowerBy;
    const waiting = tally[`wait/${folder}`] ?? 0;
    const ms = (tally[`own/${folder}`] ?? 0) * processor + waiting + count * starting * a.startMs;
    sum.calls += count;
    sum.gbSeconds += (ms / 1000) * (facts.memory / 1024);
    if (facts.isTraced) sum.traces += count;
    sum.secrets += count * starting * facts.secrets;
    // A secret's key is asked for whenever the secret is read. Of CloudWatch Logs nothing is documented; it is taken to remember its key
    // as the table does.
    sum.keys += count * asking * (facts.hasKeyForLogs ? 2 : 1) + count * starting * facts.secrets;
    sum.logBytes += count * (a.platformBytes + a.platformLines * a.lineBytes);
    longest = Math.max(longest, facts.logDays);
  }
  // The API writes a line for each request into a log of the same kind.
  if (Object.values(functions).some(({ hasKeyForLogs }) => hasKeyForLogs))
    sum.keys += requests * sharesOf(rhythm, requests).asking;
  const logGb = (sum.logBytes + ownLogs) / gigabyte;
  const transfer = ((tally['answerByte'] ?? 0) + (tally['newBrowser'] ?? 0) * assets.bytes) / gigabyte;
  return {
    'function-call': sum.calls,
    'function-gb-second': sum.gbSeconds,
    trace: sum.traces * tracedShare(rhythm, sum.traces),
    'key-request': sum.keys,
    'secret-request': sum.secrets,
    'log-gb': logGb,
    'log-gb-month': logGb * (longest / daysOfMonth),
    'api-request': requests,
    'web-acl-request': requests,
    'data-out-gb': transfer,
    transition: tally['transition'] ?? 0,
    event: tally['event'] ?? 0,
    'table-write': sumUnder(tally, 'write'),
    'table-read': sumUnder(tally, 'read'),
    'data-event': hasDataEvents ? sumUnder(tally, 'sdk.dynamodb') : 0,
    mail: tally['mail'] ?? 0,
    // As if the whole mail were an attachment.
    'mail-gb': (tally['mailByte'] ?? 0) / gigabyte,
  };
}
