import { createHmac, hkdfSync } from 'node:crypto';
import { SettingsError } from '../../domain/errors.ts';
import type { KeysByVersion } from '../../ports/key-purposes.ts';

/** How many versions of a secret sign side by side, so that a receiver can take up a new one without losing anything. */
const versionsInUse = 2;

/** The versions of the keys for events, the newest first. */
export function versionsOf(keys: KeysByVersion | undefined): readonly number[] {
  return Object.keys(keys ?? {})
    .map(Number)
    .toSorted((one, other) => other - one);
}

/**
 * The secrets of a client's webhook, the newest first. They follow from the keys for events and the client's id, so none is stored,
 * and one client cannot sign as another.
 *
 * @throws SettingsError where this function has no keys for events
 */
export function webhookSecrets(keys: KeysByVersion | undefined, client: string): readonly Uint8Array[] {
  const versions = versionsOf(keys).slice(0, versionsInUse);
  if (versions.length === 0) throw new SettingsError('This function has no keys for events: see lib/rights.ts.');
  return versions.map((version) => {
    const material = keys?.[String(version)] ?? '';
    return new Uint8Array(hkdfSync('sha256', material, '', `webhook ${client}`, 32));
  });
}

/** A secret as Standard Webhooks writes it, for its receiver. */
export function secretInWords(secret: Uint8Array): string {
  return `whsec_${Buffer.from(secret).toString('base64')}`;
}

/** The headers by which a receiver knows who sent a message and when (Standard Webhooks 1.0.0): one signature for each secret. */
export function signatureHeaders(
  secrets: readonly Uint8Array[],
  { id, seconds, body }: { readonly id: string; readonly seconds: number; readonly body: string },
): Readonly<Record<string, string>> {
  const sign = (secret: Uint8Array) =>
    `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': secrets.map(sign).join(' '),
  };
}
