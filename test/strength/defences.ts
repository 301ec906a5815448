import type { Removal } from './removal.ts';

/** Defences against whoever means harm. */
export const defences: readonly Removal[] = [];
