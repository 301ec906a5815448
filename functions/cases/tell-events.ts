import { allDone } from '../domain/all-done.ts';
import { errorName } from '../domain/errors.ts';
import { type CloudEvent, cloudEventOf, eventId } from '../domain/events/cloud-event.ts';
import { mostAttempts, nextTry } from '../domain/events/retries.ts';
import { type Subscriber, subscribersOf } from '../domain/events/subscribers.ts';
import type { TellAnswer, Tellers } from '../domain/events/tell.ts';
import type { ToldEvent } from '../domain/events/told-event.ts';
import { later } from '../domain/journey/timing.ts';
import type { Instant } from '../domain/referral.ts';
import type { EventLine } from '../ports/event-store.ts';
import type { Runtime } from '../ports/runtime.ts';

/** What telling takes. */
export type TellRuntime = Pick<Runtime, 'region' | 'clock' | 'log' | 'events' | 'tellers' | 'eventPlace'>;

/** Lines that one run looks at; the next, a minute later, goes on. */
const linesAtOnce = 200;
/** For how long a try is one run's own: much longer than a receiver gets to answer. */
const claimMs = 2 * 60_000;
/** When to look again at what stands still until somebody does something about it: they may have done it. */
const stillMs = 60 * 60_000;
/** After so many faults in a row a receiver is left alone until the next run: the others of that moment would fail too. */
const faultsInRow = 3;
/** How far the other lines of such a receiver are put off: behind what is due by now for everybody else. */
const putOffMs = 60_000;
/** What must be left of a run's time for one more try, by whom it is for: longer than each gets to answer, the bus with all its tries. */
export const reserveMs = { bus: 15_000, webhook: 15_000, zgw: 30_000 } as const satisfies Record<
  Subscriber['kind'],
  number
>;

/** What became of a line. */
type LineEnd = 'told' | 'fault' | 'stopped' | 'held' | 'taken' | 'no-time';

/** Puts off whatever in a line is due, because something before it has to arrive first. */
async function hold({ events }: TellRuntime, line: readonly ToldEvent[], now: Instant, until: Instant): Promise<void> {
  for (const event of line) if (event.status === 'planned' && event.nextAt <= now) await events.later(event, until);
}

/** What follows from an answer that is not a yes. */
async function afterFault(
  runtime: TellRuntime,
  event: ToldEvent,
  answer: Exclude<TellAnswer, { is: 'told' }>,
): Promise<LineEnd> {
  const { events, clock, log } = runtime;
  const now = clock();
  const about = { referralId: event.referralId, to: event.to, sequence: event.sequence };
  if (answer.is === 'gone') {
    await events.stop(event.to, now);
    await events.later(event, later(now, stillMs), { attempts: event.attempts - 1, fault: 'status', answered: 410 });
    log.error('subscriber-gone', about);
    log.count('eventsUndelivered', 1);
    return 'stopped';
  }
  const { fault, answered, retryAfter } = answer;
  const why = answered === undefined ? { fault } : { fault, answered };
  await events.failed(event.to, now, why);
  const tried = {
    id: eventId(event),
    attempts: event.attempts,
    ...(retryAfter === undefined ? {} : { asked: retryAfter }),
  };
  const next = event.attempts >= mostAttempts ? undefined : nextTry(now, tried);
  if (next === undefined) {
    if (await events.giveUp(event, why)) {
      log.error('event-given-up', { ...about, ...why });
      log.count('eventsUndelivered', 1);
    }
  } else {
    log.info('event-not-taken', { ...about, ...why, attempts: event.attempts });
    await events.later(event, next, why);
  }
  return 'fault';
}

function tellOne(tellers: Tellers, told: CloudEvent, subscriber: Subscriber): Promise<TellAnswer> {
  switch (subscriber.kind) {
    case 'bus':
      return tellers.bus(told, subscriber);
    case 'webhook':
      return tellers.webhook(told, subscriber);
    case 'zgw':
      return tellers.zgw(told, subscriber);
  }
}

/**
 * Tells what is due in a line, one after the other: what comes later waits until what came before has arrived.
 *
 * @param onArrival called for each event that arrived
 */
async function tellLine(
  runtime: TellRuntime,
  subscriber: Subscriber,
  where: EventLine,
  { timeLeft, onArrival }: { readonly timeLeft: () => number; readonly onArrival: () => void },
): Promise<LineEnd> {
  const { events, clock, tellers, eventPlace } = runtime;
  const line = await events.line(where);
  for (const [index, event] of line.entries()) {
    const now = clock();
    const rest = line.slice(index + 1);
    if (event.status === 'dead') {
      await hold(runtime, rest, now, later(now, stillMs));
      return 'held';
    }
    // What was never tried waits only for what was before it, which has arrived by now.
    if (event.nextAt > now && event.attempts > 0) {
      await hold(runtime, rest, now, event.nextAt);
      return 'held';
    }
    if (timeLeft() < reserveMs[subscriber.kind]) return 'no-time';
    const own = await events.claim(event, later(now, claimMs));
    if (own === undefined) return 'taken';
    const told = cloudEventOf(own, eventPlace);
    const answer = await tellOne(tellers, told, subscriber);
    if (answer.is !== 'told') return afterFault(runtime, own, answer);
    onArrival();
    // Somebody else took it over, because this run was held up for minutes: they go on with the line.
    if (!(await events.told(own))) return 'taken';
  }
  return 'told';
}

/**
 * Tells one subscriber what is due, the longest due first. Once it is left alone its other lines are put off, as far as there is time: a
 * run looks at so many lines, whoever they are for, and these would keep others from hearing anything. A line that cannot be read, or
 * written, does not hold up the others.
 *
 * @throws what was wrong with the first such line, once all others were told
 */
async function tellSubscriber(
  runtime: TellRuntime,
  subscriber: Subscriber,
  lines: readonly EventLine[],
  timeLeft: () => number,
): Promise<void> {
  let faults = 0;
  let isFailing = false;
  let arrived = false;
  let failure: unknown;
  const failed = ({ referralId, to }: EventLine, error: unknown) => {
    runtime.log.error('event-line-failed', { referralId, to, error: errorName(error) });
    failure ??= error;
    return 'failed' as const;
  };
  const onArrival = () => {
    arrived = true;
    faults = 0;
  };
  const putOff = async (line: EventLine): Promise<LineEnd> => {
    const now = runtime.clock();
    if (timeLeft() < reserveMs[subscriber.kind]) return 'no-time';
    await hold(runtime, await runtime.events.line(line), now, later(now, putOffMs));
    return 'held';
  };
  for (const line of lines) {
    const isLeft = faults >= faultsInRow;
    const end = await (isLeft ? putOff(line) : tellLine(runtime, subscriber, line, { timeLeft, onArrival })).catch(
      (error: unknown) => failed(line, error),
    );
    if (end === 'fault') {
      isFailing = true;
      faults += 1;
    }
    if (end === 'stopped' || end === 'no-time') break;
  }
  if (arrived) await runtime.events.arrived(subscriber.id, runtime.clock(), isFailing);
  if (failure !== undefined) throw failure;
}

/** Drops what was meant for a subscriber that the region no longer has: nobody is told it, and the desk does not list what was given up. */
async function forget({ events }: TellRuntime, lines: readonly EventLine[]): Promise<void> {
  for (const where of lines) {
    for (const event of await events.line(where)) {
      await (event.status === 'dead' ? events.skip(event) : events.told(event));
    }
  }
}

/**
 * Tells all subscribers what is due: at least once, and of each referral in order. What fails holds back what comes later of the same
 * referral for the same subscriber, and nothing else. Two runs at the same time do no harm: each try is claimed first.
 *
 * @param timeLeft milliseconds until the run is cut off
 * @throws what was wrong with a line, once everybody else was told: an alarm counts such runs
 */
export async function tellEvents(runtime: TellRuntime, timeLeft: () => number): Promise<void> {
  const { events, region, clock } = runtime;
  const now = clock();
  const due = await events.due(now, linesAtOnce);
  if (due.length === 0) return;
  const known = new Map(subscribersOf(region).map((one) => [one.id, one]));
  const states = await events.states();
  const lines = new Map<string, Map<string, EventLine>>();
  for (const line of due) {
    const own = lines.get(line.to) ?? new Map<string, EventLine>();
    if (!own.has(line.referralId)) own.set(line.referralId, line);
    lines.set(line.to, own);
  }
  await allDone(
    [...lines].map(async ([to, own]) => {
      const subscriber = known.get(to);
      const all = [...own.values()];
      if (subscriber === undefined) return forget(runtime, all);
      if (states.get(to)?.stoppedAt === undefined) return tellSubscriber(runtime, subscriber, all, timeLeft);
      for (const line of all) await hold(runtime, await events.line(line), now, later(now, stillMs));
    }),
  );
}
