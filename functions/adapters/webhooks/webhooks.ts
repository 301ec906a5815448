import type { TellOne } from '../../domain/events/tell.ts';
import type { Clock } from '../../ports/clock-and-ids.ts';
import type { KeysByVersion } from '../../ports/key-purposes.ts';
import { post, type Reach } from './post.ts';
import { publicWay } from './public-way.ts';
import { signatureHeaders, webhookSecrets } from './signature.ts';

/** What webhooks are signed with, and when. */
export interface WebhookParts {
  readonly keys: KeysByVersion | undefined;
  /** The time that receivers live by too: they refuse a signature that is older than some minutes. */
  readonly clock: Clock;
  /** By default over https, at public addresses alone. */
  readonly reach?: Reach;
}

/** Tells clients of the API by their webhooks: a signed CloudEvent in structured mode. */
export function createWebhooks({ keys, clock, reach = publicWay }: WebhookParts): TellOne<'webhook'> {
  return async (event, { client, url: address }) => {
    const way = reach(address);
    if (way === undefined) return { is: 'fault', fault: 'address' };
    const body = JSON.stringify(event);
    const nowMs = Date.parse(clock());
    const signed = signatureHeaders(webhookSecrets(keys, client), {
      id: event.id,
      seconds: Math.floor(nowMs / 1000),
      body,
    });
    const headers = {
      ...signed,
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'hoofdzaak-werk-referrals',
    };
    return post(way.request, way.url, { headers, body, nowMs });
  };
}
