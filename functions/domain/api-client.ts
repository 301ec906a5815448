import * as z from 'zod';

/**
 * A system that may post referrals and vouches for who sent them. Only hashes of its keys are known: keys are long and random,
 * so a plain SHA-256 cannot be guessed back. Two hashes let a key be renewed without a gap.
 */
export const apiClientSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a short id in kebab-case such as "zaaksysteem-zeist"'),
  name: z.string().min(1),
  keyHashes: z
    .array(z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of a key in hexadecimal, as `npm run api-key` prints it'))
    .min(1)
    .max(2),
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
  /** Nobody has verified the sender yet. */
  | { readonly proof: 'none' };
