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
  readonly clock: Pick<TestClock, 'mode' | 'now'>;
  readonly onEvent: (event: CloudEvent) => void;
  /** Told when the thread ends by itself: nothing can be asked of the functions any more. */
  readonly onEnd: (error: Error) => void;
}

/** The functions of a run, in a thread of their own. */
export interface FunctionsThread {
  /** Makes the functions. @throws SettingsError, by its name, as `openFunctions` does */
  open(plan: FunctionsPlan, ground: ThreadGround): Promise<void>;
  readonly handle: Handle;
  /** Tells the functions that the region was changed. */
  regionChanged(): void;
  /** Ends the thread. What the functions have under way fails. */
  close(): Promise<void>;
}

/** Starts the thread, which loads its code meanwhile; the functions are made later, by `open`. */
export function startFunctionsThread(
  worker: Worker = new Worker(new URL('./worker.ts', import.meta.url)),
): FunctionsThread {
  let ground: ThreadGround | undefined;
  let isClosed = false;
  const now = () => ground?.clock.now() ?? '';
  const line = openLine<AskFunctions, unknown, AskEngines>(worker, async (asked): Promise<EnginesAnswer> => {
    if (ground === undefined) throw new Error('The functions ask before they were made.');
    if (asked.is === 'event') {
      ground.onEvent(asked.event);
      return { now: now() };
    }
    const { service, call, invocation } = asked;
    const answer = ground.services[service];
    const answered = await (invocation === undefined ? answer(call) : asInvocation(invocation, () => answer(call)));
    return { answered, now: now() };
  });

  function end(why: string, cause?: unknown): void {
    if (isClosed) return;
    isClosed = true;
    const error = new Error(`The thread of the functions ${why}.`, { cause });
    line.cut(error);
    ground?.onEnd(error);
  }
  worker.once('error', (error) => end(`failed: ${error instanceof Error ? error.message : String(error)}`, error));
  worker.once('exit', (code) => end(`ended with ${code}`));

  return {
    async open(plan, of) {
      ground = of;
      await line.ask({ is: 'open', plan, mode: of.clock.mode, now: now() });
    },
    async handle(payload, context) {
      const invocation = presentInvocation();
      if (invocation === undefined) throw new Error(`${context.functionName} is called outside of a call.`);
      return (await line.ask({ is: 'handle', payload, context, invocation, now: now() })) as string;
    },
    regionChanged: () => void line.ask({ is: 'region-changed', now: now() }).catch(() => {}),
    async close() {
      isClosed = true;
      line.cut(new Error('The run has ended.'));
      await worker.terminate();
    },
  };
}
