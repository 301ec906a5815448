import { nameOf } from './executions-end.ts';
import { type CaseRecord, casesOf } from './records.ts';
import type { Sight } from './sight.ts';

/** What of a sight tells what is left to do. */
export interface Present extends Pick<Sight, 'now' | 'items'> {
  readonly executions: readonly Pick<Sight['executions'][number], 'name' | 'status' | 'phase'>[];
}

/** Stages in which no execution is needed. */
const withoutMachine: readonly string[] = ['unconfirmed', 'handover', 'closed'];

/**
 * What the system has yet to do by itself, in words: work whose time has come, mails under way, work of the machine, executions
 * that are missing or that outlive their case. Empty means that it waits for people, or for a day that is to come.
 */
export function unfinished(sight: Present): readonly string[] {
  const left: string[] = [];
  for (const item of sight.items) {
    const at = item['openAt'];
    if (typeof at === 'string' && at <= sight.now) left.push(`${item['pk']} ${item['sk']} is due since ${at}`);
    if (String(item['pk']).startsWith('Q#')) left.push(`${item['pk']} is to be served`);
  }
  for (const [id, one] of casesOf(sight)) {
    for (const task of one.tasks) {
      if (task.kind === 'advance' && task.status === 'open')
        left.push(`${id}: the machine has work, due ${task.dueAt}`);
    }
    for (const mail of one.mails) {
      const isUnderWay = ['planned', 'claimed', 'ambiguous'].includes(mail.status);
      const isLeft = mail.status === 'ambiguous' && mail.attempts > 1;
      if (isUnderWay && !isLeft && !isHeld(one)) left.push(`${mail.id} is ${mail.status}, next at ${mail.nextAt}`);
    }
    left.push(...missingExecution(id, one, sight));
  }
  for (const execution of sight.executions) {
    const referral = casesOf(sight).get(nameOf(execution).id)?.referral;
    if (execution.status !== 'RUNNING' || referral === undefined) continue;
    if (referral.stage === 'closed') left.push(`${execution.name} runs after the end`);
    else if (execution.phase !== 'callback') left.push(`${execution.name} is ${execution.phase}`);
  }
  return left;
}

/** Whether mails of a case wait for somebody: for the coordinator to find out about a death, or to mend the region file. */
function isHeld({ tasks }: CaseRecord): boolean {
  const open = tasks.filter(({ status }) => status === 'open');
  return open.some(({ about = '' }) => about === 'death-reported' || about.startsWith('missing-'));
}

function missingExecution(id: string, { referral }: CaseRecord, { executions }: Present): readonly string[] {
  if (withoutMachine.includes(referral.stage)) return [];
  const name = `${id}-${referral.generation}`;
  const runs = executions.some((execution) => execution.name === name && execution.status === 'RUNNING');
  return runs ? [] : [`${name} does not run`];
}
