import type { Stage } from './codes.ts';
import type { Referral } from './referral.ts';

/** What an execution hears of its case when it is started or woken, and what each step answers: a code and an id (I5). */
export interface Word {
  readonly stage: Stage;
  /** The task that was opened last: with it the next step reads the case in one look. Only a hint: what is open is read anew. */
  readonly task?: string;
}

/** Where a case stands, for an execution. */
export function wordOf({ stage, openTasks }: Pick<Referral, 'stage' | 'openTasks'>): Word {
  const task = openTasks.at(-1);
  return task === undefined ? { stage } : { stage, task };
}
