import { randomUUID } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import { openClock, realClock, type TestClock } from '../engines/support/clock.ts';
import { type FaultHook, rehearsal, type ServiceCall } from '../engines/support/sdk-handler.ts';
import { StartError } from '../engines/support/start-error.ts';
import { createWriteGuard } from '../engines/support/write-guard.ts';
import { checkLoop, type LoopRuntime } from '../functions/cases/check-loop.ts';
import { type CountRuntime, countFirstTalks } from '../functions/cases/count-first-talks.ts';
import { doWindDown, type WindDownRuntime } from '../functions/cases/do-wind-down.ts';
import { nextEventsMail } from '../functions/cases/events-in-trouble.ts';
import { type PublishRuntime, publishResults } from '../functions/cases/publish-results.ts';
import { demoClient } from '../functions/domain/api-client.ts';
import { instantAt, localDate } from '../functions/domain/calendar.ts';
import { defined } from '../functions/domain/defined.ts';
import type { CloudEvent } from '../functions/domain/events/cloud-event.ts';
import { subscribersOf } from '../functions/domain/events/subscribers.ts';
import type { Instant } from '../functions/domain/referral.ts';
import type { Region } from '../functions/domain/region.ts';
import { describeDraft } from '../functions/domain/region-todos.ts';
import { nextActOn, windDownOf } from '../functions/domain/wind-down.ts';
import type { Log } from '../functions/ports/log.ts';
import type { FunctionName } from '../functions/runtime/steps.ts';
import { newestWebhookSecret } from '../functions/runtime/tellers.ts';
import type { LocalRuntime } from './bindings.ts';
import type { CapturedMail } from './captured-mail.ts';
import { takeDataFolder } from './data-folder.ts';
import { localDeployment } from './deployment.ts';
import { type Engines, openEngines } from './engines.ts';
import { callTargets } from './events.ts';
import { type FunctionsPlan, openFunctions } from './functions.ts';
import { fetchFrom } from './gateway/fetch.ts';
import { httpFront } from './gateway/front.ts';
import { createGateway } from './gateway/gateway.ts';
import { createInvoke, type FunctionFault } from './invoke.ts';
import { keepLast } from './keep-last.ts';
import { watchLoop } from './loop-watch.ts';
import { withWebhook } from './loopback-webhook.ts';
import { type MailFate, reportMail } from './mail-report.ts';
import type { Observer } from './observer.ts';
import { openOnce } from './open-once.ts';
import { sharedChanges } from './region-changes.ts';
import { refuseForgetful } from './region-guard.ts';
import type { Rig } from './rig.ts';
import { type Schedule, startSchedules } from './schedule.ts';
import { loadKeys, randomSource, seededKeys } from './secrets.ts';
import { listen } from './server.ts';
import { loadSettings, type SettingsOptions } from './settings.ts';
import { silent } from './silent.ts';
import { deskClient, isForIssuer, issuerPath } from './staff/issuer-path.ts';
import type { SystemSettings } from './template/system.ts';
import { type FunctionsThread, openFunctionsThread } from './thread/functions-thread.ts';
import { describeBroken, withWaysOut } from './ways-out.ts';

/** Later than anything that the system plans: a search up to here finds the earliest entry, whenever it is due. */
export const endOfTime = '9999-12-31T23:59:59.999Z';

/** Events of the bus that are kept for whoever looks at them: those of some thousand cases, a few megabytes. */
const mostOnBus = 10_000;

/** How to open the embedded run. Everything has a default that suits a test. */
export interface EmbeddedOptions extends SettingsOptions {
  /** Folder that keeps all state; absent: memory. */
  readonly dataDir?: string;
  /** Forget what the folder holds. */
  readonly fresh?: boolean;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** UTC instant at which the clock stands still; absent: it ticks. */
  readonly frozenAt?: Instant;
  /**
   * For how many days the table keeps what has expired, as DynamoDB may; absent: it goes before the first look of the day. Nobody may
   * notice the difference.
   */
  readonly clearsAfterDays?: number;
  /** Sites whose pages may post referrals, beside those of the region. */
  readonly formOrigins?: readonly string[];
  /** Where the embedded run's own client hears what happens to its referrals: an address on this machine. */
  readonly webhook?: string;
  /** Makes ids, jitter and, without a data folder, link keys repeatable. */
  readonly seed?: number;
  /** Makes the whole run repeatable, without a port; for simulations. */
  readonly rig?: Rig;
  readonly log?: Log;
  /** Mails that the account is said to be allowed in a second; absent: any number, as the local mailbox accepts them at any rate. */
  readonly mailPerSecond?: number;
  /** Instead of real waiting before a new try; see `Runtime.pause`. */
  readonly pause?: (attempt: number) => Promise<void>;
  /** Rehearses crashes and lost answers; see FaultPoint. */
  readonly faults?: FaultHook;
  /** Sees every call, to count it. */
  readonly observer?: Observer;
  /** Called with errors inside functions, timers and background work. */
  readonly onError?: (where: string, error: unknown) => void;
  /** Called with what was repaired in the data folder on opening, and with what a region file that is a draft lacks. */
  readonly onNotice?: (line: string) => void;
  /**
   * Told in one line when the data folder cannot be written any more. Nothing is written from then on, so that it keeps the last
   * good state; the process had best end.
   */
  readonly onBroken?: (line: string) => void;
  /**
   * Functions run in a thread of their own as soon as it has its code, so that both cores work for people who come at the same time.
   * Not together with what makes a run repeatable or watches inside of functions: `seed`, `rig`, `log` and `pause`.
   */
  readonly functionsApart?: boolean;
  /** Serves `/_local` beside the site; absent: nothing does. */
  readonly console?: OpenConsole;
  /** Keeps the check of the loop guarantee and the count of waits recent, for whoever looks at them; see `watchLoop`. */
  readonly watchesLoop?: boolean;
  /**
   * Nobody looks while it runs, as in a rehearsal: the sweeper looks around in all open cases once a week of the clock, instead of in each
   * first sweep of an hour that this run has. Where the programme ends or others are told of its cases it looks around as ever.
   */
  readonly unwatched?: boolean;
  /**
   * Where it is cut off it begins anew, as a rehearsal does: the data folder gets the writes of a second together, and is freed of
   * what was removed when it is closed.
   */
  readonly beginsAnew?: boolean;
}

/** What a console may read and change. */
export interface ConsoleParts extends Engines {
  readonly url: string;
  readonly clock: TestClock;
  readonly tableName: string;
  /** A runtime that may read referrals. */
  readonly runtime: Pick<LocalRuntime, 'referrals' | 'agenda' | 'region' | 'mailGate'>;
  readonly machines: SystemSettings['machines'];
  readonly reportMail: Embedded['reportMail'];
  readonly bus: Embedded['bus'];
  readonly request: Embedded['request'];
  /** Has a listener told of every write to the table, once it is made. */
  readonly onWrite: (listener: (call: ServiceCall) => void) => void;
  /** Calls a function by its name in the template. @throws StartError when there is none. */
  readonly call: (name: string, payload: unknown) => Promise<unknown>;
}

/** Makes the console of a run that is about to open. */
export type OpenConsole = (parts: ConsoleParts) => {
  readonly fetch: (request: Request) => Response | Promise<Response>;
};

/** The whole system in this process. */
export interface Embedded extends Engines {
  /** `http://127.0.0.1:<port>`, without a slash at the end: site, API and `/_local`. */
  readonly url: string;
  readonly region: Region;
  readonly system: SystemSettings;
  /** By what the receiver on this machine knows that an event is ours (`whsec_...`); absent where there is none. */
  readonly webhookSecret?: string;
  readonly clock: TestClock;
  /** Answers a request for a public address in this process, as `fetch` would; redirects are not followed. */
  request(url: string, init?: RequestInit): Promise<Response>;
  /** Every mail so far, oldest first. */
  mails(): Promise<readonly CapturedMail[]>;
  /**
   * Lets a captured mail meet a fate, as SES would report it, and waits for what follows at once.
   *
   * @returns whether there is such a mail
   */
  reportMail(mailId: string, fate: MailFate): Promise<boolean>;
  /** The last events that were put on the event bus since the start, oldest first: at most 10,000. They are in memory alone. */
  readonly bus: readonly CloudEvent[];
  /** Calls a function directly, by its folder. */
  invoke(folder: FunctionName, payload: unknown): Promise<unknown>;
  /** The dependencies of a function: its stores and desks, to look at what is stored. */
  runtime(folder: FunctionName): LocalRuntime;
  /** Errors inside functions since the start. */
  readonly functionFaults: readonly FunctionFault[];
  /** Resolves once functions run in a thread of their own; absent where they do not. @throws why they cannot */
  readonly whenApart?: Promise<void>;
  /** Stops: no new requests and no timers; work in flight is finished. State stays in the data folder. */
  close(): Promise<void>;
}

/** What the sweeper does each hour for whoever looks, and what it does once a day. */
async function hourlyLook(runtime: LoopRuntime & CountRuntime & PublishRuntime & WindDownRuntime): Promise<void> {
  const open = await checkLoop(runtime, true);
  if (open === undefined) return;
  await doWindDown(runtime, open.referrals, () => true);
  await countFirstTalks(runtime, open.referrals, () => true);
  await publishResults(runtime, () => true);
}

/**
 * Opens the embedded run: the handlers, tables, routes, schedule and state machines of the synthesised template, on local
 * engines, behind one HTTP server on the loopback address.
 *
 * @throws StartError or SettingsError in one line that says what to do
 */
export async function openEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
  const closers: (() => unknown)[] = [];
  let isClosing = false;
  const close = async () => {
    isClosing = true;
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    // What is cut off by the closing fails, and is taken up by the next start: that is nobody's fault.
    const onError: EmbeddedOptions['onError'] = (...fault) => void (isClosing || options.onError?.(...fault));
    return await open({ ...options, onError }, (closer) => closers.push(closer), close);
  } catch (error) {
    await close();
    throw withWaysOut(error, options.dataDir);
  }
}

async function open(
  options: EmbeddedOptions,
  onClose: (closer: () => unknown) => void,
  close: () => Promise<void>,
): Promise<Embedded> {
  const { dataDir, frozenAt, seed, rig, log = silent, onError = () => {} } = options;
  if (options.functionsApart === true && [seed, rig, options.log, options.pause].some((one) => one !== undefined)) {
    throw new Error('Functions in a thread of their own take no seed, rig, log or pause.');
  }
  let apart: FunctionsThread | undefined;
  const { fresh = false, beginsAnew } = options;
  const guard = createWriteGuard((error) => options.onBroken?.(describeBroken(error, dataDir ?? 'memory', beginsAnew)));
  const kept = { gathers: beginsAnew === true, onNotice: options.onNotice };
  const folder = dataDir === undefined ? undefined : await takeDataFolder(dataDir, fresh, guard, kept);
  onClose(() => folder?.release());
  for (const notice of folder?.notices ?? []) options.onNotice?.(notice);
  const server = rig === undefined ? await listen(options.port ?? 0) : undefined;
  onClose(() => server?.close());
  const url = rig?.publicUrl ?? server?.url ?? '';
  const { region: plain, regionFile, source, system } = rig?.settings ?? (await loadSettings(options));
  const region = withWebhook(plain, options.webhook);
  const bus: CloudEvent[] = [];
  const draft = describeDraft(region, source);
  if (draft !== undefined) options.onNotice?.(draft);
  const keys = folder ? await loadKeys(folder.secrets) : seededKeys(seed);
  const { newId, random } = rig?.chance ?? randomSource(seed);
  const newRequestId = rig === undefined ? randomUUID : () => newId(26);
  const clock = openClock({
    mode: frozenAt === undefined ? 'ticking' : 'frozen',
    ...defined({ start: frozenAt }),
    ...(folder ? { file: folder.clock } : {}),
    guard,
    ...(rig === undefined ? {} : { real: rig.realTime }),
    onError: (error, label) => onError(label, error),
  });

  const functionFaults: FunctionFault[] = [];
  const schedules: Schedule[] = [];
  /** Whether anything was written since the last sweep began. */
  let isWritten = true;
  const plan: FunctionsPlan = {
    ...{ system, region, keys, webhook: options.webhook, unwatched: options.unwatched === true },
    localEnv: {
      REGION_FILE: regionFile,
      PUBLIC_URL: url,
      MAIL_PER_SECOND: String(options.mailPerSecond ?? 0),
      STAFF_ISSUER: `${url}${issuerPath}`,
      STAFF_CLIENT_ID: deskClient,
      EVENT_SOURCE: url,
      ...(options.formOrigins && { ALLOWED_ORIGINS: options.formOrigins.join(' ') }),
    },
  };
  const onEvent = (event: CloudEvent) => keepLast(bus, event, mostOnBus);
  const regionChanges = sharedChanges(log, () => apart?.regionChanged());
  const onWrites: ((call: ServiceCall) => void)[] = [regionChanges.onWrite];
  const { bound: bindings, ...engines } = await openEngines({
    system,
    onNotice: options.onNotice,
    awsRegion: localDeployment.awsRegion,
    folder,
    memory: rig?.memory,
    clock,
    clearsAfterDays: options.clearsAfterDays,
    bind: async (clients, services) => {
      // Here, so that it ends after the executions, which wait for their calls, and before the stores that it writes to.
      onClose(() => apart?.close());
      const bound = await openFunctions(plan, {
        ...{ clients, newId, log, regionChanges, onEvent, pause: options.pause },
        clock: clock.now,
        realClock,
      });
      const invoke = createInvoke({
        functions: system.functions,
        handle: (...call) => (apart ?? bound).handle(...call),
        newRequestId,
        rehearse: rehearsal('functions', options.faults),
        observer: options.observer,
        onFault(fault) {
          functionFaults.push(fault);
          onError(fault.folder, fault.error);
        },
      });
      return { ...bound, invoke, services };
    },
    newId,
    random,
    onWrite: (call) => {
      isWritten = true;
      for (const listener of onWrites) listener(call);
      for (const schedule of schedules) schedule.changed();
    },
    onEnded: (event, invoke) => callTargets(system, event, invoke),
    faults: options.faults,
    retries: rig?.retries,
    observer: options.observer,
    onClose,
  });
  const { invoke } = bindings;
  onClose(() => clock.close());

  const { agenda, referrals, absences, region: present } = bindings.runtime('sweep-tasks');
  if (folder !== undefined) await refuseForgetful({ agenda, referrals }, present, clock.now(), folder.region);
  const earliest = async () => {
    // Any write may have asked something of somebody who is away, and only the sweeper asks somebody else.
    if (isWritten && (await absences.marks()).length > 0) return clock.now();
    const [work] = await agenda.due(endOfTime, 1);
    // The end of the programme is no work of the index: the sweeper looks at its days by itself.
    const plan = windDownOf((await bindings.present('sweep-tasks')).region);
    const day = plan && nextActOn(plan, localDate(clock.now()));
    // Nor is the mail about another system that hears nothing more.
    const mail = await nextEventsMail(bindings.runtime('sweep-tasks'));
    const moments = [work?.nextAt, day && instantAt(day, '00:00'), mail].filter((one) => one !== undefined);
    return moments.toSorted()[0];
  };
  const telling = system.functions.find((one) => one.folder === 'tell-events')?.arn ?? '';
  const earliestEvent = async () => {
    const { events, region: now } = await bindings.present('tell-events');
    // Where nobody listens there is nothing to look for: most runs have no subscriber.
    if (subscribersOf(now).length === 0) return undefined;
    return (await events.due(endOfTime, 1))[0]?.nextAt;
  };
  const workOf = (arns: readonly string[]) =>
    arns.includes(telling) ? { label: 'tell-events', earliest: earliestEvent } : { label: 'sweep-tasks', earliest };
  const tick = (arn: string, event: unknown) => {
    if (arn !== telling) isWritten = false;
    return invoke(arn, event);
  };
  schedules.push(...startSchedules(system.rules, { clock, workOf, invoke: tick }));
  for (const schedule of schedules) onClose(() => schedule.close());

  const gateway = createGateway({ api: system.api, invoke, clock: clock.now, newRequestId });
  const report = async (mailId: string, fate: MailFate): Promise<boolean> => {
    const mail = await engines.mailbox.mail(mailId);
    if (!mail) return false;
    await clock.track(reportMail(mail, fate, { routes: system.mailReports, now: clock.now(), invoke }));
    return true;
  };
  const request: Embedded['request'] = (address, init) => clock.track(fetchFrom(gateway)(address, init));
  const watch =
    options.watchesLoop === true
      ? watchLoop(clock, async () => hourlyLook(await bindings.present('sweep-tasks')))
      : undefined;
  onClose(() => watch?.close());
  const besideSite = options.console?.({
    ...engines,
    url,
    clock: watch?.clock ?? clock,
    tableName: system.table.create.TableName,
    runtime: bindings.runtime('sweep-tasks'),
    machines: system.machines,
    reportMail: report,
    bus,
    request,
    onWrite: (listener) => void onWrites.push(listener),
    call: async (name, payload) => {
      const found = system.functions.find(({ arn }) => arn.endsWith(`:function:${name}`));
      if (found === undefined) throw new StartError(`The template has no function ${name}.`);
      return clock.track(invoke(found.arn, payload));
    },
  });
  const front = httpFront(gateway);
  // Loaded when somebody signs in: it is not what a start is for.
  const openIssuer = openOnce(async () => (await import('./staff/issuer.ts')).openIssuer(url, region));
  const consoleListener = besideSite && getRequestListener(besideSite.fetch);
  server?.open(async (req, res) => {
    if (isForIssuer(req)) {
      await (await openIssuer())(req, res);
      return;
    }
    // The console moves the clock, which waits for work in flight, so the console itself must not count as such.
    if (consoleListener && /^\/_local(?:[/?]|$)/.test(req.url ?? '')) await consoleListener(req, res);
    else await clock.track(front(req, res));
  });
  // Closed first, so that requests under way still find everything open.
  onClose(() => server?.close());
  if (frozenAt !== undefined) await clock.advanceTo(frozenAt);

  if (options.functionsApart === true) {
    const { services, handle: here } = bindings;
    const onEnd = (error: Error) => onError('functions', error);
    apart = openFunctionsThread(plan, { services, clock, onEvent, here, onEnd });
  }

  const arnOf = (folder: FunctionName) => system.functions.find((one) => one.folder === folder)?.arn ?? folder;
  return {
    ...engines,
    url,
    region,
    system,
    ...defined({
      webhookSecret: options.webhook === undefined ? undefined : newestWebhookSecret(keys, demoClient.id),
    }),
    clock,
    request,
    mails: engines.mailbox.mails,
    reportMail: report,
    bus,
    invoke: (folder, payload) => invoke(arnOf(folder), payload),
    runtime: bindings.runtime,
    functionFaults,
    ...defined({ whenApart: apart?.opened }),
    close,
  };
}
