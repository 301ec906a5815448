import type { Log } from '../ports/log.ts';
import { metricNamespace } from '../ports/metrics.ts';

/**
 * Lines of JSON and metrics in the form that CloudWatch takes them out of the log in (its "embedded metric format"). The event
 * itself is never logged: it may hold a person's words.
 *
 * @param environment of the process, in which Lambda says the trace of each call
 * @param service by which stages and regions in one account stay apart, in lines and as the one dimension of metrics
 * @param write takes one line; Lambda's own `console` would put words before it
 */
export function createLambdaLog(
  environment: Readonly<Record<string, string | undefined>>,
  service: string,
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Log {
  const line = (level: 'INFO' | 'ERROR', message: string, facts: object) => {
    const at = { level, message, timestamp: new Date().toISOString(), service };
    write(JSON.stringify({ ...at, ...traceOf(environment['_X_AMZN_TRACE_ID']), ...facts }));
  };
  return {
    info: (event, facts = {}) => line('INFO', event, facts),
    error: (event, facts = {}) => line('ERROR', event, facts),
    count(metric, value) {
      const described = {
        Namespace: metricNamespace,
        Dimensions: [['service']],
        Metrics: [{ Name: metric, Unit: 'Count' }],
      };
      write(
        JSON.stringify({
          _aws: { Timestamp: Date.now(), CloudWatchMetrics: [described] },
          service,
          [metric]: value,
        }),
      );
    },
  };
}

/** Where a line stands in X-Ray, from `Root=1-...;Parent=...`. */
function traceOf(header: string | undefined): { readonly xray_trace_id?: string } {
  const root = /Root=([^;]+)/.exec(header ?? '')?.[1];
  return root === undefined ? {} : { xray_trace_id: root };
}
