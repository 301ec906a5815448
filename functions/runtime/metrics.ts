/** Metrics that the functions publish, named once for the code that counts and the alarms that listen. */
export const metricNamespace = 'HoofdzaakWerk';

/** What every sweep publishes: see SweepCounts. */
export const sweepMetrics = ['open', 'overdue', 'approvalsOverdue', 'healed', 'unhealable'] as const;

/** What became of mails after SES took them. */
const mailMetrics = ['mailsBounced', 'mailComplaints', 'mailsDelayed', 'coordinatorUnreachable'] as const;

export type SweepMetric = (typeof sweepMetrics)[number];
export type MetricName = SweepMetric | (typeof mailMetrics)[number];
