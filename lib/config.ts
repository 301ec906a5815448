import { localDate } from '../functions/domain/calendar.ts';
import { defined } from '../functions/domain/defined.ts';
import { formatEmail, readEmail } from '../functions/domain/email-address.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import type { Region } from '../functions/domain/region.ts';
import { readRegion } from '../functions/domain/region-rules.ts';
import { describeDraft } from '../functions/domain/region-todos.ts';
import { hasCoordinator, staffMappingOf } from '../functions/domain/staff.ts';
import { readAccount, type Session } from './account.ts';
import { readConcurrency } from './concurrency.ts';
import { readSwitch } from './read-switch.ts';
import { findRegionFile, readRegionJson } from './region-file.ts';
import { type Backups, readSafekeeping, type Safekeeping } from './safekeeping.ts';
import { readStaffIssuer, type StaffIssuerSettings } from './staff-issuer.ts';

/** Everything that differs between stages. Nothing else in `lib` looks at the stage's name, except to name resources. */
interface StageSettings {
  /** AWS region that holds all data; inside the EU. */
  readonly awsRegion: string;
  /** Keep table, key and secret when the stack is removed, and refuse to delete table or stack by accident. */
  readonly keepData: boolean;
  /** Days that logs are kept. They hold codes and ids only; a quarter is enough to answer a coordinator's question. */
  readonly logDays: 7 | 90;
  /** Requests per second, and the burst above it, that each route accepts from all senders together. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** The same for posts, which cost a transaction each. A region gets some 180 referrals a year. */
  readonly postThrottle: { readonly rate: number; readonly burst: number };
  /** Requests that one address may send in five minutes; a municipality's office shares one address. */
  readonly requestsPerAddress: number;
  /** The same for posts. A referral by the form takes some ten of them, a decision two. */
  readonly postsPerAddress: number;
  /** Origins whose pages may post to the API. */
  readonly allowedOrigins: readonly string[];
  /** US dollars a month; at more than this the administrator is told that it costs more than it should. */
  readonly monthlyBudget: number;
  /** Mails that the account may send in a second, unless `-c mailPerSecond=` says otherwise: the default of SES. */
  readonly mailPerSecond: number;
  /** Whether its account may be limited to verified addresses (SES's sandbox). */
  readonly mailSandbox: boolean;
  /** What is done about backups unless `-c backups=` says otherwise. */
  readonly backups: Backups;
  /** Whether the region file may hold periods of seconds, for a proof on an emulator. */
  readonly shortPeriods: boolean;
  /** Whether it may go without its own address for the pages, and without anybody who receives alarms or can open the desk. */
  readonly unattended: boolean;
  /** Whether the region file may still have values to fill in (`region-todos.ts`). */
  readonly drafts: boolean;
  /** Whether the canary runs by default: in a sandbox, which allows two hundred mails a day, its mails count. */
  readonly canary: boolean;
}

/** The stages, and the only literals that differ between them. */
export const stages = {
  test: {
    awsRegion: 'eu-central-1',
    keepData: false,
    logDays: 7,
    throttle: { rate: 50, burst: 100 },
    postThrottle: { rate: 10, burst: 20 },
    requestsPerAddress: 1_000,
    postsPerAddress: 300,
    allowedOrigins: [],
    monthlyBudget: 25,
    mailPerSecond: 14,
    mailSandbox: true,
    backups: 'off',
    shortPeriods: true,
    unattended: true,
    drafts: true,
    canary: false,
  },
  production: {
    awsRegion: 'eu-central-1',
    keepData: true,
    logDays: 90,
    throttle: { rate: 200, burst: 400 },
    postThrottle: { rate: 50, burst: 100 },
    requestsPerAddress: 2_000,
    postsPerAddress: 300,
    allowedOrigins: [],
    monthlyBudget: 100,
    mailPerSecond: 14,
    mailSandbox: false,
    backups: 'on',
    shortPeriods: false,
    unattended: false,
    drafts: false,
    canary: true,
  },
} as const satisfies Record<string, StageSettings>;
export type StageName = keyof typeof stages;

/** What one deployment is made of: a stage, a region, and where the sources are. */
export interface Settings {
  readonly stage: StageName;
  readonly stageSettings: StageSettings;
  /** Name of the region file without `.json`; part of every explicit resource name. */
  readonly regionName: string;
  readonly regionFile: string;
  /** How messages call the region file. */
  readonly regionSource: string;
  readonly region: Region;
  /** What the region file still lacks, in words; absent for one that is complete. */
  readonly draft?: string;
  /** That the region file lets nobody in who has the whole region before them, in words; absent where it does. */
  readonly deskless?: string;
  /** Folder that holds functions, statemachines and regions. */
  readonly root: string;
  /** The region's own address for the pages; without it they are at the address that AWS gives. */
  readonly publicDomain?: PublicDomain;
  /** Mailbox that receives alarms. */
  readonly alarmAddress?: string;
  /** AWS account of this stage; without it the one signed in to. */
  readonly account?: string;
  /** Functions that the account can run at once, by its quota. */
  readonly concurrency?: number;
  /** US dollars a month; the stage's own figure unless another was given. */
  readonly monthlyBudget: number;
  /** Name of a policy of this account that no role of the stack may exceed. */
  readonly permissionsBoundary?: string;
  /** Backups, their copies, and the log of access to the table. */
  readonly safekeeping: Safekeeping;
  /** The site says that it is closed for a while, and the sweeper rests: nothing writes. */
  readonly maintenance: boolean;
  /** The table keeps the index of before 26 November 2026 beside the new one. */
  readonly keepFormerIndex: boolean;
  /**
   * Nothing is protected from deletion yet, so that a first deployment that fails leaves nothing behind. Until then the
   * site stays closed.
   */
  readonly firstDeployment: boolean;
  /** Somebody who does not exist is referred every few minutes, and an alarm goes off when that fails. */
  readonly canary: boolean;
  /** Mails that the account may send in a second. */
  readonly mailPerSecond: number;
  /** The region's own issuer, at which its staff sign in; without it the stack has accounts for them. */
  readonly staffIssuer?: StaffIssuerSettings;
  /** Where events say that they come from: a URN of the organisation and the system; without it the public address. */
  readonly eventSource?: string;
}

/** A host name, and the certificate in the same AWS region that proves it. */
interface PublicDomain {
  readonly name: string;
  readonly certificateArn: string;
  /** Where the record for the name is created; without it the administrator creates one. */
  readonly hostedZone?: HostedZoneSettings;
}

/** A Route 53 zone of this account. */
export interface HostedZoneSettings {
  readonly id: string;
  readonly name: string;
}

/** Names of the settings that the command line can give (`-c name=value`), or cdk.json. */
export const contextNames = [
  'stage',
  'region',
  'account',
  'concurrency',
  'domain',
  'certificateArn',
  'hostedZone',
  'alarmAddress',
  'budget',
  'permissionsBoundary',
  'backups',
  'backupCopy',
  'dataEvents',
  'maintenance',
  'formerIndex',
  'firstDeployment',
  'canary',
  'mailPerSecond',
  'staffIssuer',
  'staffClientId',
  'eventSource',
] as const;

/** What was given, unchecked. */
export type Context = Readonly<Partial<Record<(typeof contextNames)[number], unknown>>>;

/**
 * Takes our settings from everything that the CDK was given.
 *
 * @param given - Includes its own flags and look-ups: those have a colon, an at sign or a slash in their names.
 * @throws SettingsError When a setting is not one of ours: a mistyped one would otherwise be ignored silently.
 */
export function pickSettings(given: Readonly<Record<string, unknown>>): Context {
  const known: readonly string[] = contextNames;
  const unknown = Object.keys(given).filter((name) => !/[@:/]/.test(name) && !known.includes(name));
  if (unknown.length > 0) {
    throw new SettingsError(`There is no setting ${unknown.join(', ')}. Possible with -c: ${known.join(', ')}.`);
  }
  return Object.fromEntries(contextNames.map((name) => [name, given[name]]));
}

/**
 * Reads the region file that a stage is to have.
 *
 * @param root - Folder that holds regions.
 * @throws SettingsError When stage or file are unknown, the file is wrong, or it is a draft and the stage is for real people.
 */
export function readRegionOf(
  context: Pick<Context, 'stage' | 'region'>,
  root: string,
): Pick<Settings, 'stage' | 'stageSettings' | 'regionName' | 'regionFile' | 'regionSource' | 'region' | 'draft'> {
  const stage = readStage(context.stage);
  const stageSettings = stages[stage];
  const file = findRegionFile(context.region, root);
  const { source } = file;
  const region = readRegion(readRegionJson(file), {
    source,
    allowShortPeriods: stageSettings.shortPeriods,
    today: localDate(new Date().toISOString()),
  });
  const draft = describeDraft(region, source);
  if (draft !== undefined && !stageSettings.drafts) {
    throw new SettingsError(`${draft}\nStage ${stage} is for real people and takes no draft.`);
  }
  return {
    stage,
    stageSettings,
    regionName: file.name,
    regionFile: file.path,
    regionSource: source,
    region,
    ...defined({ draft }),
  };
}

/**
 * Reads what to deploy.
 *
 * @param root - Folder of the project.
 * @param session - Who is signed in, to be compared with the account of the stage.
 * @throws SettingsError When a name is unknown or the region file is wrong; the message says what is possible.
 */
export function readSettings(context: Context, root: string, session: Session = {}): Settings {
  const named = readRegionOf(context, root);
  const { stage, stageSettings, region } = named;
  const own = {
    ...readPublicDomain(context, stageSettings),
    ...readAlarmAddress(context),
    ...readOwnAccount(context, stageSettings, session),
  };
  const deskless = hasCoordinator(region) ? undefined : describeDeskless(named.regionSource);
  if (!stageSettings.unattended) requireForPeople(stage, own, deskless);
  const firstDeployment = readSwitch('firstDeployment', context.firstDeployment, ['yes', 'no']) ?? false;
  return {
    ...named,
    root,
    monthlyBudget: readBudget(context) ?? stageSettings.monthlyBudget,
    ...readPermissionsBoundary(context),
    safekeeping: readSafekeeping(context, stageSettings.backups, stageSettings.awsRegion),
    firstDeployment,
    maintenance: readSwitch('maintenance', context.maintenance) === true || firstDeployment,
    keepFormerIndex: readSwitch('formerIndex', context.formerIndex, ['keep', 'drop']) ?? false,
    canary: readSwitch('canary', context.canary) ?? stageSettings.canary,
    mailPerSecond: readMailRate(context, stageSettings),
    ...readStaffIssuer(context, staffMappingOf(region)),
    ...readEventSource(context),
    ...own,
    ...defined({ deskless }),
  };
}

/** A site whose desk nobody can open works by mail and links, so it would be noticed late: when something must be changed. */
function describeDeskless(source: string): string {
  return `${source} lets nobody sign in at /werkplek as coordinator: put the group or role of those who may into staff.roles, such as "staff": {"claim": "cognito:groups", "roles": [{"value": "coordinator", "role": "coordinator"}]} (docs/operate/first-deployment.md#staff).`;
}

type OwnSettings = Pick<Settings, 'publicDomain' | 'alarmAddress' | 'account' | 'concurrency'>;

/** A stage for real people needs the right account, links that last, and somebody who is told what goes wrong and can act. */
function requireForPeople(
  stage: StageName,
  { publicDomain, alarmAddress, account, concurrency }: OwnSettings,
  deskless: string | undefined,
): void {
  const missing = [
    ...(account === undefined
      ? ['-c account=<twelve digits>: a session that is signed in elsewhere must not deploy there']
      : []),
    ...(concurrency === undefined
      ? ['-c concurrency=<how many functions the account runs at once>: crowds must leave room for the workflow']
      : []),
    ...(publicDomain === undefined
      ? ['-c domain=aanmelden.regio.example -c certificateArn=<ARN>: links in mails must last longer than this stack']
      : []),
    ...(alarmAddress === undefined ? ['-c alarmAddress=beheer@regio.example: somebody must hear of alarms'] : []),
  ];
  const also = missing.length === 0 ? [] : [`Stage ${stage} also needs ${missing.join('; and ')}.`];
  const locked = deskless === undefined ? [] : [`Stage ${stage} is for real people, and ${deskless}`];
  const lines = [...also, ...locked];
  if (lines.length > 0) throw new SettingsError(lines.join('\n'));
}

/**
 * A stage and its AWS region, for tools that call a deployed system.
 *
 * @throws SettingsError When there is no such stage.
 */
export function stageNamed(name: unknown): { readonly stage: StageName; readonly awsRegion: string } {
  const stage = readStage(name);
  return { stage, awsRegion: stages[stage].awsRegion };
}

function readStage(name: unknown): StageName {
  const possible = Object.keys(stages);
  const isStage = (value: unknown): value is StageName => typeof value === 'string' && possible.includes(value);
  if (isStage(name)) return name;
  throw new SettingsError(
    `There is no stage "${String(name)}". Pass -c stage=${possible.join(' or -c stage=')} (an npm script takes --stage).`,
  );
}

function readPublicDomain(
  { domain, certificateArn, hostedZone }: Context,
  { awsRegion }: Pick<StageSettings, 'awsRegion'>,
): OwnSettings {
  if (domain === undefined && certificateArn === undefined && hostedZone === undefined) return {};
  if (typeof domain !== 'string' || !hostName.test(domain)) {
    throw new SettingsError(
      'An address of your own needs -c domain=<host name in lower case, such as aanmelden.regio.example>.',
    );
  }
  const certificate = new RegExp(`^arn:aws:acm:${awsRegion}:\\d{12}:certificate/[\\w-]+$`);
  if (typeof certificateArn !== 'string' || !certificate.test(certificateArn)) {
    throw new SettingsError(
      `An address of your own needs -c certificateArn=<ARN of its certificate in ${awsRegion}, such as arn:aws:acm:${awsRegion}:111122223333:certificate/...>.`,
    );
  }
  const zone = readHostedZone(hostedZone, domain);
  return { publicDomain: { name: domain, certificateArn, ...defined({ hostedZone: zone }) } };
}

const hostName = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

function readHostedZone(given: unknown, domain: string): HostedZoneSettings | undefined {
  if (given === undefined) return undefined;
  const [, id, name] = (typeof given === 'string' && /^(Z[A-Z0-9]{4,31})\/([a-z0-9.-]+)$/.exec(given)) || [];
  if (id !== undefined && name !== undefined && (domain === name || domain.endsWith(`.${name}`))) return { id, name };
  throw new SettingsError(
    `-c hostedZone= takes id and name of a Route 53 zone that ${domain} is in, such as Z0123456789ABC/regio.example.`,
  );
}

function readOwnAccount(
  context: Context,
  { awsRegion }: Pick<StageSettings, 'awsRegion'>,
  session: Session,
): OwnSettings {
  const account = readAccount(context.account, awsRegion, session);
  const concurrency = readConcurrency(context.concurrency);
  // arn:aws:acm:<region>:<account>:certificate/...
  const ofCertificate = typeof context.certificateArn === 'string' ? context.certificateArn.split(':')[4] : undefined;
  if (account !== undefined && ofCertificate !== undefined && ofCertificate !== account) {
    throw new SettingsError(`-c certificateArn= is of account ${ofCertificate}, and -c account= says ${account}.`);
  }
  return defined({ account, concurrency });
}

function readAlarmAddress({ alarmAddress }: Context): OwnSettings {
  if (alarmAddress === undefined) return {};
  const read = typeof alarmAddress === 'string' ? readEmail(alarmAddress) : undefined;
  if (read === undefined) {
    throw new SettingsError('-c alarmAddress= takes one mail address, such as beheer@regio.example.');
  }
  return { alarmAddress: formatEmail(read) };
}

function readBudget({ budget }: Context): number | undefined {
  if (budget === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(String(budget))) return Number(budget);
  throw new SettingsError('-c budget= takes whole US dollars a month, such as 50.');
}

function readPermissionsBoundary({ permissionsBoundary }: Context): Pick<Settings, 'permissionsBoundary'> {
  if (permissionsBoundary === undefined) return {};
  // What IAM accepts as the name of a policy.
  if (typeof permissionsBoundary === 'string' && /^[\w+=,.@-]{1,128}$/.test(permissionsBoundary)) {
    return { permissionsBoundary };
  }
  throw new SettingsError(
    '-c permissionsBoundary= takes the name of a policy of this account, such as developer-boundary, not its ARN.',
  );
}

function readMailRate({ mailPerSecond }: Context, ofStage: Pick<StageSettings, 'mailPerSecond'>): number {
  if (mailPerSecond === undefined) return ofStage.mailPerSecond;
  const rate = Number(mailPerSecond);
  if (Number.isInteger(rate) && rate >= 1 && rate <= 1000) return rate;
  throw new SettingsError(
    '-c mailPerSecond= takes the maximum send rate of the account, as SES shows it: a whole number from 1 to 1000, such as 14.',
  );
}

/** The profile of the Dutch government for CloudEvents wants a URN in the name space `nld`, such as `urn:nld:oin:<OIN>:systeem:<name>`. */
function readEventSource({ eventSource }: Context): Pick<Settings, 'eventSource'> {
  if (eventSource === undefined) return {};
  if (typeof eventSource === 'string' && /^urn:nld:[a-z0-9]+(:[A-Za-z0-9._-]+)+$/.test(eventSource))
    return { eventSource };
  throw new SettingsError(
    '-c eventSource= takes a URN of the organisation and the system, such as urn:nld:oin:00000001234567890000:systeem:hoofdzaak-werk.',
  );
}
