import type { SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import type { Instant } from '../../../functions/domain/referral.ts';
import type { Log } from '../../../functions/ports/log.ts';
import type { Embedded, EmbeddedOptions } from '../../../local/embedded.ts';
import type { Observer } from '../../../local/observer.ts';

/**
 * One mail that was passed to SES, and the answer that its sender got. `lost`: no answer came, or one that leaves open
 * whether the mail went; also for a sender that was cut off while it waited.
 */
export interface Send {
  readonly at: Instant;
  readonly to: string;
  /** Outbox items in the mail; none for a mail that is stored nowhere, such as a code. */
  readonly ids: readonly string[];
  readonly fate: 'taken' | 'refused' | 'lost';
}

/** What a run emits besides its table, each line once. */
export interface Captured {
  /** Lines of the log, as JSON. */
  readonly logs: ReadonlySet<string>;
  /** Metrics with their values. */
  readonly metrics: ReadonlySet<string>;
  /** Requested paths with their queries. */
  readonly urls: ReadonlySet<string>;
  /** What was thrown inside the system, with its causes. */
  readonly errors: ReadonlySet<string>;
  /** In the order of their beginning. */
  readonly sends: readonly Send[];
  /** Writes that failed on their way, as JSON: what their sender knew was lost with them. */
  readonly failedWrites: readonly string[];
  /** Ids of mails from before the observer was attached: who sent them, and what answer they got, is not known. */
  readonly unseen: ReadonlySet<string>;
}

/** Observes a run, through all of its restarts. */
export interface Capture {
  readonly captured: Captured;
  /** The given options, with the observer added. */
  readonly options: EmbeddedOptions;
  /** Call it with each system that was opened with these options. */
  watch(app: Pick<Embedded, 'clients' | 'clock' | 'mailbox'>): Promise<void>;
  /** Does something without faults and unobserved: for inspecting the system itself. */
  quietly<T>(work: () => Promise<T>): Promise<T>;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Adds an observer to the options of an embedded run; what the options already had keeps working. */
export function openCapture(options: EmbeddedOptions = {}): Capture {
  const logs = new Set<string>();
  const metrics = new Set<string>();
  const urls = new Set<string>();
  const errors = new Set<string>();
  const sends: Writable<Send>[] = [];
  const failedWrites: string[] = [];
  const unseen = new Set<string>();
  let quiet = 0;

  const log: Log = {
    info(event, facts) {
      logs.add(JSON.stringify([event, facts]));
      options.log?.info(event, facts);
    },
    error(event, facts) {
      logs.add(JSON.stringify([event, facts]));
      options.log?.error(event, facts);
    },
    count(metric, value) {
      metrics.add(`${metric} ${value}`);
      options.log?.count(metric, value);
    },
  };

  const observer: Observer = {
    request: (service, request, pass) =>
      options.observer === undefined || quiet > 0 ? pass() : options.observer.request(service, request, pass),
    call(folder, payload, work) {
      const url = urlOf(payload);
      if (url !== undefined) urls.add(url);
      return options.observer?.call(folder, payload, work) ?? work();
    },
  };

  return {
    captured: { logs, metrics, urls, errors, sends, failedWrites, unseen },
    options: {
      ...options,
      log,
      observer,
      onError(where, error) {
        errors.add(`${where}: ${storyOf(error)}`);
        options.onError?.(where, error);
      },
      ...(options.faults === undefined ? {} : { faults: (point) => (quiet > 0 ? undefined : options.faults?.(point)) }),
    },
    async watch({ clients, clock, mailbox }) {
      for (const { id } of await mailbox.mails()) unseen.add(id);
      clients.dynamodb.middlewareStack.add(
        (next, { commandName = '' }) =>
          async (args) => {
            try {
              return await next(args);
            } catch (error) {
              const isWrite = /^(UpdateItem|TransactWrite)/.test(commandName);
              if (isWrite && !isRefusal(error)) failedWrites.push(JSON.stringify(args.input));
              throw error;
            }
          },
        { step: 'initialize', priority: 'high' },
      );
      clients.ses.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            if (commandName !== 'SendRawEmailCommand') return next(args);
            const send = sendOf(args.input as SendRawEmailCommandInput, clock.now());
            sends.push(send);
            try {
              const answer = await next(args);
              send.fate = 'taken';
              return answer;
            } catch (error) {
              if (isRefusal(error)) send.fate = 'refused';
              throw error;
            }
          },
        { step: 'initialize', priority: 'high' },
      );
    },
    async quietly(work) {
      quiet += 1;
      try {
        return await work();
      } finally {
        quiet -= 1;
      }
    },
  };
}

function sendOf({ Destinations, Tags = [] }: SendRawEmailCommandInput, at: Instant): Writable<Send> {
  const ids = Tags.flatMap(({ Name = '', Value = '' }) =>
    /^mail(-\d+)?$/.test(Name) ? [Buffer.from(Value, 'base64url').toString('utf8')] : [],
  );
  return { at, to: Destinations?.[0] ?? '', ids, fate: 'lost' };
}

/** Whether SES said that it has not accepted a mail: only an answer that blames the request says so for certain. */
function isRefusal(error: unknown): boolean {
  const { $metadata } = error as { readonly $metadata?: { readonly httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode ?? 500;
  return status >= 400 && status < 500;
}

/** What a request of the gateway asks for; undefined for anything else that a function is called with. */
function urlOf(payload: unknown): string | undefined {
  if (typeof payload !== 'object' || payload === null || !('path' in payload)) return undefined;
  const query = 'multiValueQueryStringParameters' in payload ? payload.multiValueQueryStringParameters : undefined;
  return `${payload.path} ${JSON.stringify(query ?? {})}`;
}

function storyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? String(error) : `${error} < ${storyOf(error.cause)}`;
}
