import { describe, expect, test } from 'vitest';
import { createLambdaLog } from '../../functions/runtime/lambda-log.ts';

const service = 'hw-test-midden-utrecht';

function logged(work: (log: ReturnType<typeof createLambdaLog>) => void, environment = {}): unknown[] {
  const lines: string[] = [];
  work(createLambdaLog(environment, service, (line) => lines.push(line)));
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  return lines.map((line) => JSON.parse(line));
}

describe('what a function says in its log', () => {
  test('is a line of JSON with when, which deployment, and the facts', () => {
    const [info, error] = logged((log) => {
      log.info('mail-withheld', { referralId: 'HW-7K2P9QX', kind: 'approve' });
      log.error('links-failed');
    });
    const timestamp = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(info).toEqual({
      ...{ level: 'INFO', message: 'mail-withheld', timestamp, service },
      ...{ referralId: 'HW-7K2P9QX', kind: 'approve' },
    });
    expect(error).toEqual({ level: 'ERROR', message: 'links-failed', timestamp, service });
  });

  test('stands in the trace of its call', () => {
    const trace = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1';
    expect(logged((log) => log.info('looked'), { _X_AMZN_TRACE_ID: trace })).toMatchObject([
      { xray_trace_id: '1-5759e988-bd862e3fe1be46a994272793' },
    ]);
  });

  test('a metric is in the form that CloudWatch reads metrics from', () => {
    // CloudWatch Logs User Guide, "Specification: Embedded metric format": every name in it is a member of the same line.
    expect(logged((log) => log.count('sweeps', 3))).toEqual([
      {
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            {
              Namespace: 'HoofdzaakWerk',
              Dimensions: [['service']],
              Metrics: [{ Name: 'sweeps', Unit: 'Count' }],
            },
          ],
        },
        service,
        sweeps: 3,
      },
    ]);
  });
});
