import type { IncomingMessage } from 'node:http';

/** Where the embedded run has an issuer for staff, below its address. */
export const issuerPath = '/_local/issuer';

/** As what the desk is known to it. */
export const deskClient = 'desk';

/** Whether a request is for the issuer. */
export function isForIssuer({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  return /^\/_local\/issuer(?:[/?]|$)/.test(url);
}
