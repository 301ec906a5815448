import { hash } from 'node:crypto';
import type { OrderedStore, StoreOperation } from '../support/ordered-store.ts';
import { tokenMismatch } from './errors.ts';
import { everythingIn, tokenPlace } from './places.ts';
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
  operations(token: string, request: string, now: number): StoreOperation[];
  /** Remembers the token; call when the batch is stored. */
  remember(token: string, request: string, now: number): void;
}

function place(token: string, at: number): string {
  return tokenPlace(`${String(at).padStart(15, '0')}~${token}`);
}

/** Fingerprint of a request, whatever the order of its members. */
export function fingerprint(request: Body): string {
  return hash('sha256', canonical(request), 'base64url');
}

/** A value as JSON with its members in order; binaries alike, whether they came as bytes or as base64. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64'));
  let text = '';
  if (Array.isArray(value)) {
    for (const element of value) text += `${canonical(element)},`;
    return `[${text}]`;
  }
  const members = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(members);
  if (names.length > 1) names.sort();
  for (const name of names) {
    const member = members[name];
    if (member !== undefined) text += `${JSON.stringify(name)}:${canonical(member)},`;
  }
  return `{${text}}`;
}

/** Reads the remembered tokens back. */
export function openRequestTokens(store: OrderedStore): RequestTokens {
  // A Map keeps the order of insertion, which is the order of time: the oldest come first.
  const used = new Map<string, UsedToken>();
  const prefix = tokenPlace('');
  for (const [key, request] of store.range(everythingIn(prefix))) {
    const [at = '', ...token] = key.slice(prefix.length).split('~');
    used.set(token.join('~'), { at: Number(at), request });
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
      const old = [...expired(now)].map(
        (entry): StoreOperation => ({ type: 'del', key: place(entry.token, entry.at) }),
      );
      return [...old, { type: 'put', key: place(token, now), value: request }];
    },
    remember(token, request, now) {
      for (const entry of [...expired(now)]) used.delete(entry.token);
      used.set(token, { at: now, request });
    },
  };
}
