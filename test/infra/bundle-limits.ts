import type { FunctionName } from '../../functions/runtime/steps.ts';

/** Those that differ from the usual step. */
const limits: Partial<Record<FunctionName, number>> = {
  'serve-public': 1_040_000,
  'serve-links': 1_050_000,
  resume: 580_000,
  'try-journey': 607_000,
  'mail-feedback': 592_000,
  'drill-mail': 590_000,
  'sweep-tasks': 726_000,
};

/** Most bytes of a function, as Lambda loads it. docs/speed.md says what they are made of. */
export function limitOf(folder: FunctionName): number {
  return limits[folder] ?? 713_000;
}
