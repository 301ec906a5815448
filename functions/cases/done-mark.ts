import { type RepeatedAnswer, repeatedAnswers } from '../domain/answered.ts';
import { reportKinds } from '../domain/codes.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Device } from './trusted-device.ts';

/** For how long the address of a page can say that an answer was kept: at least once this, at most twice. */
const slotMs = 5 * 60_000;
/** Characters of the hash: enough that nobody guesses one in that time. */
const hashLength = 20;

/** What became of a report: kept, kept with more hours than were granted, kept that there is no name, or known already. */
const reportsMade = [...reportKinds, 'hours-beyond', 'nameless', 'known'] as const;
export type ReportMade = (typeof reportsMade)[number];

type Marker = Pick<Runtime, 'guards' | 'clock'>;

function hashOf({ guards, clock }: Marker, { id }: Pick<Device, 'id'>, reference: string, slotsAgo: number): string {
  const slot = Math.floor(Date.parse(clock()) / slotMs) - slotsAgo;
  return guards.hash(`done:${id}:${reference}:${slot}`).slice(0, hashLength);
}

/** An answer that was kept a moment ago: its case and, where it is one that is repeated, what was answered. */
export interface Done {
  readonly reference: string;
  readonly said?: RepeatedAnswer;
}

/** What the hash of an answer is about: the case alone where the answer is not repeated. */
const about = ({ reference, said }: Done): string => (said === undefined ? reference : `${reference} ${said}`);

/**
 * What the address of the next page says of an answer that was kept: its case, with a keyed hash for this device and
 * these minutes. So an address that somebody makes up, keeps or is sent claims nothing, and nothing has to be read. What was answered
 * is in the hash alone: nobody reads it in an address.
 */
export function doneMark(runtime: Marker, device: Pick<Device, 'id'>, done: Done): string {
  return `${done.reference}-${hashOf(runtime, device, about(done), 0)}`;
}

/** What this device had kept a moment ago; undefined for anything else. */
export function readDoneMark(runtime: Marker, device: Pick<Device, 'id'>, mark: string): Done | undefined {
  const [, reference, hash] = /^(HW-[0-9A-Z]{7})-(.+)$/.exec(mark) ?? [];
  if (reference === undefined) return undefined;
  const known: readonly Done[] = [{ reference }, ...repeatedAnswers.map((said) => ({ reference, said }))];
  return known.find((done) => [0, 1].some((ago) => hashOf(runtime, device, about(done), ago) === hash));
}

/** The same for a report about a trajectory: the mark holds what was reported, so nobody can claim to have reported something else. */
export function reportMark(runtime: Marker, device: Pick<Device, 'id'>, reference: string, what: ReportMade): string {
  return `${what}.${hashOf(runtime, device, `${reference} ${what}`, 0)}`;
}

/** What this device reported of a case a moment ago; undefined for anything else. */
export function readReportMark(
  runtime: Marker,
  device: Pick<Device, 'id'>,
  reference: string,
  mark: string,
): ReportMade | undefined {
  const what = reportsMade.find((one) => mark.startsWith(`${one}.`));
  const hash = mark.slice((what?.length ?? 0) + 1);
  const isOurs = [0, 1].some((ago) => hashOf(runtime, device, `${reference} ${what}`, ago) === hash);
  return isOurs ? what : undefined;
}
