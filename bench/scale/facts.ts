import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { ReferralFacts } from './limits.ts';
import type { CostFacts } from './tables.ts';

const number = z.number().positive();
const factsSchema = z.strictObject({
  referral: z.strictObject({
    transitions: number,
    writes: number,
    indexWrites: number,
    requests: number,
    calls: number,
    mails: number,
    executions: number,
    openDays: number,
  }),
  cost: z.strictObject({ fixed: number, thousand: z.record(z.string(), number), kept: number }),
});

/** Everything from which docs/scale.md is worked out. */
export interface ScaleFacts {
  readonly referral: ReferralFacts;
  readonly cost: CostFacts;
}

/**
 * What `npm run bench:cost` wrote last.
 *
 * @throws ZodError for a file of another shape
 */
export async function readScaleFacts(): Promise<ScaleFacts> {
  return factsSchema.parse(JSON.parse(await readFile(new URL('../results/cost.json', import.meta.url), 'utf8')));
}
