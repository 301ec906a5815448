import type { FunctionName } from '../../functions/runtime/steps.ts';

/** Those that differ from the usual step. */
const limits: Partial<Record<FunctionName, number>> = {
  resume: 300_000,
  'try-journey': 350_000,
  'mail-feedback': 400_000,
  'drill-mail': 380_000,
  // These two take the words of every mail about an offer along, that of a provider whose candidate went elsewhere too.
  'find-place': 558_000,
  'await-place': 558_000,
  'sweep-tasks': 605_000,
  'serve-desk': 540_000,
  'serve-public': 700_000,
  'serve-links': 880_000,
  // Every action of the desk with its words; what is asked about people lies beside it.
  'act-at-desk': 920_000,
};

/** Most bytes that a function loads when it starts. docs/speed.md says what they are made of. */
export function limitOf(folder: FunctionName): number {
  // Fifteen kilobytes of them are what the desk added to every change: its row, how a person is found, and its actions.
  return limits[folder] ?? 545_000;
}
