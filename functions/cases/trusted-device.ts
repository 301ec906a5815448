import * as z from 'zod';
import { defined } from '../domain/defined.ts';
import { later } from '../domain/journey/timing.ts';
import type { Link } from '../domain/mail.ts';
import type { Instant } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { GuardStore } from '../ports/guard-store.ts';
import type { DeviceCookie } from './visit-contracts.ts';

/** Name that binds the sealed device cookie to its use. */
const cookieName = 'device';
/** How many proofs a device remembers; a cookie has no room for many more. */
const remembered = 12;
/** How long a proof lasts if nobody asked to remember it (ours): time to read, think and decide. */
const sittingMs = 2 * 60 * 60_000;

/**
 * Most days for which a proof of an organisation's mailbox is remembered (ours): somebody who leaves a team loses the
 * mailbox, and must not go on reading its list on their own device for long.
 */
export const organisationDays = 7;

const deviceSchema = z.object({
  id: z.string(),
  proofs: z.record(z.string(), z.string()),
  /** Where the link leads for which it last asked or entered a code, `by` a keyed hash of that link's token. */
  led: z.object({ by: z.string(), referralId: z.string(), taskId: z.string().exactOptional() }).exactOptional(),
  /** The mark of the mailbox for whose worklist it last asked for a code. */
  asks: z.string().exactOptional(),
  /** The link to that worklist whose codes it asked for, where it was not the page that anybody can open. */
  via: z.string().exactOptional(),
  /** Who decided here for a team, for the next decision of the same sitting. */
  name: z.object({ text: z.string(), until: z.string() }).exactOptional(),
});

/**
 * A browser and what it has proven: mailboxes it can read, birth dates it knew. Each proof expires by itself. Where its
 * last link leads is remembered to spare a read, and proves nothing.
 */
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

/**
 * When a proof ends: after the region's number of days if the person asked to be remembered, else after about one
 * sitting, in a cookie that goes when the browser closes.
 *
 * @param isOrganisations the proof is of a mailbox that the region file names
 */
export function proofEnd(
  links: Pick<Region['links'], 'deviceValidDays'>,
  remember: boolean,
  now: Instant,
  isOrganisations = false,
): Instant {
  const most = isOrganisations ? organisationDays : links.deviceValidDays;
  const days = remember ? Math.min(links.deviceValidDays, most) * 86_400_000 : 0;
  return later(now, Math.max(days, sittingMs));
}

/** The name that somebody gave with a decision on this device in this sitting; nobody is known by it. */
export function nameOn({ name }: Device, now: Instant): string | undefined {
  return name !== undefined && name.until > now ? name.text : undefined;
}

/** The device with the name of who decides on it, until the sitting is over: another person may use it later. */
export function withName(device: Device, text: string, now: Instant): Device {
  return { ...device, name: { text, until: later(now, sittingMs) } };
}

/** Where a link leads, as far as this device knows. A guess: whoever reads there must also find the link that says so. */
export function whereItLeads(
  guards: Pick<GuardStore, 'hash'>,
  { led }: Device,
  token: string,
): Pick<Link, 'referralId' | 'taskId'> | undefined {
  return led !== undefined && led.by === linkMark(guards, token) ? led : undefined;
}

/** The device, knowing where this link leads. It is remembered when its cookie is next set, for a code. */
export function rememberingLink(
  guards: Pick<GuardStore, 'hash'>,
  device: Device,
  token: string,
  { referralId, taskId }: Pick<Link, 'referralId' | 'taskId'>,
): Device {
  return { ...device, led: { by: linkMark(guards, token), referralId, ...defined({ taskId }) } };
}

function linkMark(guards: Pick<GuardStore, 'hash'>, token: string): string {
  return guards.hash(`led:${token}`).slice(0, 16);
}

/** The device with one more proof. When there are too many, those that expire first are dropped. */
export function withProof(device: Device, proof: string, until: Instant, now: Instant): Device {
  const others = Object.entries(device.proofs)
    .filter(([name, end]) => name !== proof && end > now)
    .sort(([, a], [, b]) => b.localeCompare(a))
    .slice(0, remembered - 1);
  return { ...device, proofs: Object.fromEntries([[proof, until], ...others]) };
}

/**
 * A value for the device cookie. It lasts as long as the longest proof in it: asking for another code must not shorten
 * an earlier proof. The browser is told to keep it only if somebody asked for a proof to be remembered.
 */
export function sealDevice(guards: Pick<GuardStore, 'seal'>, device: Device, now: Instant): DeviceCookie {
  const sitting = later(now, sittingMs);
  const last = [sitting, ...Object.values(device.proofs)].sort().at(-1) ?? sitting;
  const seconds = Math.ceil((Date.parse(last) - Date.parse(now)) / 1000);
  return { device: guards.seal(cookieName, device, last), ...(last > sitting ? { deviceSeconds: seconds } : {}) };
}
