/**
 * Thrown by a step when two writers kept meeting at one referral; the state machine tries again (see Retry in the
 * definitions).
 */
export class TryAgainError extends Error {
  override readonly name = 'TryAgainError';
}

/** Thrown when stored data or settings break a rule that the program itself must keep; never a person's fault. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Thrown when a region file or an environment is wrong; the message names the field and what would be right. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** The name of an error, for the log: its text may quote what it failed on. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
