import { SettingsError } from '../functions/domain/errors.ts';

/** A region's own issuer of OpenID Connect, such as Entra ID, and as what it knows the desk. */
export interface StaffIssuerSettings {
  /** Issuer identifier: where `/.well-known/openid-configuration` is found. */
  readonly issuer: string;
  readonly clientId: string;
}

/**
 * Reads where staff sign in.
 *
 * @throws SettingsError When only one of the two is given, or the issuer is not at an address of its own over TLS.
 */
export function readStaffIssuer({
  staffIssuer: issuer,
  staffClientId: clientId,
}: {
  readonly staffIssuer?: unknown;
  readonly staffClientId?: unknown;
}): { readonly staffIssuer?: StaffIssuerSettings } {
  if (issuer === undefined && clientId === undefined) return {};
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
