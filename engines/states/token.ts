/** Longest task token that the API takes. */
export const tokenLimit = 2048;

/** What a token says about itself; only its execution can tell whether it is the right one. */
export interface TokenParts {
  readonly arn: string;
  readonly attempt: number;
}

/**
 * A task token: where it belongs, and a part that cannot be guessed. People never see it; the links in their mails have
 * other tokens.
 */
export function makeToken(arn: string, attempt: number, secret: string): string {
  return `${Buffer.from(arn).toString('base64url')}.${attempt}.${secret}`;
}

/** Reads a token; undefined when it was never one of ours. */
export function readToken(token: string): TokenParts | undefined {
  const parts = /^([A-Za-z0-9_-]+)\.(\d+)\.([0-9A-Z]+)$/.exec(token);
  if (parts === null || token.length > tokenLimit) return undefined;
  return { arn: Buffer.from(parts[1] ?? '', 'base64url').toString(), attempt: Number(parts[2]) };
}

/** Whether a token belongs to the same attempt as the `real` one and yet differs from it. */
export function isForged(token: string, real: string | undefined): boolean {
  const place = token.slice(0, token.lastIndexOf('.') + 1);
  return real !== undefined && real !== token && real.startsWith(place);
}
