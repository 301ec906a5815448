import { InvariantError } from './errors.ts';
import { crockford, readReference } from './reference.ts';

const mark = 'HW-TRIAL';

/**
 * The reference of a sandbox receipt, as long as a real one. The same seed gives the same, so that a post which is sent again gets the same
 * answer although nothing was kept. None becomes the reference of a real referral when somebody types it, with 1 for I and L.
 *
 * @param seed bytes that follow from what was posted, two at least
 */
export function sandboxReference(seed: Uint8Array): string {
  const first = ((seed[0] ?? 0) * 256 + (seed[1] ?? 0)) % 1024;
  for (let turn = 0; turn < 1024; turn += 1) {
    const number = (first + turn) % 1024;
    const reference = `${mark}${crockford.charAt(number >> 5)}${crockford.charAt(number & 31)}`;
    if (readReference(reference) === undefined) return reference;
  }
  throw new InvariantError('every sandbox reference reads as a real one');
}

/** What the sandbox can be asked to answer instead of what follows from the post: what cannot be brought about from outside. */
export const sandboxAnswers = ['intake-closed', 'too-many', 'key-reused', 'unavailable', 'failed'] as const;
export type SandboxAnswer = (typeof sandboxAnswers)[number];
