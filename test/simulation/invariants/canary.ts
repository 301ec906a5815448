import type { Role } from '../../../functions/domain/codes.ts';

/** A personal text that can be told from all others, wherever it turns up. */
export interface Canary {
  /** Which field of whom it is, such as `candidate.goal`. */
  readonly field: string;
  readonly text: string;
  /** Whose mails may bring it, by their role; nobody's if left out. */
  readonly mailedTo?: readonly Role[];
}
