import type { LocalStates } from '../../engines/states/local-states.ts';

/** Counts state transitions: states entered, and tries again, which cost the same. */
export interface TransitionCounter {
  /** Counts executions that have closed since the last look. Call at least once in 90 days: then they are forgotten. */
  look(): Promise<void>;
  /** All so far, those of running executions too. */
  total(): Promise<number>;
}

/** More executions than the embedded run remembers in a year of a small region. */
const limit = 100_000;

/** A counter over the executions of an embedded run. */
export function countTransitions(executions: LocalStates): TransitionCounter {
  const closed = new Map<string, number>();

  async function transitionsOf(arn: string): Promise<number> {
    const history = await executions.history(arn);
    return history.filter(({ type, via }) => type.endsWith('StateEntered') || via?.startsWith('Retry')).length;
  }

  async function countClosed(): Promise<number> {
    let running = 0;
    for (const { arn, startedAt, status } of await executions.list(limit)) {
      if (status === 'RUNNING') running += await transitionsOf(arn);
      else if (!closed.has(`${arn} ${startedAt}`)) closed.set(`${arn} ${startedAt}`, await transitionsOf(arn));
    }
    return running;
  }

  return {
    async look() {
      await countClosed();
    },
    async total() {
      const running = await countClosed();
      return [...closed.values()].reduce((sum, one) => sum + one, running);
    },
  };
}
