import type { TaskRule } from './rule.ts';

/** The machine has to move the case on. Nobody is asked or mailed; when it is late the sweeper steps in (I3). */
export const advance: TaskRule = {
  work: 'machine',
  answeredBy: () => 'system',
  terms: () => undefined,
  onSilence: () => 'revive',
  isBeside: true,
};
