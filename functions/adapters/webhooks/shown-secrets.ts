import type { Subscriber } from '../../domain/events/subscribers.ts';
import type { ShownSecret } from '../../ports/event-store.ts';
import type { KeysByVersion } from '../../ports/key-purposes.ts';
import { caseSystemSecret } from '../zgw/secret.ts';
import { secretInWords, versionsOf, webhookSecrets } from './signature.ts';

/**
 * The secrets of a subscriber, the newest first, as its keeper has to fill them in. The event bus has none.
 *
 * @throws SettingsError where this function has no keys for events
 */
export function shownSecrets(subscriber: Subscriber, keys: KeysByVersion | undefined): readonly ShownSecret[] {
  switch (subscriber.kind) {
    case 'bus':
      return [];
    case 'webhook':
      return webhookSecrets(keys, subscriber.client).map((secret) => ({ secret: secretInWords(secret) }));
    case 'zgw':
      return versionsOf(keys).map((version) => ({
        version,
        secret: caseSystemSecret(keys, subscriber.municipality, version),
      }));
  }
}
