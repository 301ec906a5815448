import type { FunctionName } from '../../functions/runtime/steps.ts';

/** Those that differ from the usual step. */
const limits: Partial<Record<FunctionName, number>> = {
  resume: 300_000,
  'try-journey': 350_000,
  'mail-feedback': 403_000,
  'drill-mail': 387_000,
  // These two take the words of every mail about an offer along, that of a provider whose candidate went elsewhere too.
  'find-place': 568_000,
  'await-place': 568_000,
  'sweep-tasks': 620_000,
  'serve-desk': 554_000,
  'serve-public': 700_000,
  'serve-links': 896_000,
  // Every action of the desk with its words; what is asked about people lies beside it.
  'act-at-desk': 938_000,
};

/** Most bytes that a function loads when it starts. docs/speed.md says what they are made of. */
export function limitOf(folder: FunctionName): number {
  // Fifteen kilobytes of them are what the desk added to every change: its row, how a person is found, and its actions; five
  // are the changes of the region that every function lives by.
  return limits[folder] ?? 554_000;
}
