import { createHash } from 'node:crypto';
import { tokenMismatch } from './errors.ts';
import { everythingIn, type Operation, type Storage, tokenPlace } from './storage.ts';
import type { Body } from './wire.ts';

/** A client request token makes a transaction idempotent for ten minutes (AWS, TransactWriteItems). */
const tokenLifetime = 10 * 60 * 1000;

interface UsedToken {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Fingerprint of the request it came with. */
  readonly request: string;
}

/** The client request tokens of the last ten minutes. */
export interface RequestTokens {
  /**
   * Whether this very request was carried out before.
   *
   * @throws DynamoError (`IdempotentParameterMismatchException`) when the token belongs to another request.
   */
  seen(token: string, request: string, now: number): boolean;
  /** What to store together with the transaction, so that a killed process still knows what it did. */
  operations(token: string, request: string, now: number): Operation[];
  /** Remembers the token; call when the batch is stored. */
  remember(token: string, request: string, now: number): void;
}

function place(token: string, at: number): string {
  return tokenPlace(`${String(at).padStart(15, '0')}~${token}`);
}

/** Fingerprint of a request, whatever the order of its members. */
export function fingerprint(request: Body): string {
  const canonical = JSON.stringify(request, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(canonical).digest('base64url');
}

/** Reads the remembered tokens back. */
export async function openRequestTokens(storage: Storage): Promise<RequestTokens> {
  // A Map keeps the order of insertion, which is the order of time: the oldest come first.
  const used = new Map<string, UsedToken>();
  const prefix = tokenPlace('');
  for await (const [key, request] of storage.iterator(everythingIn(prefix))) {
    const [at = '', ...token] = key.slice(prefix.length).split('~');
    used.set(token.join('~'), { at: Number(at), request: String(request) });
  }

  function* expired(now: number) {
    for (const [token, { at }] of used) {
      if (now - at < tokenLifetime) return;
      yield { token, at };
    }
  }

  return {
    seen(token, request, now) {
      const earlier = used.get(token);
      if (!earlier || now - earlier.at >= tokenLifetime) return false;
      if (earlier.request !== request) throw tokenMismatch();
      return true;
    },
    operations(token, request, now) {
      const old = [...expired(now)].map((entry): Operation => ({ type: 'del', key: place(entry.token, entry.at) }));
      return [...old, { type: 'put', key: place(token, now), value: request }];
    },
    remember(token, request, now) {
      for (const entry of [...expired(now)]) used.delete(entry.token);
      used.set(token, { at: now, request });
    },
  };
}
