import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { SettingsError } from '../../domain/errors.ts';
import type { KeyPurpose, KeysByVersion } from '../../ports/key-purposes.ts';

/**
 * Keys of one purpose by version, as stored in its secret: `{"1": "<random text>", "2": ...}`. The newest key signs;
 * older ones still verify what they signed, so that a key can be renewed without breaking links in mails that were
 * already sent.
 */
export interface Keys {
  readonly newest: number;
  /** The token of a link: an HMAC of its random id, so no token needs to be stored anywhere. */
  token(linkId: string, keyVersion: number): string;
  /** Keyed hash for marks, scopes and one-time codes: useless to somebody who has the table but not the key. */
  hash(text: string): string;
  /** Encrypts and authenticates a value, bound to a name. */
  seal(name: string, text: string): string;
  /** The text of a sealed value, or undefined when it was changed, bound to another name, or sealed with an unknown key. */
  unseal(name: string, sealed: string): string | undefined;
}

/** The hash under which the table stores a token. It needs no key: the token is the secret. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Used where a function has no keys for a purpose: every use throws SettingsError, so that nothing is signed without a key. */
function noKeys(purpose: KeyPurpose): Keys {
  const refuse = (): never => {
    throw new SettingsError(`This function has no keys for ${purpose}: see lib/rights.ts.`);
  };
  return {
    get newest() {
      return refuse();
    },
    token: refuse,
    hash: refuse,
    seal: refuse,
    unseal: refuse,
  };
}

/** Builds the keys of a purpose; without a secret, those of `noKeys`. Throws SettingsError when the secret holds no keys. */
export function createKeys(purpose: KeyPurpose, secret: KeysByVersion | undefined): Keys {
  if (secret === undefined) return noKeys(purpose);
  const versions = Object.keys(secret)
    .map(Number)
    .sort((a, b) => a - b);
  const newest = versions.at(-1);
  if (newest === undefined || versions.some((version) => !Number.isInteger(version) || version < 1)) {
    throw new SettingsError(`The secret of ${purpose} must look like {"1": "<random text>"}, with at least one key.`);
  }
  const material = (version: number): string => {
    const key = secret[String(version)];
    if (key === undefined)
      throw new SettingsError(
        `The secret of ${purpose} has no key ${version}; keep old keys until what they signed expires.`,
      );
    return key;
  };
  const made = new Map<string, KeyObject>();
  /**
   * Deriving a key costs more than using it, and every link and mark needs one. As a KeyObject: of bytes Node finds out each time that
   * they are none, which takes eight times as long as the hash.
   */
  const derived = (version: number, use: string): KeyObject => {
    const name = `${version} ${use}`;
    const key = made.get(name) ?? createSecretKey(Buffer.from(hkdfSync('sha256', material(version), '', use, 32)));
    made.set(name, key);
    return key;
  };

  return {
    newest,
    token: (linkId, version) =>
      `${version}-${createHmac('sha256', derived(version, 'link')).update(linkId).digest('base64url')}`,
    // Marks must stay recognisable after a key change, so they use the oldest key.
    hash: (text) =>
      createHmac('sha256', derived(versions[0] ?? newest, 'hash'))
        .update(text)
        .digest('base64url'),
    seal(name, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', derived(newest, 'seal'), nonce).setAAD(Buffer.from(name));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${newest}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    unseal(name, sealed) {
      const [version = '', payload, ...more] = sealed.split('.');
      if (payload === undefined || more.length > 0 || !Object.hasOwn(secret, version)) return undefined;
      const bytes = Buffer.from(payload, 'base64url');
      // Each value has a single spelling: Buffer ignores characters that are not base64, and bits that no byte uses.
      if (bytes.length < 28 || bytes.toString('base64url') !== payload) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', derived(Number(version), 'seal'), bytes.subarray(0, 12))
          .setAAD(Buffer.from(name))
          .setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        // A changed value fails its authentication: for the caller it is the same as no value.
        return undefined;
      }
    },
  };
}
