import type { FunctionName } from '../../functions/runtime/steps.ts';

/** Those that differ from the usual step. */
const limits: Partial<Record<FunctionName, number>> = {
  resume: 300_000,
  'try-journey': 350_000,
  'mail-feedback': 390_000,
  'drill-mail': 380_000,
  'find-place': 540_000,
  'await-place': 540_000,
  'sweep-tasks': 590_000,
  'serve-desk': 520_000,
  'serve-public': 700_000,
  'serve-links': 860_000,
};

/** Most bytes that a function loads when it starts. docs/speed.md says what they are made of. */
export function limitOf(folder: FunctionName): number {
  // Half a kilobyte of them is the desk's row and two how a person is found, which the change of a case writes.
  return limits[folder] ?? 530_000;
}
