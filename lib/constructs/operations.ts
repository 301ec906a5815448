import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  SingleValueWidget,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { MetricName } from '../../functions/ports/metrics.ts';
import { alarmsFor, ownMetric, type Watched } from '../alarms.ts';
import { Alarms } from './alarms.ts';

/** What is needed to watch a deployment. */
export interface OperationsProps {
  readonly watched: Watched;
  readonly key: Key;
  /** Mailbox that receives alarms. */
  readonly address: string | undefined;
  /** Requests and their duration, for the API as a whole. */
  readonly api: { readonly requests: IMetric; readonly latency: IMetric };
}

/** Width of a dashboard in CloudWatch's own units. */
const full = 24;
const hour = Duration.hours(1);

/**
 * What an administrator looks at: alarms that say what to do, and one dashboard with the questions that a coordinator
 * asks. Both contain counts only.
 */
export class Operations extends Construct {
  /** Mails its messages to the administrator. */
  readonly topic: Topic;
  /** Options of `cdk deploy` that roll a deployment back when an alarm goes off. */
  readonly rollbackFlags: string;

  constructor(scope: Construct, id: string, { watched, key, address, api }: OperationsProps) {
    super(scope, id);
    const alarms = new Alarms(this, 'Alarms', {
      prefix: watched.service,
      key,
      address,
      alarms: alarmsFor(watched),
    });
    this.topic = alarms.topic;
    this.rollbackFlags = alarms.rollbackFlags;
    const own = (name: MetricName, label: string, statistic = Stats.SUM) =>
      ownMetric(watched.service, name, hour, statistic).with({ label });
    const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
      new GraphWidget({ title, left, right, width: full / 2, height: 6, leftYAxis: { min: 0, showUnits: false } });
    const rows: IWidget[][] = [
      [
        new TextWidget({
          markdown: `# ${watched.service}\nCounts only; names of people are never here. Each alarm tells in its description what to do.`,
          width: full,
          height: 2,
        }),
      ],
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: full, height: 4 })],
      [
        new SingleValueWidget({
          title: 'Now',
          metrics: [
            own('open', 'Open work: tasks and mails', Stats.MAXIMUM),
            own('overdue', 'Ran past its date this hour'),
          ],
          width: full / 2,
          height: 6,
        }),
        graph('Is anybody forgotten?', [
          own('open', 'Open work', Stats.MAXIMUM),
          own('overdue', 'Ran past its date'),
          own('healed', 'Healed by the sweeper'),
          own('unhealable', 'Not healed'),
          own('undone', 'Left to the next sweep'),
        ]),
      ],
      [
        graph('Does the sweeper run?', [
          own('sweeps', 'Sweeps that came to their end'),
          ...(watched.canary ? [own('canaryRuns', 'Runs of the canary')] : []),
        ]),
      ],
      [
        graph('Do mails arrive?', [
          own('mailsBounced', 'Bounced'),
          own('mailComplaints', 'Called spam'),
          own('mailsDelayed', 'Delayed'),
          own('coordinatorUnreachable', 'Coordinator unreachable'),
          own('mailHeld', 'Held: SES takes none', Stats.MAXIMUM),
        ]),
        graph('Can people reach us?', [api.requests, watched.apiErrors, watched.apiThrottles], [api.latency]),
      ],
      [
        graph('Is intake misused?', [
          own('intakeUnconfirmed', 'By senders nobody knows'),
          own('intakeRefused', 'Refused: too many'),
          own('intakeDenied', 'Denied by who was named'),
        ]),
      ],
      [
        graph(
          'Does the workflow run?',
          watched.machines.flatMap((machine) => [
            machine.metricStarted(),
            machine.metricFailed(),
            machine.metricTimedOut(),
          ]),
        ),
        graph('What could not be handled', [
          watched.sweepLetters.metricApproximateNumberOfMessagesVisible({ label: 'Sweeper' }),
          watched.mailLetters.metricApproximateNumberOfMessagesVisible({ label: 'Mail reports' }),
        ]),
      ],
    ];
    new Dashboard(this, 'Dashboard', {
      dashboardName: watched.service,
      defaultInterval: Duration.days(7),
      widgets: rows,
    });
  }
}
