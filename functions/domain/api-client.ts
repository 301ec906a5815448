import * as z from 'zod';
import { siteOrigin } from './site-origin.ts';

/** Only `https`, without a name or password in it. */
const addressLike = (example: string) =>
  z
    .string()
    .max(500)
    .regex(/^https:\/\/[^\s/@?#]+(\/[^\s#]*)?$/, `an https address such as "${example}"`);

/** Where people are sent: a page of a client. */
export const clientPage = addressLike('https://www.example.org/bedankt');
/** Where events go: a system of a client, which posts are sent to. */
export const clientWebhook = addressLike('https://zaken.example.org/webhook');

/** As many keys as a client may have: one is renewed beside the other, so that nothing it sends is refused meanwhile. */
export const mostClientKeys = 2;

/**
 * A form or system that sends referrals and is known by name. With a key it can vouch for who sent them. Only hashes of its keys are known: keys
 * are long and random, so a plain SHA-256 cannot be guessed back. Two hashes let a key be renewed without a gap; a form in a
 * browser has none, because a page cannot keep a secret.
 */
export const apiClientSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a short id in kebab-case such as "zaaksysteem-zeist"'),
  name: z.string().min(1),
  keyHashes: z
    .array(z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of a key in hexadecimal, as `npm run clients` writes it'))
    .max(mostClientKeys),
  /** Sites whose pages may post for this client from a browser, as origins; none where absent. */
  origins: z.array(siteOrigin).max(20).exactOptional(),
  /** Whether its word is enough that the sender exists; true where absent. Otherwise the sender is asked by mail, as without a key. */
  vouches: z.boolean().exactOptional(),
  /** How many referrals it may post in a day; the region's `intake.clientPerDay` where absent. */
  perDay: z.int().min(1).max(1_000_000).exactOptional(),
  /** The organisation of the referrer where a referral by a professional names none. */
  organisation: z.string().min(1).max(100).exactOptional(),
  /** Pages of its own to which a browser goes back: after a referral, and where one cannot be taken now. */
  pages: z.strictObject({ thanks: clientPage.exactOptional(), error: clientPage.exactOptional() }).exactOptional(),
  /** Where it hears what happens to its own referrals, and of which events (`toldKinds`); of all where `events` is absent. */
  webhook: z
    .strictObject({ url: clientWebhook, events: z.array(z.string().min(1).max(100)).min(1).max(50).exactOptional() })
    .exactOptional(),
  /** What it posts is judged and answered like any other, but never stored and nobody is mailed. */
  sandbox: z.literal(true).exactOptional(),
});
export type ApiClient = z.infer<typeof apiClientSchema>;

/**
 * The client of the embedded run. Everybody knows its key (`demo-key`), so only `local/` adds it and a region file that holds
 * it is refused.
 */
export const demoClient: ApiClient = {
  id: 'demo',
  name: 'Demo',
  keyHashes: ['c48a01f49fd0f2cc404bc3cbbc80e91457a3d41bb429a695243de4c61794155c'],
};

/** How the sender of a referral is verified (nobody is mailed on the word of somebody who may not exist). */
export type Sender =
  /** A system with a key vouches for the sender. */
  | { readonly proof: 'client'; readonly clientId: string }
  /** The sender proved that they read their own mailbox. */
  | { readonly proof: 'mailbox' }
  /**
   * Nobody has verified the sender yet. `client`: by which client it came; `hasKey`: it proved so with a key, and is not merely
   * the owner of the page on which the browser says it is.
   */
  | { readonly proof: 'none'; readonly client?: { readonly id: string; readonly hasKey: boolean } };

/** Id of the client by which a referral came; undefined where it came by none. */
export function clientOf(sender: Sender): string | undefined {
  if (sender.proof === 'client') return sender.clientId;
  return sender.proof === 'none' ? sender.client?.id : undefined;
}

/** Id of the client that proved with a key who it is. */
export function keyedClientOf(sender: Sender): string | undefined {
  return sender.proof === 'none' && sender.client?.hasKey !== true ? undefined : clientOf(sender);
}
