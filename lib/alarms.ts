import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Function as LambdaCode } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import {
  canaryEveryMinutes,
  canarySilentMinutes,
  type MetricName,
  metricNamespace,
} from '../functions/ports/metrics.ts';
import type { AlarmSpec } from './constructs/alarms.ts';

/** The parts of the system that alarms watch. */
export interface Watched {
  /** Name of the deployment, which distinguishes its metrics from another's. */
  readonly service: string;
  /** Whether the canary runs. */
  readonly canary: boolean;
  /** Functions that people reach: the form, the API, the links. */
  readonly doors: readonly LambdaCode[];
  readonly machines: readonly StateMachine[];
  /** Functions that the machines call: those that ask somebody and wait, and those that only work. */
  readonly steps: { readonly asking: readonly LambdaCode[]; readonly working: readonly LambdaCode[] };
  readonly apiErrors: Metric;
  /** Requests that the API refused because there were too many. */
  readonly apiThrottles: Metric;
  readonly tableName: string;
  readonly sweepLetters: Queue;
  readonly mailLetters: Queue;
  /** Name of the vault for the nightly backups; absent without backups. */
  readonly vaultName: string | undefined;
}

const minute = Duration.minutes(1);
const fiveMinutes = Duration.minutes(5);
const quarter = Duration.minutes(15);
const hour = Duration.hours(1);
const day = Duration.days(1);

const administrator = 'the administrator of this deployment.';
const coordinator = 'the administrator, then the coordinator of the region.';

/** A metric that our own functions publish, summed. */
export function ownMetric(service: string, metricName: MetricName, period: Duration, statistic = Stats.SUM): Metric {
  return new Metric({ namespace: metricNamespace, metricName, dimensionsMap: { service }, statistic, period });
}

/**
 * A sign of life as a metric whose absence an alarm can detect. Without a value for silence CloudWatch goes on using
 * older values for as long as it looks back, which is some periods more than the alarm names.
 */
function heartbeat(sign: Metric, label: string, period: Duration): IMetric {
  return new MathExpression({ expression: 'FILL(m0, 0)', usingMetrics: { m0: sign }, label, period });
}

/** A rate that SES itself keeps for the whole account, as a fraction of one. */
function reputation(metricName: 'Reputation.BounceRate' | 'Reputation.ComplaintRate'): Metric {
  return new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.MAXIMUM, period: hour });
}

/** Adds metrics up. An alarm takes ten at most. */
function total(metrics: readonly Metric[], label: string, period: Duration): IMetric {
  const named = metrics.map((metric, index) => [`m${index}`, metric] as const);
  const expression = named.map(([name]) => `FILL(${name}, 0)`).join(' + ');
  return new MathExpression({ expression, usingMetrics: Object.fromEntries(named), label, period });
}

/** Requests that the table refused because they came too fast, reads and writes. */
function tableThrottles(tableName: string): readonly Metric[] {
  return ['ReadThrottleEvents', 'WriteThrottleEvents'].map(
    (metricName) =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        dimensionsMap: { TableName: tableName },
        statistic: Stats.SUM,
        period: fiveMinutes,
      }),
  );
}

/** Every alarm of a deployment: what each means for people, what to do first, and who does it. */
export function alarmsFor(watched: Watched): readonly AlarmSpec[] {
  const own: Own = (name, period, statistic) => ownMetric(watched.service, name, period, statistic);
  return [
    ...sweepAlarms(watched, own),
    ...overdueAlarms(own),
    ...mailAlarms(own),
    ...doorAlarms(watched, own),
    ...letterAlarms(watched),
    ...workflowAlarms(watched, own),
  ];
}

/** A metric of our own, of this deployment. */
type Own = (name: MetricName, period: Duration, statistic?: string) => Metric;

/** What moves cases by itself: the sweeper, and somebody who does not exist as its proof. */
function sweepAlarms(watched: Watched, own: Own): readonly AlarmSpec[] {
  return [
    {
      name: 'sweeper-unhealable',
      putsBack: true,
      metric: own('unhealable', quarter),
      threshold: 1,
      means:
        'The sweeper met work that it could not do: somebody may be waiting for a mail or a decision that is not coming.',
      first:
        'Read the newest lines with level ERROR in the log of sweep-tasks: sweep-failed, sweep-fault, mail-put-off, absence-not-covered, places-unreadable, executions-not-looked-at, loop-not-checked, desk-not-mended, waits-not-counted, publications-not-read, results-not-published, events-mail-failed, wind-down-failed. They name the task and the kind of fault. It is tried again every 15 minutes, the check of the loop, figures and a look at the executions the next hour and then the next night; a fault of the table, of Step Functions or of SES passes by itself, any other needs a repair of the code.',
      who: administrator,
    },
    {
      // Puts no deployment back: the case stays lost until somebody mends it, perhaps by that very deployment.
      name: 'loop-broken',
      metric: own('loopBroken', quarter),
      threshold: 1,
      means:
        'Open referrals have no next action: nobody will be asked about these people, and nothing brings them up again.',
      first:
        'Read the newest line "loop-broken" in the log of sweep-tasks: it names the references. Phone whoever had the last word in each, and look in its trail for what took the next task away. Every hour it is looked for again.',
      who: administrator,
    },
    {
      name: 'sweeper-silent',
      putsBack: true,
      // Not the number of its runs: that would include those that fail.
      metric: heartbeat(own('sweeps', fiveMinutes), 'Sweeps that came to their end', fiveMinutes),
      threshold: 1,
      periods: 3,
      whenSilent: true,
      means:
        'No sweep has come to its end for 15 minutes: reminders, escalations and healing stand still for everyone. No data are lost; it takes up all of it when it runs again.',
      first:
        'Read the newest error in the log of sweep-tasks. No line at all: see in EventBridge whether its rule is enabled, and in Lambda whether its concurrency is zero. Then invoke sweep-tasks once by hand with an empty event.',
      who: administrator,
    },
    ...(watched.canary
      ? [
          {
            name: 'canary-failing',
            putsBack: true,
            // Single minutes: then it does not matter whether CloudWatch moves longer periods every minute or in steps.
            metric: heartbeat(own('canaryRuns', minute), 'Runs of the canary that found all in order', minute),
            threshold: 1,
            periods: canarySilentMinutes,
            whenSilent: true,
            means: `For ${canarySilentMinutes} minutes nobody could be referred from the public address to the first task and its mails: somebody who does not exist tries that every ${canaryEveryMinutes} minutes. People may be stuck at the same place.`,
            first:
              'Read the newest line "canary-failed" in the log of try-journey: its station says how far it came (site, intake, workflow, mail, withdrawal). Then do what the alarm of that part says; no line at all: see in EventBridge whether its rule is enabled.',
            who: administrator,
          },
        ]
      : []),
    {
      name: 'sweeper-behind',
      metric: own('undone', fiveMinutes),
      threshold: 1,
      periods: 3,
      means:
        'Three sweeps in a row ran out of time before they had done all that was due: reminders and mails come late, and later each time.',
      first:
        'Read the newest line "sweep-left-work" in the log of sweep-tasks: it says how much was left, and of what. After a month end or a campaign it passes by itself. Else see which service is slow, and give sweep-tasks more memory in lib/constructs/workflow-functions.ts.',
      who: administrator,
    },
  ];
}

/** People who were asked and do not act. */
function overdueAlarms(own: Own): readonly AlarmSpec[] {
  return [
    {
      name: 'approvals-overdue',
      metric: own('approvalsOverdue', day),
      threshold: 5,
      means:
        'Five or more decisions on referrals ran past their date today. Each is a person who waits for a yes or a no. They went on to the team mailbox or the coordinator by themselves.',
      first:
        'Run the mail drill for the municipalities concerned: a mail filter that swallows links is the usual cause. Then phone the team.',
      who: coordinator,
    },
    {
      name: 'tasks-overdue',
      metric: own('overdue', day),
      threshold: 20,
      means:
        'Twenty or more tasks of any kind ran past their date today: providers, job coaches or the coordinator do not act, or do not get our mail.',
      first:
        'Look at the graph of mails on the dashboard. When mails arrive, phone the owners from the coordinator list.',
      who: coordinator,
    },
  ];
}

/** Mail that does not arrive, or soon will not. */
function mailAlarms(own: Own): readonly AlarmSpec[] {
  return [
    {
      name: 'mails-bounced',
      metric: own('mailsBounced', hour),
      threshold: 3,
      means:
        'Three or more mails could not be delivered in an hour. Their tasks went to the next address, and candidates will be phoned. More of this makes SES stop all our mail.',
      first:
        'See in the log of mail-feedback which kinds of mail they were. One organisation: correct its address in the region file and deploy. All kinds: see in SES whether the domain is still verified.',
      who: administrator,
    },
    {
      name: 'mail-complaint',
      metric: own('mailComplaints', day),
      threshold: 1,
      means:
        'Somebody called one of our mails spam. SES sends them no more; their task went to the next address. A few of these make SES stop all our mail.',
      first:
        'Find the referral by the event mail-failed and let the coordinator phone: often the person did not know of the referral. Take the address off the suppression list only at their own wish.',
      who: coordinator,
    },
    {
      name: 'mail-held',
      metric: own('mailHeld', quarter),
      threshold: 1,
      means:
        'SES takes no mail of ours at all: it has paused the account, does not know the sender any more, the mails of a day are spent, or a right is missing. All mail is held, codes to sign in cannot be sent, and people are told to phone. Nothing is lost: one mail is tried every five minutes, and all go out by themselves once it is taken.',
      first:
        'Read the newest "mail-held-back" in the log of sweep-tasks: it says why. Then look in SES at the account (paused, sandbox, quota) and at the identity of the mail domain (verified, DKIM, MAIL FROM), and at mails of AWS to the account. No access: deploy again.',
      who: administrator,
    },
    {
      name: 'mail-quota',
      metric: own('mailQuotaPercent', hour, Stats.MAXIMUM),
      threshold: 80,
      means:
        'Four fifths of the mails that SES lets this account send in 24 hours are used. When they are spent, all mail waits until the next day.',
      first:
        'See on the dashboard whether mails go round in circles or many people referred at once. Ask SES for a higher quota (Service Quotas, daily sending quota); it is often given within a day.',
      who: administrator,
    },
    {
      name: 'mail-bounce-rate',
      metric: reputation('Reputation.BounceRate'),
      threshold: 0.05,
      means:
        'Of the mails of this whole account, 5% or more could not be delivered. SES then puts the account under review, and stops all its mail from 10% on.',
      first:
        'See in the log of mail-feedback which kinds of mail bounced, and which other systems use this account. Correct addresses in the region file; a form that is misused: see the alarm unusual-intake.',
      who: administrator,
    },
    {
      name: 'mail-complaint-rate',
      metric: reputation('Reputation.ComplaintRate'),
      threshold: 0.001,
      means:
        'Of the mails of this whole account, one in a thousand or more was called spam. SES then puts the account under review, and stops all its mail from five in a thousand on.',
      first:
        'Let the coordinator phone the person who complained (events mail-failed) and see which other systems use this account. Answer the mail that SES sends to the address of the AWS account.',
      who: administrator,
    },
    {
      name: 'coordinator-unreachable',
      metric: own('coordinatorUnreachable', hour),
      threshold: 1,
      means:
        'A mail to the coordinator could not be delivered. The coordinator is where every task ends that nobody else does, so people may now wait unseen.',
      first:
        'Phone the coordinator and tell them. Correct coordinator.mailbox in the region file and deploy: the next reminders go to the new address by themselves.',
      who: administrator,
    },
  ];
}

/** What people and other systems reach, and who comes in by it. */
function doorAlarms(watched: Watched, own: Own): readonly AlarmSpec[] {
  return [
    {
      name: 'intake-errors',
      putsBack: true,
      metric: total(
        [watched.apiErrors, ...watched.doors.map((code) => code.metricErrors({ period: fiveMinutes }))],
        'Errors of pages and API',
        fiveMinutes,
      ),
      threshold: 1,
      means:
        'Somebody who filled in a form or opened a link got an error page. What they sent may not be stored; the page asks them to try again or to phone.',
      first:
        'Open the public address and send the smoke referral. Then read the newest error in the logs of serve-public, serve-links, serve-desk, act-at-desk and serve-results. After a deployment: roll back.',
      who: administrator,
    },
    {
      name: 'desk-unreachable',
      metric: own('deskUnreachable', fiveMinutes),
      threshold: 1,
      means:
        'Somebody of the staff could not sign in at the desk, because its issuer gave no answer, or none that can be trusted. Mails and their links work as ever.',
      first:
        'Open the issuer’s own page (staffIssuer in the settings, or the user pool in the console of Cognito). The logs of serve-desk say at desk-issuer-unreachable what is wrong. Correct the setting and deploy.',
      who: administrator,
    },
    {
      name: 'events-undelivered',
      metric: own('eventsUndelivered', hour),
      threshold: 1,
      means:
        'Another system was not told what happened to a referral: its webhook, or the event bus, took nothing for three days, or it answered that it is gone. Referrals go on as ever. What is meant for that system waits in the table, in order, for 90 days.',
      first:
        'Run "npm run events -- list" with this --stage and --region: it says which system it is and what it answered. The coordinator tells whoever runs that system; then "npm run events -- again" with its name sends everything once more, in order. The lines "event-given-up" and "subscriber-gone" in the log of tell-events name it too. With the bus: see that it exists and that the role may put events on it.',
      who: coordinator,
    },
    {
      name: 'region-changes',
      metric: own('regionFaults', quarter),
      threshold: 1,
      means:
        'What was changed in the region at the desk could not be read, or one of those changes does not go together with the region file that was deployed. The region then counts as it was last read, at the start of a function as the file has it, or without that one change. While it is not known for longer than a minute nobody can answer, decide or be taken in, and steps and sweeper are tried again.',
      first:
        'Read the newest lines "region-changes-not-read", "region-change-unusable" and "region-mark-of-other-changes" in the logs. The first passes by itself with a fault of the table: it is tried again after five seconds. The second names the change and its part: make it anew at the desk, or write it in the region file and deploy. The third says that the table lacks changes which the file was written with, as after a restore: run "npm run region -- check" (docs/operate/restore.md).',
      who: administrator,
    },
    {
      name: 'throttles',
      metric: total(
        [
          watched.apiThrottles,
          LambdaCode.metricAllThrottles({ period: fiveMinutes }),
          ...tableThrottles(watched.tableName),
        ],
        'Requests refused for going too fast',
        fiveMinutes,
      ),
      threshold: 10,
      means:
        'Requests are refused because there are too many: a campaign, an attack, or the account has reached its limit. People see "very busy" and are asked to wait a minute.',
      first:
        'See on the dashboard which of API, functions or table refuses. One sender: the firewall already slows them. Many people: raise throttle in lib/config.ts and deploy, or ask AWS for a higher limit on functions.',
      who: administrator,
    },
    {
      name: 'unusual-intake',
      metric: total(
        [own('intakeUnconfirmed', hour), own('intakeRefused', hour), own('intakeDenied', hour)],
        'Referrals by nobody known, refused, or denied',
        hour,
      ),
      threshold: 15,
      means:
        'In an hour 15 or more referrals came from senders whom nobody knows, were refused because there were too many, or were denied by who was named in them. A region sees four a week: somebody may be misusing the form or the API. Nobody but the named senders got a mail, and no place was taken.',
      first:
        'See on the dashboard which of the three it is. One client: take its key out of the region file and deploy. A sender who was denied: the coordinator has a task with all they sent, and can withdraw it at once. A campaign of your own: raise intake in the region file for as long as it runs.',
      who: coordinator,
    },
  ];
}

/** What failed as a whole and lies in a queue. */
function letterAlarms(watched: Watched): readonly AlarmSpec[] {
  const waiting = (queue: Queue) => queue.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes });
  return [
    {
      name: 'sweep-dead-letters',
      metric: waiting(watched.sweepLetters),
      threshold: 1,
      means: 'A run of the sweeper failed as a whole. The next one, five minutes later, does the same work.',
      first:
        'When the alarm sweeper-silent is quiet too, read the message in the queue for the fault, then delete it. It disappears by itself after four days.',
      who: administrator,
    },
    {
      name: 'mail-dead-letters',
      metric: waiting(watched.mailLetters),
      threshold: 1,
      means:
        'A report of a bounced mail could not be handled. Its task stays with somebody who cannot be reached until its due date, and then goes on by itself.',
      first:
        'Send the message in the queue to mail-feedback again, then delete it. It names an address: copy it nowhere. It disappears by itself after four days.',
      who: administrator,
    },
  ];
}

/** Executions, their steps, and the backups of what they write. */
function workflowAlarms(watched: Watched, own: Own): readonly AlarmSpec[] {
  return [
    {
      name: 'executions-failed',
      putsBack: true,
      metric: total(
        [
          // Reported by the last step itself too: executions of an older definition end as if all were well.
          own('handedOver', fiveMinutes),
          ...watched.machines.flatMap((machine) => [
            machine.metricFailed({ period: fiveMinutes }),
            machine.metricTimedOut({ period: fiveMinutes }),
            machine.metricAborted({ period: fiveMinutes }),
          ]),
        ],
        'Executions that ended badly',
        fiveMinutes,
      ),
      threshold: 1,
      means:
        'The workflow of a referral broke off, or a step of it failed for good. The table still has the case, and the sweeper starts a new execution; after five faults the coordinator gets the task.',
      first:
        'Open the execution and see which state failed. A new execution of the same referral with a higher number shows that it was taken over. None after half an hour: see the alarm sweeper-unhealable.',
      who: administrator,
    },
    stepErrors('asking', 'Steps that ask somebody', watched.steps.asking),
    stepErrors('working', 'Steps that only work', watched.steps.working),
    ...(watched.vaultName === undefined ? [] : [backupMissing(watched.vaultName)]),
  ];
}

/** An alarm if there was no backup in a night. */
function backupMissing(vaultName: string): AlarmSpec {
  return {
    name: 'backup-missing',
    metric: heartbeat(
      new Metric({
        namespace: 'AWS/Backup',
        metricName: 'NumberOfBackupJobsCompleted',
        dimensionsMap: { BackupVaultName: vaultName },
        statistic: Stats.SUM,
        period: day,
      }),
      'Backups made',
      day,
    ),
    threshold: 1,
    whenSilent: true,
    means:
      'No backup of the table was made in a day. Nothing is lost: the table itself can still be turned back by up to 35 days. But should the table be destroyed, what came since the last backup is gone. Goes off after a first deployment, until the first night is over.',
    first:
      'Read in AWS Backup, under Jobs, why the last one failed, and whether the plan is still there. Start one by hand with "Create on-demand backup".',
    who: administrator,
  };
}

/** Faults of steps, including those that the machine retries. Two alarms, because one takes ten metrics at most. */
function stepErrors(kind: string, what: string, steps: readonly LambdaCode[]): AlarmSpec {
  return {
    name: `step-errors-${kind}`,
    metric: total(
      steps.map((code) => code.metricErrors({ period: quarter })),
      `Errors of ${what.toLowerCase()}`,
      quarter,
    ),
    threshold: 3,
    means: `${what} failed three times or more in a quarter of an hour. Each is tried again six times; a case whose step keeps failing is left to the sweeper, and somebody waits longer.`,
    first:
      'Read the newest error in the logs of these functions. TryAgainError, a throttle or a time-out: see on the dashboard of AWS Health and in the alarm throttles whether a service is slow. Anything else since a deployment: roll back.',
    who: administrator,
  };
}
