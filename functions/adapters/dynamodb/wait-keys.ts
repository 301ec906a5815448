import type { Wait } from '../../domain/wait.ts';
import { keyPrefixes } from '../../ports/table.ts';
import type { Key } from './items.ts';

/** The keys of waits and their figures. */
export const waitKeys = {
  /** By the month in which it began. */
  wait: ({ since, referralId }: Pick<Wait, 'since' | 'referralId'>): Key => ({
    pk: `${keyPrefixes.waits}${since.slice(0, 7)}`,
    sk: referralId,
  }),
  figures: (): Key => ({ pk: keyPrefixes.waitFigures, sk: 'FIGURES' }),
} as const;
