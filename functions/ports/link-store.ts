import type { Link } from '../domain/mail.ts';
import type { Instant } from '../domain/referral.ts';

export interface LinkStore {
  /** The link that a token belongs to, or undefined: unknown, altered, or gone with its case. */
  byToken(token: string): Promise<Link | undefined>;
  /** The token of a link, for its URL. */
  token(link: Pick<Link, 'id' | 'keyVersion'>): string;
  /** Lets a link work until a later moment; one that is gone stays gone. */
  renew(link: Pick<Link, 'id' | 'keyVersion'>, validUntil: Instant): Promise<void>;
  /** Newest key version, for links made now. */
  readonly keyVersion: number;
}
