import * as z from 'zod';
import type { Role } from './codes.ts';
import { defined } from './defined.ts';
import { municipalitiesOf } from './municipality.ts';
import type { Referral } from './referral.ts';
import type { Region } from './region.ts';

/**
 * What staff may be at the desk (`/werkplek`). The first sees every case of the region; the second the residents of its
 * own municipalities; the third the cases that its own provider was given; the last sees figures, and nobody.
 */
export const staffRoles = ['coordinator', 'municipality', 'provider', 'reader'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** The role in a case as which staff of each kind see it, act in it and stand in its trail. A reader of figures has none. */
export const roleInCase = {
  coordinator: 'coordinator',
  municipality: 'team',
  provider: 'provider',
} as const satisfies Record<Exclude<StaffRole, 'reader'>, Role>;

/** Who sees how long people waited; a provider sees the cases that it was given, and no others' waits. */
export const waitReaders: readonly StaffRole[] = ['coordinator', 'municipality', 'reader'];

/** Who sees results: whoever may see every case behind them. Small numbers are told to nobody else; what is for all is published. */
export const resultReaders: readonly StaffRole[] = ['coordinator'];

const claimValue = z.string().min(1).max(200);

/** What one value of the role claim makes of somebody. */
const staffGrantSchema = z.discriminatedUnion('role', [
  z.strictObject({ value: claimValue, role: z.literal('coordinator') }),
  z.strictObject({ value: claimValue, role: z.literal('municipality'), municipalities: z.array(z.string()).min(1) }),
  z.strictObject({ value: claimValue, role: z.literal('provider'), providers: z.array(z.string()).min(1) }),
  z.strictObject({ value: claimValue, role: z.literal('reader') }),
]);
export type StaffGrant = z.infer<typeof staffGrantSchema>;

/** The claim in which the accounts of the stack (Cognito) name somebody's groups. */
export const groupClaim = 'cognito:groups';

/** Claims that may give a role: those that only an administrator writes. Mail address and name are people's own to change. */
const roleClaims = [groupClaim, 'roles', 'groups'] as const;

/**
 * How a region's own issuer says who is who: the claim of the ID token that names groups or roles, and what each of its
 * values is here. The order counts: see `staffFromClaims`.
 */
export const staffMappingSchema = z.strictObject({
  claim: z.enum(roleClaims),
  roles: z.array(staffGrantSchema).min(1).max(200),
});
export type StaffMapping = z.infer<typeof staffMappingSchema>;

/**
 * What the region file says of staff; undefined where it lets nobody in.
 *
 * @throws ZodError for a file that `readRegion` would have refused
 */
export function staffMappingOf({ staff }: Pick<Region, 'staff'>): StaffMapping | undefined {
  return staff === undefined ? undefined : staffMappingSchema.parse(staff);
}

/** Whether anybody may sign in as coordinator: who has the whole region before them, and can change it. */
export function hasCoordinator(region: Pick<Region, 'staff'>): boolean {
  return staffMappingOf(region)?.roles.some(({ role }) => role === 'coordinator') === true;
}

/** What Cognito takes as the name of a group: no space of any kind, and no control character. */
const groupName = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u;

/**
 * Values that no group of Cognito can have as its name, where groups of Cognito give roles.
 *
 * @returns where each stands in `roles`, and what it says
 */
export function unfitGroups({
  claim,
  roles,
}: StaffMapping): readonly { readonly at: number; readonly value: string }[] {
  if (claim !== groupClaim) return [];
  return roles.flatMap(({ value }, at) => (groupName.test(value) ? [] : [{ at, value }]));
}

const who = { subject: z.string().min(1).max(255), name: z.string().min(1).max(100).exactOptional() };

/** Somebody at the desk. */
export const staffSchema = z.discriminatedUnion('role', [
  z.strictObject({ ...who, role: z.literal('coordinator'), scope: z.literal('region') }),
  z.strictObject({ ...who, role: z.literal('municipality'), scope: z.array(z.string()).min(1) }),
  z.strictObject({ ...who, role: z.literal('provider'), scope: z.array(z.string()).min(1) }),
  z.strictObject({ ...who, role: z.literal('reader'), scope: z.literal('figures') }),
]);

/**
 * A member of staff who signed in. `subject` is the issuer's own id of them, for the audit trail; `name` is for their own
 * page and for nothing else. `scope` is the whole region, codes of municipalities, ids of providers, or figures alone.
 */
export type Staff = z.infer<typeof staffSchema>;

/** Claims of an ID token that has been verified. */
export type Claims = Readonly<Record<string, unknown>>;

/** The claims that a session keeps: see `keptClaims`. */
export const staffClaimsSchema = z.looseObject({ sub: z.string().min(1).max(255) });
type StaffClaims = z.infer<typeof staffClaimsSchema>;

function valuesOf(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return [claim];
  return Array.isArray(claim) ? claim.filter((one) => typeof one === 'string') : [];
}

function nameIn({ name }: Claims): { readonly name?: string } {
  if (typeof name !== 'string') return {};
  const text = [...name.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 100).join('').trim();
  return text === '' ? {} : { name: text };
}

/** Of the claims what a session keeps, to tell at each visit who somebody is: the values that the region file knows. */
export function keptClaims({ claim, roles }: StaffMapping, claims: Claims): StaffClaims {
  const known = new Set(roles.map(({ value }) => value));
  const values = valuesOf(claims[claim]).filter((value) => known.has(value));
  return staffClaimsSchema.parse({ sub: claims['sub'], ...nameIn(claims), [claim]: values });
}

/**
 * Who somebody is by the claims of their ID token. Where several values fit, the first in the region file decides the
 * role, and the others add to its scope where they give the same role: nobody gets two roles, and a value that the file
 * does not name gives nothing.
 *
 * @returns undefined for somebody without a role here, and where the region has named none
 */
export function staffFromClaims(mapping: StaffMapping | undefined, claims: Claims): Staff | undefined {
  const { sub } = claims;
  if (mapping === undefined || typeof sub !== 'string' || sub === '' || sub.length > 255) return undefined;
  const values = new Set(valuesOf(claims[mapping.claim]));
  const grants = mapping.roles.filter(({ value }) => values.has(value));
  const person = { subject: sub, ...nameIn(claims) };
  switch (grants[0]?.role) {
    case 'coordinator':
      return { ...person, role: 'coordinator', scope: 'region' };
    case 'municipality': {
      const codes = grants.flatMap((one) => (one.role === 'municipality' ? one.municipalities : []));
      return { ...person, role: 'municipality', scope: [...new Set(codes)] };
    }
    case 'provider': {
      const ids = grants.flatMap((one) => (one.role === 'provider' ? one.providers : []));
      return { ...person, role: 'provider', scope: [...new Set(ids)] };
    }
    case 'reader':
      return { ...person, role: 'reader', scope: 'figures' };
    case undefined:
      return undefined;
  }
}

type SeenCase = Pick<Referral, 'municipality' | 'municipalityBefore' | 'provider' | 'stage'>;

/**
 * Whether somebody may know of a case at all; what they may see of it is decided by the ladder of disclosure (I6). A
 * municipality learns of nobody on the word of a sender who has not been proved to exist.
 *
 * @param referral as it stands today, so after a municipality became part of another (`presentReferral`)
 */
export function maySeeCase(staff: Staff, { municipality, municipalityBefore, provider, stage }: SeenCase): boolean {
  switch (staff.role) {
    case 'coordinator':
      return true;
    case 'municipality':
      // The people of a municipality that became a part of another keep the cases that were theirs.
      return (
        stage !== 'unconfirmed' &&
        municipalitiesOf({ municipality, ...defined({ municipalityBefore }) }).some((code) =>
          staff.scope.includes(code),
        )
      );
    case 'provider':
      return provider !== undefined && staff.scope.includes(provider);
    case 'reader':
      return false;
  }
}
