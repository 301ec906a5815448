import { hkdfSync } from 'node:crypto';
import { SettingsError } from '../../domain/errors.ts';
import type { KeysByVersion } from '../../ports/key-purposes.ts';

/**
 * The secret by which a municipality's case system knows us. It follows from our keys for events, so none is stored.
 *
 * @throws SettingsError where there is no key of this version
 */
export function caseSystemSecret(keys: KeysByVersion | undefined, municipality: string, version: number): string {
  const material = keys?.[String(version)];
  if (material === undefined) {
    throw new SettingsError(`There is no key for events of version ${version}: see caseSystem.keyVersion.`);
  }
  return Buffer.from(hkdfSync('sha256', material, '', `zgw ${municipality}`, 32)).toString('base64url');
}
