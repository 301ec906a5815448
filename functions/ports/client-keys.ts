import type { ApiClient } from '../domain/api-client.ts';
import type { Instant, PlainDate } from '../domain/referral.ts';

/** Forms and systems that send referrals and are known by name. */
export interface ApiClients {
  /** The client that a key belongs to, or the canary; undefined for an unknown key. */
  byKey(key: string): Promise<ApiClient | undefined>;
  /** The client on whose pages a browser is, by their origin, exactly. Whoever is no browser can claim any origin, so this proves nothing. */
  byOrigin(origin: string): ApiClient | undefined;
  byId(id: string): ApiClient | undefined;
  /** Notes that a key is used, once a day. Never fails: whoever sends does not wait for a retry of it, nor hears that it did not go. */
  noteUse(key: string): Promise<void>;
}

/** On which day a key of a client was used last. A day is one in Europe/Amsterdam. */
export interface KeyUses {
  /** Writes the day of a use; nothing where that day, or a later one, stands there. `hash`: as in `keyHashes`. */
  note(hash: string, at: Instant): Promise<void>;
  /** Undefined where it was not used in the last year or so. */
  lastDay(hash: string): Promise<PlainDate | undefined>;
}

/** Keys by which intake recognises the canary: one for each run, valid no longer than a run may take. */
export interface ProbeKeys {
  put(key: string, validUntil: Instant): Promise<void>;
  isGood(key: string, now: Instant): Promise<boolean>;
}
