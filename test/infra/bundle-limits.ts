import type { FunctionName } from '../../functions/runtime/steps.ts';

/** Those that differ from the usual step. */
const limits: Partial<Record<FunctionName, number>> = {
  resume: 300_000,
  'try-journey': 350_000,
  'mail-feedback': 380_000,
  'drill-mail': 390_000,
  'find-place': 580_000,
  'await-place': 580_000,
  'sweep-tasks': 615_000,
  'serve-public': 880_000,
  'serve-links': 915_000,
};

/** Most bytes of a function, as Lambda loads it. docs/speed.md says what they are made of. */
export function limitOf(folder: FunctionName): number {
  return limits[folder] ?? 570_000;
}
