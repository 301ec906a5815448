import { SettingsError } from '../functions/domain/errors.ts';
import { groupClaim, type StaffMapping, unfitGroups } from '../functions/domain/staff.ts';

/** A region's own issuer of OpenID Connect, such as Entra ID, and as what it knows the desk. */
export interface StaffIssuerSettings {
  /** Issuer identifier: where `/.well-known/openid-configuration` is found. */
  readonly issuer: string;
  readonly clientId: string;
}

/** Addresses of Entra ID at which any organisation signs its people in, and that of the document instead of the issuer. */
const shared = /\/(?:common|organizations|consumers)(?:\/|$)|\/\.well-known(?:\/|$)/i;

/**
 * Reads where staff sign in.
 *
 * @param staff what the region file says of staff
 * @throws SettingsError When only one of the two is given, when the issuer is not at an address of its own over TLS, and when
 *   roles hang on a claim that the accounts of the stack do not have, or on a group that they cannot have.
 */
export function readStaffIssuer(
  {
    staffIssuer: issuer,
    staffClientId: clientId,
  }: {
    readonly staffIssuer?: unknown;
    readonly staffClientId?: unknown;
  },
  staff: StaffMapping | undefined,
): { readonly staffIssuer?: StaffIssuerSettings } {
  if (issuer === undefined && clientId === undefined) {
    if (staff === undefined) return {};
    if (staff.claim === groupClaim) return refuseUnfitGroups(staff);
    throw new SettingsError(
      `staff.claim in the region file is ${staff.claim}, which accounts of the stack do not have: make it ${groupClaim}, or give -c staffIssuer= and -c staffClientId=.`,
    );
  }
  if (typeof issuer === 'string' && shared.test(issuer)) {
    throw new SettingsError(
      '-c staffIssuer= must be the issuer of one organisation, as its own document calls it: not common, organizations or consumers, where every organisation could make coordinators, and not an address with /.well-known/.',
    );
  }
  const isAddress = typeof issuer === 'string' && /^https:\/\/[^?#\s]+$/.test(issuer) && URL.canParse(issuer);
  if (!isAddress) {
    throw new SettingsError(
      'Staff who sign in at an issuer of the region need -c staffIssuer=<its identifier, such as https://login.microsoftonline.com/<tenant>/v2.0>.',
    );
  }
  if (typeof clientId === 'string' && /^[\x21-\x7e]{1,200}$/.test(clientId))
    return { staffIssuer: { issuer, clientId } };
  throw new SettingsError('-c staffIssuer= also needs -c staffClientId=<the id under which it knows the desk>.');
}

/** Found only when the stack is deployed, a name that Cognito refuses would undo the whole deployment. */
function refuseUnfitGroups(staff: StaffMapping): Record<string, never> {
  const unfit = unfitGroups(staff);
  if (unfit.length === 0) return {};
  const named = unfit.map(({ at, value }) => `staff.roles[${at}].value is ${JSON.stringify(value)}`).join('; ');
  throw new SettingsError(
    `A group of the accounts of the stack has 1 to 128 letters, digits or signs in its name, and no space. In the region file ${named}: write a hyphen for each space, such as gemeente-zeist.`,
  );
}
