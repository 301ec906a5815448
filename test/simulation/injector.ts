import { SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { FaultHook, FaultPoint, ServiceAnswer, ServiceCall } from '../../engines/support/sdk-handler.ts';
import type { Instant } from '../../functions/domain/referral.ts';
import type { FunctionName } from '../../functions/runtime/steps.ts';
import type { Embedded } from '../../local/embedded.ts';
import { copyOf, type Memory } from '../../local/memory.ts';
import { type Asked, emptyPage, type FaultKind, halfOf, refusalOf } from './faults.ts';
import type { Gate } from './gate.ts';

/** One call that a fault can meet. */
export interface CallPoint extends Asked {
  /** Counts the calls since the injector was armed, from 0. */
  readonly at: number;
  /** Counts the calls of its sort (caller, service and operation) since the injector was armed, from 0. */
  readonly nth: number;
  /** Function that asks, or that is called. */
  readonly folder: string;
}

/** Decides which fault a call meets, if any. */
export type Decide = (point: CallPoint) => FaultKind | undefined;

/** The system whose calls meet faults, as it is at that moment. */
interface Target {
  readonly memory: Memory;
  readonly now: Instant;
  /** No time passes in it any more. */
  stop(): void;
  invoke(folder: string, payload: unknown): Promise<unknown>;
  refuseMail(fault: 'refuse' | 'account-paused' | 'throttle'): void;
  /** Reports that a mail bounced or was complained about, at once or late. */
  report(mailId: string, fate: 'bounce' | 'complaint', isLate: boolean): void;
  /** Something reaches the system late. */
  later(bring: (app: Embedded) => Promise<unknown>): void;
}

/** What a process left behind, and when. */
export interface Killed {
  readonly memory: Memory;
  readonly now: Instant;
}

/** Sees every call to AWS that a function makes, and every call of a function. */
export interface Injector {
  readonly hook: FaultHook;
  /** Starts counting, and lets calls meet the faults that are decided on; without a decision all pass. */
  arm(decide?: Decide): void;
  /** The calls since it was armed, each in a line. */
  readonly trace: readonly string[];
  /** Calls since it was armed. */
  readonly points: readonly CallPoint[];
  /** Faults that were met since it was armed. */
  readonly met: readonly { readonly point: CallPoint; readonly kind: FaultKind; readonly at: Instant }[];
  /** What the memory held when the process was killed, if it was; after this another process may start. */
  takeKilled(): Killed | undefined;
  /** The run is over: no call waits for its turn any more, which would keep the process alive. */
  end(): void;
  /** Whose calls these are. */
  aim(target: Target): void;
}

/** An error as a broken connection gives it: the SDK tries again. */
const broken = () => Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
/** How a function that was cut off ends: Step Functions retries it, the gateway answers 502. */
const cutOff = () => Object.assign(new Error('cut off by the simulation'), { name: 'Sandbox.Timedout' });

/** What still has to happen to a call, by the outcome of its first phase. */
interface Pending {
  readonly point: CallPoint;
  readonly kind: FaultKind | undefined;
}

/** An injector that lets everything pass, one by one through a gate where there is one. */
export function createInjector(gate?: Gate): Injector {
  let target: Target | undefined;
  let decide: Decide = () => undefined;
  let count = 0;
  const sorts = new Map<string, number>();
  let killed: Killed | undefined;
  let trace: string[] = [];
  let points: CallPoint[] = [];
  let met: { point: CallPoint; kind: FaultKind; at: Instant }[] = [];
  const pending = new Map<string, Pending>();
  /** Calls of functions that were cut off, of this life of the process. */
  const dead = new Set<number>();
  /** Requests whose every retry meets the same fault. */
  const lasting = new Map<ServiceCall, FaultKind>();

  function arrive(point: FaultPoint): Pending {
    const { service, operation, invocation, request } = point;
    const body = service === 'dynamodb' || service === 'states' ? (request?.input ?? {}) : {};
    const folder = invocation?.folder ?? 'machine';
    const sort = `${folder} ${service} ${operation}`;
    const nth = sorts.get(sort) ?? 0;
    const call: CallPoint = { at: count, nth, service, operation, body, folder };
    count += 1;
    sorts.set(sort, nth + 1);
    let kind = request && lasting.get(request);
    if (kind === undefined) {
      kind = decide(call);
      if (kind !== undefined) met.push({ point: call, kind, at: target?.now ?? '' });
      if (kind === 'held-back') target?.later(holdBack(call));
      if (request !== undefined && kind !== undefined && isLasting(kind)) lasting.set(request, kind);
    }
    points.push(call);
    trace.push(`${call.at} ${call.folder} ${service} ${operation} ${subjectOf(body)}${kind ? ` <- ${kind}` : ''}`);
    return { point: call, kind };
  }

  function die(): never {
    if (target !== undefined && killed === undefined) {
      killed = { memory: copyOf(target.memory), now: target.now };
      target.stop();
    }
    throw cutOff();
  }

  async function before(point: FaultPoint, key: string): Promise<ServiceAnswer | undefined> {
    const found = arrive(point);
    pending.set(key, found);
    const { kind, point: call } = found;
    switch (kind) {
      case 'fails-before':
      case 'held-back':
      case 'not-called':
        throw kind === 'not-called' ? cutOff() : broken();
      case 'cut-off-before':
        if (point.invocation !== undefined) dead.add(point.invocation.id);
        throw cutOff();
      case 'killed-before':
        return die();
      case 'stale-index':
        return emptyPage();
      case 'mail-refused':
        target?.refuseMail('refuse');
        return undefined;
      case 'mail-paused':
        target?.refuseMail('account-paused');
        return undefined;
      case 'mail-throttled':
        target?.refuseMail('throttle');
        return undefined;
      case 'called-side-by-side':
        target?.invoke(call.folder, point.payload).catch(() => undefined);
        return undefined;
      default:
        return kind === undefined ? undefined : refusalOf(kind, call);
    }
  }

  async function after(point: FaultPoint, key: string): Promise<ServiceAnswer | undefined> {
    const { kind, point: call } = pending.get(key) ?? {};
    pending.delete(key);
    switch (kind) {
      case 'fails-after':
      case 'answer-lost-once':
        throw broken();
      case 'cut-off-after':
        if (point.invocation !== undefined) dead.add(point.invocation.id);
        throw cutOff();
      case 'killed-after':
        return die();
      case 'result-lost':
        throw cutOff();
      case 'called-twice':
        await target?.invoke(point.operation, point.payload).catch(() => undefined);
        return undefined;
      case 'called-again-late':
        target?.later((app) => app.clock.track(app.invoke(point.operation as FunctionName, point.payload)));
        return undefined;
      case 'bounce-reported':
      case 'bounce-reported-late':
        target?.report(mailIdIn(point), 'bounce', kind.endsWith('late'));
        return undefined;
      case 'complaint-reported':
      case 'complaint-reported-late':
        target?.report(mailIdIn(point), 'complaint', kind.endsWith('late'));
        return undefined;
      case 'partial-batch':
        return point.response === undefined || call === undefined ? undefined : halfOf(point.response, call);
      default:
        return undefined;
    }
  }

  const act = (phase: FaultPoint['phase'], point: FaultPoint, key: string) =>
    phase === 'before' ? before(point, key) : after(point, key);

  return {
    hook(point) {
      const { service, operation, call, invocation, phase } = point;
      // Calls of observers, and the engines' own, are not calls of the system; but that one machine starts another is.
      if (invocation === undefined && !(service === 'states' && point.request === undefined)) return undefined;
      const isOver = () => killed !== undefined || (invocation !== undefined && dead.has(invocation.id));
      // A call of somebody who was meanwhile cut off has left the service too.
      if (phase === 'after' && point.request !== undefined) gate?.left();
      if (isOver()) throw cutOff();
      const key = `${service} ${operation} ${call} ${invocation?.id ?? 'machine'}`;
      if (gate === undefined || point.request === undefined || phase === 'after') return act(phase, point, key);
      return throughGate(gate, async () => {
        if (isOver()) throw cutOff();
        return act(phase, point, key);
      });
    },
    arm(next = () => undefined) {
      decide = next;
      count = 0;
      [trace, points, met] = [[], [], []];
      sorts.clear();
      lasting.clear();
    },
    get trace() {
      return trace;
    },
    get points() {
      return points;
    },
    get met() {
      return met;
    },
    takeKilled() {
      const left = killed;
      if (left === undefined) return undefined;
      killed = undefined;
      dead.clear();
      pending.clear();
      gate?.clear();
      return left;
    },
    end() {
      gate?.clear();
    },
    aim(next) {
      target = next;
    },
  };
}

/** A call waits for its turn; for the others, its time inside the service is a single moment. */
async function throughGate(
  gate: Gate,
  act: () => Promise<ServiceAnswer | undefined>,
): Promise<ServiceAnswer | undefined> {
  await gate.pass();
  const instead = await act();
  if (instead === undefined) gate.entered();
  return instead;
}

function isLasting(kind: FaultKind): boolean {
  return ['fails-before', 'fails-after', 'throttled', 'server-error', 'held-back'].includes(kind);
}

/** The call as it finally takes effect: nobody receives its answer. */
function holdBack({ operation, body }: CallPoint): (app: Embedded) => Promise<unknown> {
  const text = (name: string) => String(body[name]);
  return ({ clients: { sfn } }) =>
    operation === 'SendTaskSuccess'
      ? sfn.send(new SendTaskSuccessCommand({ taskToken: text('taskToken'), output: text('output') }))
      : sfn.send(
          new StartExecutionCommand({
            stateMachineArn: text('stateMachineArn'),
            name: text('name'),
            input: text('input'),
          }),
        );
}

/** Id that SES gave to a mail, from its answer. */
function mailIdIn({ response }: FaultPoint): string {
  return response && 'output' in response ? String(response.output['MessageId']) : '';
}

/** What a request is about, for a line of the trace: its first key, never any content. */
function subjectOf(body: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(body);
  const key = /"pk":\{"S":"([^"]*)"\}/.exec(text)?.[1] ?? /":pk":\{"S":"([^"]*)"\}/.exec(text)?.[1];
  const index = typeof body['IndexName'] === 'string' ? `${body['IndexName']} ` : '';
  const items = Array.isArray(body['TransactItems']) ? `${body['TransactItems'].length} items ` : '';
  return `${index}${items}${key ?? (typeof body['name'] === 'string' ? body['name'] : '')}`;
}
