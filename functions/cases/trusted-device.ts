import * as z from 'zod';
import { later } from '../domain/journey/timing.ts';
import type { Instant } from '../domain/referral.ts';
import type { GuardStore } from '../ports.ts';

/** Name that binds the sealed device cookie to its use. */
const cookieName = 'device';
/** A device remembers the newest few proofs; a cookie has room for little more. */
const remembered = 12;

const deviceSchema = z.object({ id: z.string(), proofs: z.record(z.string(), z.string()) });

/** A browser and what it has proven: mailboxes it can read, birth dates it knew. Each proof ends by itself. */
export type Device = z.output<typeof deviceSchema>;

/** The device behind a sealed cookie value, or a new one with an id of its own. */
export function readDevice(
  guards: Pick<GuardStore, 'unseal'>,
  sealed: string | undefined,
  now: Instant,
  newId: (size: number) => string,
): Device {
  const read = deviceSchema.safeParse(guards.unseal(cookieName, sealed, now));
  return read.success ? read.data : { id: newId(16), proofs: {} };
}

/** Whether this device has given this proof and it has not ended. */
export function hasProof(device: Device, proof: string, now: Instant): boolean {
  const until = device.proofs[proof];
  return until !== undefined && until > now;
}

/** The device with one more proof, which lasts so many days. */
export function withProof(device: Device, proof: string, now: Instant, days: number): Device {
  const proofs = Object.entries({ ...device.proofs, [proof]: later(now, days * 86_400_000) })
    .filter(([, until]) => until > now)
    .sort(([, a], [, b]) => b.localeCompare(a))
    .slice(0, remembered);
  return { ...device, proofs: Object.fromEntries(proofs) };
}

/**
 * A value to set as the device cookie. It lasts at least so many days, and as long as the longest proof in it: asking for one
 * more code must not shorten what was proven before.
 */
export function sealDevice(guards: Pick<GuardStore, 'seal'>, device: Device, now: Instant, days: number): string {
  const ends = [later(now, Math.max(days, 1) * 86_400_000), ...Object.values(device.proofs)];
  return guards.seal(cookieName, device, ends.sort().at(-1) ?? now);
}
