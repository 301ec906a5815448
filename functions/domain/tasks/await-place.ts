import type { TaskRule } from './rule.ts';

/** Somebody is in the queue for a place. The coordinator may search again, choose a provider, or close. */
export const awaitPlace: TaskRule = {
  work: 'coordinator',
  answeredBy: () => 'coordinator',
  terms: () => 'await-place',
  onSilence: () => 'ask-coordinator',
  mail: { needs: ['municipality', 'dueOn'], may: ['programme', 'about'] },
  seeksPlace: true,
  isQueued: true,
};
