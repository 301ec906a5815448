import { isProbe } from '../../../functions/domain/probe.ts';
import { casesOf } from './records.ts';
import type { SeenExecution } from './sight.ts';
import type { Invariant } from './violations.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How long an execution may outlive its purpose: by then the sweeper has run several times. */
export const leftBehindMs = hour;
/** A step that waits for people gives up after 120 days; a superseded one may wait until then for the task it shares. */
const callbackMs = 121 * day;
/** Executions are replaced after 200 days, at the weekly look at the latest. */
const longestMs = 208 * day;

/**
 * No execution is left behind for ever: a running one belongs to the present generation of an open case and is not too
 * old, or it ends soon.
 */
export const executionsEnd: Invariant = function* (sight) {
  const cases = casesOf(sight);
  const now = Date.parse(sight.now);
  for (const execution of sight.executions) {
    if (execution.status !== 'RUNNING') continue;
    const { id, generation } = nameOf(execution);
    if (isProbe(id)) continue;
    const referral = cases.get(id)?.referral;
    const since = (moment: string) => now - Date.parse(moment);
    if (referral === undefined) yield { about: id, what: `${execution.name} runs for nobody` };
    else if (referral.stage === 'closed') {
      const over = Math.min(since(referral.closedAt ?? execution.enteredAt), since(execution.enteredAt));
      if (over > leftBehindMs) yield { about: id, what: `${execution.name} runs ${hours(over)} after the end` };
    } else if (generation > referral.generation) {
      yield { about: id, what: `${execution.name} runs before its generation` };
    } else if (generation < referral.generation) {
      const bound = execution.phase === 'callback' ? callbackMs : leftBehindMs;
      const age = since(execution.enteredAt);
      if (age > bound) yield { about: id, what: `${execution.name} was superseded and runs for ${hours(age)}` };
    } else if (since(execution.startedAt) > longestMs) {
      yield { about: id, what: `${execution.name} runs for ${hours(since(execution.startedAt))}` };
    }
  }
};

/** The case and the generation of it that an execution is for. */
export function nameOf({ name }: Pick<SeenExecution, 'name'>): { readonly id: string; readonly generation: number } {
  const at = name.lastIndexOf('-');
  return { id: name.slice(0, at), generation: Number(name.slice(at + 1)) };
}

function hours(ms: number): string {
  return `${Math.round(ms / hour)} h`;
}
