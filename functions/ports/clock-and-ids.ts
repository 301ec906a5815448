import type { Instant } from '../domain/referral.ts';

/** Now, as a UTC instant with milliseconds. In the embedded run this is the test clock (I10). */
export type Clock = () => Instant;

/**
 * Random text for ids: `size` characters of Crockford base32 (digits and capitals without I, L, O, U). In production it
 * comes from a cryptographic source; rehearsals pass a seeded one.
 */
export type NewId = (size: number) => string;
