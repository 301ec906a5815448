import type { MetricName } from './metrics.ts';

/**
 * Log lines are coded: an event name and ids or codes, never free text and never anything about a person (BIO2, AVG).
 * `count` also publishes a metric of that name.
 */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  count(metric: MetricName, value: number): void;
}
