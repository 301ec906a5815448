import { demoClient } from '../functions/domain/api-client.ts';
import { defined } from '../functions/domain/defined.ts';
import type { Embedded } from './embedded.ts';
import type { ToldWebhook } from './report.ts';

/** How it goes with the receiver that a start named; undefined where it named none. */
export async function toldWebhook(
  { webhookSecret: secret, runtime }: Pick<Embedded, 'webhookSecret' | 'runtime'>,
  dataDir: string,
): Promise<ToldWebhook | undefined> {
  if (secret === undefined) return undefined;
  const id = `webhook.${demoClient.id}`;
  const state = (await runtime('tell-events').events.states()).get(id);
  return {
    secret,
    ...defined({ offSince: state?.stoppedAt }),
    turnOn: `npm run events -- again ${id} --data ${dataDir}`,
  };
}
