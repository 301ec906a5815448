/** Metrics that the functions publish, named once for the code that counts and the alarms that listen. */
export const metricNamespace = 'HoofdzaakWerk';

/** What every sweep publishes: see SweepCounts. */
export const sweepMetrics = ['open', 'overdue', 'approvalsOverdue', 'healed', 'unhealable'] as const;

/** What became of mails after SES took them. */
const mailMetrics = ['mailsBounced', 'mailComplaints', 'mailsDelayed', 'coordinatorUnreachable'] as const;

/**
 * Referrals that wait for a sender whom nobody knows, those refused because there were too many, and those that somebody
 * denied.
 */
const intakeMetrics = ['intakeUnconfirmed', 'intakeRefused', 'intakeDenied'] as const;

export type SweepMetric = (typeof sweepMetrics)[number];
export type MetricName = SweepMetric | (typeof mailMetrics)[number] | (typeof intakeMetrics)[number];
