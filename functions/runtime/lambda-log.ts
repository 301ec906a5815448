import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Log } from './log.ts';
import { metricNamespace } from './metrics.ts';

/**
 * Structured lines and metrics in CloudWatch's own formats. The event itself is never logged: it may hold a person's
 * words. The library takes the name of the service, which keeps apart the stages and regions in one account, from
 * POWERTOOLS_SERVICE_NAME; the stack sets it.
 */
export function createLambdaLog(): Log {
  const logger = new Logger();
  const metrics = new Metrics({ namespace: metricNamespace });
  return {
    info: (event, facts = {}) => logger.info(event, { ...facts }),
    error: (event, facts = {}) => logger.error(event, { ...facts }),
    count(metric, value) {
      metrics.addMetric(metric, MetricUnit.Count, value);
      metrics.publishStoredMetrics();
    },
  };
}
