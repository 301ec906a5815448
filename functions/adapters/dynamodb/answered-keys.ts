import { keyPrefixes } from '../../ports/table.ts';
import type { Key } from './items.ts';

/** The keys of answers that somebody can look up, apart from the others because intake carries none of it. */
export const answeredKeys = {
  /** What was answered from a list, by task. */
  onList: (of: string, taskId: string): Key => ({ pk: `${keyPrefixes.worklist}done#${of}`, sk: taskId }),
  /** Where the answers of one case stand, so that they can be found when it is erased. */
  inCase: (referralId: string, of: string, taskId: string): Key => ({
    pk: `${keyPrefixes.worklist}done-in#${referralId}`,
    sk: `${of} ${taskId}`,
  }),
} as const;
