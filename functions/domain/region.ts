import type * as z from 'zod';
import type { Door, OtherDoor, Placement, Programme, RetainedClosure, TaskKind } from './codes.ts';
import type { PauseLimits } from './pause.ts';
import type { doorPolicySchema, providerSchema, regionSchema, termSchema, words } from './region-schema.ts';

/** A text in every language. */
export type Words = z.infer<typeof words>;
export type Term = z.infer<typeof termSchema>;
export type DoorPolicy = z.infer<typeof doorPolicySchema>;
export type ProviderSettings = z.infer<typeof providerSchema>;

/** Task kinds whose terms a region sets; `advance` is the machine's own and fixed at 15 minutes (I3). */
export const timedTaskKinds = [
  'confirm-sender',
  'confirm-interest',
  'approve',
  'give-information',
  'accept-offer',
  'await-place',
  'still-wanted',
  'confirm-start',
  'check-in',
  'call',
  'resolve',
] as const satisfies readonly TaskKind[];

/** Everything that differs between regions, as read from `regions/*.json`. */
export type Region = z.infer<typeof regionSchema>;
export type RegionMunicipality = Region['municipalities'][number];

/** The policy of a door in this region. */
export function doorPolicy(region: Region, door: Door): DoorPolicy {
  return region.doors[door];
}

/** How long the parties' data are kept after closing with this outcome. */
export function retentionTerm({ retention }: Pick<Region, 'retention'>, closure: RetainedClosure): Term {
  return retention[closure === 'programme-ended' ? 'handed-over' : closure];
}

/** The organisation that helps when no door of ours fits. */
export function handoverFor(region: Region, otherDoor: OtherDoor): Region['handovers'][OtherDoor] {
  return region.handovers[otherDoor];
}

/** Versions of the privacy text that a referral may name, the present one first. */
export function privacyVersions({ privacyVersion, privacyVersionsAlsoValid = [] }: Region): readonly string[] {
  return [privacyVersion, ...privacyVersionsAlsoValid];
}

/** Whether agreement to this version of the privacy text counts now. */
export function isPrivacyVersion(region: Region, version: string): boolean {
  return privacyVersions(region).includes(version);
}

/** A municipality of this region by its code, or undefined where it lies outside. */
export function municipalityByCode(region: Region, code: string): RegionMunicipality | undefined {
  return region.municipalities.find((municipality) => municipality.code === code);
}

/** How long a `no-capacity` answer counts, unless it is withdrawn sooner (ours). */
export function noCapacityTerm({ noCapacityFor }: Pick<Region, 'noCapacityFor'>): Term {
  return noCapacityFor ?? { workingDays: 20 };
}

/** For how many days a closed case may be reopened (ours: a month is long enough to find a mistake). */
export function reopenDaysOf({ reopenDays }: Pick<Region, 'reopenDays'>): number {
  return reopenDays ?? 30;
}

/**
 * Who may run a programme. IPS belongs to the team that treats the person (Phrenos, Trimbos): another institution that
 * is told of the case learns that somebody is in care.
 */
export function placementOf({ programmes: settings }: Region, programme: Programme): Placement {
  return settings?.[programme]?.placement ?? (programme === 'ips' ? 'treating-provider' : 'any');
}

/** How long guidance may rest by itself (ours): a quarter at once, half a year together. */
export function pauseLimits({ programmes: settings }: Pick<Region, 'programmes'>, programme: Programme): PauseLimits {
  return settings?.[programme]?.pause ?? { longestDays: 91, totalDays: 182 };
}

/** A provider by id, or undefined where the region file no longer lists it. */
export function providerById(region: Region, providerId: string): ProviderSettings | undefined {
  return region.providers.find((provider) => provider.id === providerId);
}
