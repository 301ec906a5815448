import { request } from 'node:http';
import { isIPv4 } from 'node:net';
import { demoClient } from '../functions/domain/api-client.ts';
import type { Region } from '../functions/domain/region.ts';
import type { Reach } from '../functions/runtime/tellers.ts';

/** Stands in the region for the receiver on this machine: a region takes https addresses alone, and no name in `.invalid` exists. */
const stand = 'https://webhook-of-this-machine.invalid/';

/** Whether something is an address on this machine that may be posted to. */
export function isLoopback(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'http:' || url.username !== '' || url.password !== '') return false;
  return url.hostname === '[::1]' || (isIPv4(url.hostname) && url.hostname.startsWith('127.'));
}

/** The region in which the run's own client has a webhook; as it is without a receiver. */
export function withWebhook(region: Region, webhook: string | undefined): Region {
  return webhook === undefined ? region : withReceiver(region);
}

/** The region as a run has it whose start names a receiver. A command on the folder of a run cannot know which start did. */
export function withReceiver(region: Region): Region {
  const clients = (region.clients ?? []).map((one) =>
    one.id === demoClient.id ? { ...one, webhook: { url: stand } } : one,
  );
  return { ...region, clients };
}

/** How the embedded run reaches receivers: the one that was named at the start, on this machine, and nobody else. */
export function onlyLoopback(webhook: string | undefined): Reach {
  return (address) =>
    webhook !== undefined && address === stand && isLoopback(webhook) ? { url: new URL(webhook), request } : undefined;
}
