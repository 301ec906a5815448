import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { openLocalDynamo } from '../engines/dynamodb/open-local-dynamo.ts';
import { type LocalStates, openStates } from '../engines/states/local-states.ts';
import type { TestClock } from '../engines/support/clock.ts';
import { memoryStore } from '../engines/support/ordered-store.ts';
import { answerHere } from '../engines/support/sdk-client.ts';
import {
  type Answer,
  type FaultHook,
  rehearsal,
  type Service,
  type ServiceCall,
  withFaults,
} from '../engines/support/sdk-handler.ts';
import type { NewId } from '../functions/ports/clock-and-ids.ts';
import type { DataFolder } from './data-folder.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { type Memory, newMemory } from './memory.ts';
import type { Observer } from './observer.ts';
import { withExpiry, withWatch } from './table-watch.ts';
import type { SystemSettings } from './template/system.ts';

/** How an SDK client retries. */
export type RetryStrategy = NonNullable<DynamoDBClientConfig['retryStrategy']>;

/** A service of AWS that functions call. */
export type AwsService = Exclude<Service, 'functions'>;

/** What answers the calls of each service. */
export type Services = Readonly<Record<AwsService, Answer>>;

/** AWS SDK clients that talk to the engines of this process. */
export interface Clients {
  readonly dynamodb: DynamoDBClient;
  readonly sfn: SFNClient;
  readonly ses: SESClient;
}

/** The local counterparts of DynamoDB, Step Functions and SES. */
export interface Engines {
  readonly clients: Clients;
  readonly executions: LocalStates;
  readonly mailbox: Mailbox;
}

export interface EngineOptions<B extends Callable> {
  readonly system: SystemSettings;
  readonly awsRegion: string;
  /** Absent: everything in memory. */
  readonly folder: DataFolder | undefined;
  /** Keeps everything of a run without a folder. */
  readonly memory: Memory | undefined;
  readonly clock: TestClock;
  /** For how many days the table keeps what has expired; absent: it goes before the first look of the day. */
  readonly clearsAfterDays: number | undefined;
  /** Makes the functions, which need the clients and are needed by the state machines. */
  readonly bind: (clients: Clients, services: Services) => Promise<B>;
  readonly newId: NewId;
  readonly random: () => number;
  /** Told after each write to the table. */
  readonly onWrite: (call: ServiceCall) => void;
  /** Called for each execution that ended, as EventBridge is. */
  readonly onEnded: (event: unknown, invoke: Callable['invoke']) => Promise<void>;
  readonly faults: FaultHook | undefined;
  /** How the clients of DynamoDB and Step Functions retry; absent: the SDK's default. */
  readonly retries: RetryStrategy | undefined;
  readonly observer: Observer | undefined;
  /** Told in one line what whoever runs this should know of. */
  readonly onNotice: ((line: string) => void) | undefined;
  /** Collects what must be closed, in the order of opening. */
  readonly onClose: (closer: () => unknown) => void;
}

/** Functions that can be called by their ARN. */
interface Callable {
  readonly invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
}

/**
 * Opens the engines and the SDK clients in front of them.
 *
 * @throws StartError when the data folder cannot be used
 */
export async function openEngines<B extends Callable>(options: EngineOptions<B>): Promise<Engines & { bound: B }> {
  const { system, folder, clock, faults, onClose, memory = newMemory() } = options;
  const { create, ttlAttribute } = system.table;
  const table = await openLocalDynamo({
    store: folder?.file.part('records') ?? memoryStore(memory.table),
    ...(folder ? { place: folder.path } : {}),
    tables: [{ ...create, GlobalSecondaryIndexes: [...create.GlobalSecondaryIndexes] }],
    ttl: [{ table: create.TableName, attribute: ttlAttribute }],
    clock: options.clearsAfterDays === undefined ? clock.now : () => daysBefore(clock.now(), options.clearsAfterDays),
    onNotice: options.onNotice,
  });
  onClose(() => table.close());
  const mailbox = await openMailbox({
    store: folder?.mails.part('mails'),
    memory: memory.mails,
    clock: clock.now,
    newId: options.newId,
  });
  onClose(() => mailbox.close());

  // The state machines come last, because on opening they take up work and call functions. Until then a function that
  // nudges one has to wait for it.
  const late = later<LocalStates>();
  const machines: Answer = async (call) => (await late.promise).answer(call);
  const dynamodb = withWatch(withExpiry(table.answer, clock.now, table.expire), options.onWrite);
  const services = watched({ dynamodb, states: machines, mail: mailbox.answer }, options);
  const clients = createClients(options.awsRegion, services, options.retries);
  const bound = await options.bind(clients, services);
  const executions = await openStates({
    store: folder?.file.part('executions') ?? memoryStore(memory.executions),
    definitions: [...system.machines],
    clock,
    invoke: bound.invoke,
    newId: options.newId,
    random: options.random,
    rehearse: rehearsal('states', faults),
    onEnded: (event) => options.onEnded(event, bound.invoke),
  });
  late.resolve(executions);
  onClose(() => executions.close());
  return { clients, executions, mailbox, bound };
}

/** The instant so many days earlier. */
function daysBefore(instant: string, days = 0): string {
  return new Date(Date.parse(instant) - days * 86_400_000).toISOString();
}

/** The services with whoever watches or disturbs them. */
function watched(
  services: Services,
  { faults, observer }: Pick<EngineOptions<never>, 'faults' | 'observer'>,
): Services {
  const answerOf = (service: AwsService) => {
    const answer = services[service];
    const observed: Answer =
      observer === undefined ? answer : (call) => observer.request(service, call, (instead = call) => answer(instead));
    return withFaults(service, observed, faults);
  };
  return { dynamodb: answerOf('dynamodb'), states: answerOf('states'), mail: answerOf('mail') };
}

/** SDK clients that these services answer. */
export function createClients(region: string, services: Services, retries?: RetryStrategy): Clients {
  // The engines check no credentials and have no address, but the SDK does not begin without them.
  const settings = {
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: 'http://127.0.0.1',
    cacheMiddleware: true,
  };
  const again = retries === undefined ? {} : { retryStrategy: retries };
  return {
    dynamodb: answerHere(new DynamoDBClient({ ...settings, ...again }), services.dynamodb),
    sfn: answerHere(new SFNClient({ ...settings, ...again }), services.states),
    // One attempt, as in AWS: an ambiguous answer must reach the outbox as such (I2).
    ses: answerHere(new SESClient({ ...settings, maxAttempts: 1 }), services.mail),
  };
}

/** A promise with its `resolve` function. */
function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
