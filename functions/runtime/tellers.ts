import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { createBus } from '../adapters/eventbridge/bus.ts';
import type { Reach } from '../adapters/webhooks/post.ts';
import { secretInWords, webhookSecrets } from '../adapters/webhooks/signature.ts';
import { createWebhooks } from '../adapters/webhooks/webhooks.ts';
import { createCaseSystems } from '../adapters/zgw/case-systems.ts';
import type { TellOne } from '../domain/events/tell.ts';
import type { Runtime } from '../ports/runtime.ts';
import { answerMs, answersWithin } from './answer-time.ts';
import type { FunctionEnv } from './env.ts';
import type { Ground } from './wire.ts';

// Apart from the other ports: one function alone calls anybody outside of AWS.

/** How clients are told by their webhooks. */
export function webhookTeller(
  { keyring, clock }: Pick<Ground, 'keyring' | 'clock'>,
  reach?: Reach,
): TellOne<'webhook'> {
  return createWebhooks({ keys: keyring.events, clock, ...(reach === undefined ? {} : { reach }) });
}

/** The secret with which a client checks what it is told, as it is given to the receiver. @throws SettingsError without keys for events */
export function newestWebhookSecret(keys: Ground['keyring'], client: string): string | undefined {
  const [newest] = webhookSecrets(keys.events, client);
  return newest === undefined ? undefined : secretInWords(newest);
}

/** How all subscribers are told in AWS. */
export function tellersPort(
  ground: Pick<Ground, 'keyring' | 'clock'> & { readonly env: Pick<FunctionEnv, 'EVENT_BUS_NAME'> },
): Pick<Runtime, 'tellers'> {
  const bus = createBus(new EventBridgeClient({ requestHandler: answersWithin(answerMs) }), ground.env.EVENT_BUS_NAME);
  const zgw = createCaseSystems({ keys: ground.keyring.events, clock: ground.clock });
  return { tellers: { bus, webhook: webhookTeller(ground), zgw } };
}

// For the embedded run, which knows no adapter.
export type { Reach };
