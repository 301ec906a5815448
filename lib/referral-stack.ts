import { Annotations, ArnFormat, CfnOutput, PermissionsBoundary, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Machine } from '../functions/domain/codes.ts';
import { defined } from '../functions/domain/defined.ts';
import { deskPath, signInPaths } from '../functions/domain/desk-paths.ts';
import { staffMappingOf } from '../functions/domain/staff.ts';
import type { FunctionEnv } from '../functions/runtime/env.ts';
import { isWaiting, steps } from '../functions/runtime/steps.ts';
import { bundledRegionFile } from './bundle.ts';
import { enoughConcurrency } from './concurrency.ts';
import type { Settings } from './config.ts';
import { Backups } from './constructs/backups.ts';
import { Budget } from './constructs/budget.ts';
import { CanarySchedule } from './constructs/canary-schedule.ts';
import { Checklist } from './constructs/checklist.ts';
import { Data } from './constructs/data.ts';
import { EventsOut } from './constructs/events-out.ts';
import { Firewall } from './constructs/firewall.ts';
import { Mail } from './constructs/mail.ts';
import { MailFeedback } from './constructs/mail-feedback.ts';
import { Operations } from './constructs/operations.ts';
import { PeopleTrail } from './constructs/people-trail.ts';
import { PublicApi } from './constructs/public-api.ts';
import { StaffPool } from './constructs/staff-pool.ts';
import { SweepSchedule } from './constructs/sweep-schedule.ts';
import { TrustRole } from './constructs/trust-role.ts';
import { WorkflowFunctions } from './constructs/workflow-functions.ts';
import { WorkflowMachine } from './constructs/workflow-machine.ts';
import { explain } from './findings.ts';
import { baseName, machineName } from './names.ts';
import { rights } from './rights.ts';
import type { StaffIssuerSettings } from './staff-issuer.ts';

/** The whole system of one region at one stage. Composition only: each part explains itself. */
export class ReferralStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    const { stageSettings, region } = settings;
    super(scope, 'Referrals', {
      stackName: baseName(settings),
      description: `Hoofdzaak Werk referrals, ${region.name}, ${settings.stage}`,
      // With an account the CDK refuses to deploy to any other; a test stage goes wherever its administrator is signed
      // in.
      env: {
        region: stageSettings.awsRegion,
        ...defined({ account: settings.account }),
      },
      terminationProtection: stageSettings.keepData && !settings.firstDeployment,
      ...(settings.permissionsBoundary !== undefined && {
        permissionsBoundary: PermissionsBoundary.fromName(settings.permissionsBoundary),
      }),
    });
    explain(this, {
      'NIST.800.53.R5-IAMNoInlinePolicy':
        'The rights of a role belong to that role alone and go with it; a policy of their own could be attached to others.',
    });
    Tags.of(this).add('service', 'hoofdzaak-werk-referrals');
    Tags.of(this).add('stage', settings.stage);
    Tags.of(this).add('region', settings.regionName);

    if (settings.concurrency !== undefined && settings.concurrency < enoughConcurrency) {
      Annotations.of(this).addWarningV2(
        'hoofdzaak:concurrency',
        `This account runs ${settings.concurrency} functions at once: too few to reserve any, so a crowd at the site can keep the workflow waiting. Ask AWS for ${enoughConcurrency} or more (docs/operate/what-you-need.md).`,
      );
    }
    const machineArns: Record<Machine, string> = {
      referral: this.machineArn(settings, 'referral'),
      trajectory: this.machineArn(settings, 'trajectory'),
    };
    const data = new Data(this, 'Data', {
      name: baseName(settings),
      keepData: stageSettings.keepData,
      isProtected: stageSettings.keepData && !settings.firstDeployment,
      keepFormerIndex: settings.keepFormerIndex,
    });
    const mail = new Mail(this, 'Mail', {
      from: region.mail.from,
      key: data.key,
      sandbox: stageSettings.mailSandbox,
    });
    const events = new EventsOut(this, 'EventsOut', { name: baseName(settings) });
    const role = (id: string, boundary: keyof typeof rights) =>
      new TrustRole(this, id, { rights: rights[boundary], data, mail, events, machineArns });
    const site = new PublicApi(this, 'Site', { settings, key: data.key });

    const staff = settings.staffIssuer ?? this.staffPool(settings, site.publicUrl);

    const environment: FunctionEnv = {
      TABLE_NAME: data.table.tableName,
      REGION_FILE: bundledRegionFile,
      STAGE: settings.stage,
      SERVICE_NAME: baseName(settings),
      PUBLIC_URL: site.publicUrl,
      REFERRAL_STATE_MACHINE_ARN: machineArns.referral,
      TRAJECTORY_STATE_MACHINE_ARN: machineArns.trajectory,
      MAIL_CONFIGURATION_SET: mail.configurationSet.configurationSetName,
      MAIL_PER_SECOND: String(settings.mailPerSecond),
      ALLOWED_ORIGINS: stageSettings.allowedOrigins.join(' '),
      MAINTENANCE: settings.maintenance ? 'on' : 'off',
      STAFF_ISSUER: staff.issuer,
      STAFF_CLIENT_ID: staff.clientId,
      EVENT_SOURCE: settings.eventSource ?? site.publicUrl,
      EVENT_BUS_NAME: events.bus.eventBusName,
    };
    const functions = new WorkflowFunctions(this, 'Functions', {
      settings,
      key: data.key,
      environment,
      secrets: data.secrets,
      roles: {
        intake: role('IntakeRole', 'intake'),
        links: role('LinksRole', 'links'),
        desk: role('DeskRole', 'desk'),
        acting: role('ActingRole', 'acting'),
        results: role('ResultsRole', 'results'),
        steps: role('StepsRole', 'steps'),
        sweeper: role('SweeperRole', 'sweeper'),
        feedback: role('FeedbackRole', 'feedback'),
        drill: role('DrillRole', 'drill'),
        canary: role('CanaryRole', 'canary'),
        telling: role('TellingRole', 'telling'),
      },
    });
    const machine = (id: string, name: Machine) =>
      new WorkflowMachine(this, id, {
        settings,
        key: data.key,
        machine: name,
        functions: functions.steps,
        trajectoryArn: machineArns.trajectory,
      }).stateMachine;
    const machines = [machine('Referral', 'referral'), machine('Trajectory', 'trajectory')];

    site.connect(functions.services);
    new Firewall(this, 'Firewall', {
      name: baseName(settings),
      stageArn: site.api.deploymentStage.stageArn,
      stageSettings,
      key: data.key,
    });
    const sweep = new SweepSchedule(this, 'Sweep', {
      sweeper: functions.services['sweep-tasks'],
      machineArns: machines.map((each) => each.stateMachineArn),
      enabled: !settings.maintenance,
    });
    new CanarySchedule(this, 'Canary', {
      canary: functions.services['try-journey'],
      enabled: settings.canary && !settings.maintenance,
    });
    events.runs(functions.services['tell-events'], !settings.maintenance);
    const feedback = new MailFeedback(this, 'MailFeedback', {
      topic: mail.feedback,
      listener: functions.services['mail-feedback'],
    });
    const backups = this.keepSafe(settings, data);
    const operations = new Operations(this, 'Operations', {
      key: data.key,
      address: settings.alarmAddress,
      api: { requests: site.api.metricCount(), latency: site.api.metricLatency({ statistic: 'p95' }) },
      watched: {
        service: baseName(settings),
        canary: settings.canary,
        doors: [
          functions.services['serve-public'],
          functions.services['serve-links'],
          functions.services['serve-desk'],
          functions.services['act-at-desk'],
          functions.services['serve-results'],
        ],
        machines,
        steps: {
          asking: steps.filter(isWaiting).map((step) => functions.steps[step]),
          working: [
            ...steps.filter((step) => !isWaiting(step)).map((step) => functions.steps[step]),
            functions.services['tell-events'],
          ],
        },
        apiErrors: site.api.metricServerError({ statistic: 'sum' }),
        apiThrottles: site.throttled,
        tableName: data.table.tableName,
        sweepLetters: sweep.deadLetters,
        mailLetters: feedback.deadLetters,
        vaultName: backups?.vaultName,
      },
    });
    backups?.tellFailures(operations.topic, data.key);

    if (settings.alarmAddress !== undefined) {
      new Budget(this, 'Budget', {
        prefix: baseName(settings),
        monthly: settings.monthlyBudget,
        address: settings.alarmAddress,
      });
    }

    new CfnOutput(this, 'PublicUrl', { value: site.publicUrl, description: 'Where people reach the pages' });
    if (site.recordTarget !== undefined) {
      new CfnOutput(this, 'DomainTarget', {
        value: site.recordTarget,
        description: `Add a CNAME record for ${settings.publicDomain?.name} that leads here`,
      });
    }
    new Checklist(this, 'Checklist', {
      stage: settings.stage,
      regionName: settings.regionName,
      municipality: region.municipalities[0]?.code ?? '',
      publicUrl: site.publicUrl,
      prefix: baseName(settings),
      alarmAddress: settings.alarmAddress,
      mailDomain: mail.domain,
    });
    new CfnOutput(this, 'TableName', { value: data.table.tableName });
    new CfnOutput(this, 'RollbackFlags', {
      value: operations.rollbackFlags,
      description: 'Add these to the next cdk deploy, and an alarm puts it back',
    });
    mail.identity.dkimRecords.forEach((record, index) => {
      new CfnOutput(this, `DkimRecord${index + 1}`, {
        value: `${record.name} CNAME ${record.value}`,
        description: 'Add this record to the DNS of the mail domain',
      });
    });
  }

  /** Accounts for staff, of a region that has none of its own. */
  private staffPool(settings: Settings, publicUrl: string): StaffIssuerSettings {
    const { keepData } = settings.stageSettings;
    const pool = new StaffPool(this, 'Staff', {
      name: baseName(settings),
      keepData,
      isProtected: keepData && !settings.firstDeployment,
      deskUrl: `${publicUrl}${deskPath}`,
      returnTo: `${publicUrl}${signInPaths.back}`,
      staff: staffMappingOf(settings.region),
    });
    new CfnOutput(this, 'StaffPoolId', { value: pool.poolId, description: 'Where accounts of staff are made' });
    return pool;
  }

  /** Backups and the log of access to the table, as far as configured. */
  private keepSafe(settings: Settings, { table, key }: Data): Backups | undefined {
    const { backups, backupCopy, dataEvents } = settings.safekeeping;
    const { keepData } = settings.stageSettings;
    const name = baseName(settings);
    if (dataEvents) new PeopleTrail(this, 'PeopleTrail', { name, table, key, keepData });
    if (backups === 'off') return undefined;
    return new Backups(this, 'Backups', { name, table, key, kept: backups, copyTo: backupCopy });
  }

  /** Built from the name: functions need it before the machine exists, and the machine needs the functions. */
  private machineArn(settings: Settings, machine: Machine): string {
    return this.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: machineName(settings, machine),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
