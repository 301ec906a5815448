import type { SentSeen } from '../../../cases/act-sender.ts';

/** Another case than the page's own, in the state in which the page shows it, as the value of a field. */
export function seenCase({ reference, seen }: SentSeen): string {
  return `${reference}@${seen}`;
}

/** Reads it; undefined for anything that our pages did not write. */
export function readSeenCase(value: string): SentSeen | undefined {
  const [, reference, seen] = /^(HW-\w{7})@(\d{1,9})$/.exec(value) ?? [];
  return reference === undefined ? undefined : { reference, seen: Number(seen) };
}
