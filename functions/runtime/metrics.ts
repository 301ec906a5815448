/** Metrics that the functions publish, named once for the code that counts and the alarms that listen. */
export const metricNamespace = 'HoofdzaakWerk';

/** Minutes between two sweeps: the longest that a lost nudge stays unnoticed. */
export const sweepEveryMinutes = 5;

/**
 * Minutes between two runs of the canary. Its mails are a seventh of what a deployment costs when nobody uses it, so it runs as
 * seldom as the quarter of an hour allows in which its alarm must be heard.
 */
export const canaryEveryMinutes = 7;

/**
 * Minutes without a good run after which the alarm goes off. A run that fails is tried once more, a minute later, and may take
 * one and a half each time: so after one accident the next good run comes within eleven. Twelve, and two until CloudWatch has
 * seen them, are less than a quarter of an hour.
 */
export const canarySilentMinutes = 12;

/** Runs of the canary that found all in order: its sign of life. */
const canaryMetrics = ['canaryRuns'] as const;

/** What every sweep publishes as it goes: see SweepCounts. */
export const sweepMetrics = ['overdue', 'approvalsOverdue', 'healed', 'unhealable', 'mailHeld', 'undone'] as const;

/** Sweeps that came to their end: the sweeper's heartbeat. `open`: pieces of open work, counted once an hour. */
const sweeperMetrics = ['sweeps', 'open'] as const;

/** Executions that a fault of a step broke off. */
const stepMetrics = ['handedOver'] as const;

/** What became of mails after SES took them, and how much of the account's mails of a day are used, in per cent. */
const mailMetrics = [
  'mailsBounced',
  'mailComplaints',
  'mailsDelayed',
  'coordinatorUnreachable',
  'mailQuotaPercent',
] as const;

/**
 * Referrals that wait for a sender whom nobody knows, those refused because there were too many, and those that somebody
 * denied.
 */
const intakeMetrics = ['intakeUnconfirmed', 'intakeRefused', 'intakeDenied'] as const;

export type SweepMetric = (typeof sweepMetrics)[number];
export type MetricName =
  | SweepMetric
  | (typeof sweeperMetrics)[number]
  | (typeof canaryMetrics)[number]
  | (typeof stepMetrics)[number]
  | (typeof mailMetrics)[number]
  | (typeof intakeMetrics)[number];
