import { Worker } from 'node:worker_threads';
import type { TestClock } from '../../engines/support/clock.ts';
import { asInvocation, presentInvocation } from '../../engines/support/invocation.ts';
import type { CloudEvent } from '../../functions/domain/events/cloud-event.ts';
import type { Handle } from '../bindings.ts';
import type { Services } from '../engines.ts';
import type { FunctionsPlan } from '../functions.ts';
import { openLine } from './line.ts';
import type { AskEngines, AskFunctions, EnginesAnswer } from './messages.ts';

/** What the functions in their thread reach of the run. */
export interface ThreadGround {
  readonly services: Services;
  readonly clock: Pick<TestClock, 'mode' | 'now' | 'isAdvancing'>;
  readonly onEvent: (event: CloudEvent) => void;
  /** Runs handlers in this thread, while the other one is not there. */
  readonly here: Handle;
  /** Told when the thread could not open or ended by itself: from then on handlers run here. */
  readonly onEnd: (error: Error) => void;
}

/** The functions of a run, in a thread of their own. */
export interface FunctionsThread {
  /** Resolves once handlers run there. @throws why they do not */
  readonly opened: Promise<void>;
  readonly handle: Handle;
  /** Tells the functions that the region was changed. */
  regionChanged(): void;
  /** Ends the thread. What the functions have under way fails; a service that is answering one of them answers first. */
  close(): Promise<void>;
}

/** Starts the thread and makes the functions there. Handlers run here until that is done: nobody waits for it. */
export function openFunctionsThread(
  plan: FunctionsPlan,
  { services, clock, onEvent, here, onEnd }: ThreadGround,
  worker: Worker = new Worker(new URL('./worker.ts', import.meta.url)),
): FunctionsThread {
  let isOpen = false;
  let isOver = false;
  const { mode, now } = clock;
  const answering = new Set<Promise<unknown>>();
  const line = openLine<AskFunctions, unknown, AskEngines>(worker, async (asked): Promise<EnginesAnswer> => {
    if (isOver) throw new Error('The functions have ended.');
    if (asked.is === 'event') {
      onEvent(asked.event);
      return { now: now() };
    }
    const { service, call, invocation } = asked;
    const answer = services[service];
    const answers = invocation === undefined ? answer(call) : asInvocation(invocation, () => answer(call));
    answering.add(answers);
    const answered = await answers.finally(() => answering.delete(answers));
    return { answered, now: now() };
  });

  async function close(why: Error): Promise<void> {
    isOver = true;
    isOpen = false;
    line.cut(why);
    await worker.terminate();
    await Promise.allSettled(answering);
  }

  async function end(why: unknown): Promise<void> {
    if (isOver) return;
    const trace = why instanceof Error ? (why.stack ?? why.message) : String(why);
    const error = new Error(`Functions have no thread of their own any more and run in the main one: ${trace}`);
    // As Lambda names the end of an instance: the state machines try such a call again.
    error.name = 'Runtime.ExitError';
    onEnd(error);
    await close(error);
  }

  const opened = line.ask({ is: 'open', plan, mode, now: now() }).then(() => {
    isOpen = true;
  });
  opened.catch(end);
  worker.once('error', end);
  worker.once('exit', (code) => end(new Error(`it ended with ${code}`)));

  return {
    opened,
    async handle(payload, context) {
      const invocation = presentInvocation();
      // What a jump of the clock sets off goes one after the other: no second core could help, and messages take their time.
      if (!isOpen || invocation === undefined || clock.isAdvancing()) return here(payload, context);
      return (await line.ask({ is: 'handle', payload, context, invocation, now: now() })) as string;
    },
    regionChanged: () => void line.ask({ is: 'region-changed', now: now() }).catch(() => {}),
    close: () => close(new Error('The run has ended.')),
  };
}
