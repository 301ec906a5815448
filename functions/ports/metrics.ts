/** Metrics that the functions publish, named once for the code that counts and the alarms that watch them. */
export const metricNamespace = 'HoofdzaakWerk';

/** Minutes between two sweeps: the longest time that a lost nudge stays unnoticed. */
export const sweepEveryMinutes = 5;

/**
 * Minutes between two runs of the canary. Its mails are a tenth of the cost of a deployment that nobody uses, so it
 * runs as rarely as its alarm allows, which must go off within a quarter of an hour.
 */
export const canaryEveryMinutes = 7;

/**
 * Minutes without a good run after which the alarm goes off. A failed run is tried once more, a minute later, and each
 * try may take one and a half minutes: so after one accident the next good run comes within eleven minutes. Twelve
 * minutes, plus two until CloudWatch has seen them, are less than a quarter of an hour.
 */
export const canarySilentMinutes = 12;

/** Runs of the canary that found everything in order: its sign of life. */
const canaryMetrics = ['canaryRuns'] as const;

/** What every sweep publishes during its run: see SweepCounts. */
export const sweepMetrics = ['overdue', 'approvalsOverdue', 'healed', 'unhealable', 'mailHeld', 'undone'] as const;

/**
 * Sweeps that reached their end: the sweeper's heartbeat. `open`: pieces of open work, counted once an hour. `loopBroken`:
 * open referrals that nobody will be asked about, looked for once an hour.
 */
const sweeperMetrics = ['sweeps', 'open', 'loopBroken'] as const;

/** Executions that a fault of a step ended. */
const stepMetrics = ['handedOver'] as const;

/** What became of mails after SES accepted them, and the percentage of the account's daily quota that is used. */
const mailMetrics = [
  'mailsBounced',
  'mailComplaints',
  'mailsDelayed',
  'coordinatorUnreachable',
  'mailQuotaPercent',
] as const;

/** Referrals that wait for an unverified sender, those refused because there were too many, and those that somebody denied. */
const intakeMetrics = ['intakeUnconfirmed', 'intakeRefused', 'intakeDenied'] as const;

/** Visitors of the desk who could not sign in, because its issuer gave no answer or none that can be trusted. */
const deskMetrics = ['deskUnreachable'] as const;

/** Events that were given up after days of tries, and receivers that said that they are gone. */
const eventMetrics = ['eventsUndelivered'] as const;

/** Minutes between two runs of the function that tells other systems what happened. */
export const tellEveryMinutes = 1;

/** Changes of the region that could not be read, or not be used: until that is mended the region is as it was. */
const regionMetrics = ['regionFaults'] as const;

export type SweepMetric = (typeof sweepMetrics)[number];
export type MetricName =
  | SweepMetric
  | (typeof sweeperMetrics)[number]
  | (typeof canaryMetrics)[number]
  | (typeof stepMetrics)[number]
  | (typeof mailMetrics)[number]
  | (typeof intakeMetrics)[number]
  | (typeof deskMetrics)[number]
  | (typeof eventMetrics)[number]
  | (typeof regionMetrics)[number];
