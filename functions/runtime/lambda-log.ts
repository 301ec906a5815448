import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Log } from './log.ts';

/** Structured lines and metrics in CloudWatch's own formats. The event itself is never logged: it may hold a person's words. */
export function createLambdaLog(): Log {
  const logger = new Logger({ serviceName: 'referrals' });
  const metrics = new Metrics({ namespace: 'HoofdzaakWerk', serviceName: 'referrals' });
  return {
    info: (event, facts = {}) => logger.info(event, { ...facts }),
    error: (event, facts = {}) => logger.error(event, { ...facts }),
    count(metric, value) {
      metrics.addMetric(metric, MetricUnit.Count, value);
      metrics.publishStoredMetrics();
    },
  };
}
