import { hash } from 'node:crypto';
import type { OrderedStore, StoreOperation } from '../support/ordered-store.ts';
import { isOwnToken } from '../support/sdk-handler.ts';
import { tokenMismatch } from './errors.ts';
import { everythingIn, tokenPlace } from './places.ts';
import type { Body } from './wire.ts';

/** A client request token makes a transaction idempotent for ten minutes (AWS, TransactWriteItems). */
const tokenLifetime = 10 * 60 * 1000;

/** Most tokens of this process's own calls that are remembered: those are tried again within a second, or never. */
const ownRemembered = 10_000;

interface UsedToken {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Fingerprint of the request it came with. */
  readonly request: string;
}

/** A transaction that came with a token. */
export interface UsedBy {
  readonly token: string;
  readonly request: Body;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The client request tokens of the last ten minutes. */
export interface RequestTokens {
  /**
   * What to store together with the transaction, so that a killed process still knows what it did; undefined when this very request
   * was carried out before. The token is remembered when `stored` is called.
   *
   * @throws DynamoError (`IdempotentParameterMismatchException`) when the token belongs to another request.
   */
  use(by: UsedBy): { readonly operations: readonly StoreOperation[]; readonly stored: () => void } | undefined;
}

function place(token: string, at: number): string {
  return tokenPlace(`${String(at).padStart(15, '0')}~${token}`);
}

/** Fingerprint of a request, whatever the order of its members. */
function fingerprint(request: Body): string {
  return hash('sha256', canonical(request), 'base64url');
}

/** A value as text, much like JSON, with its members in order; binaries alike, whether they came as bytes or as base64. */
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

  const own = new Set<string>();

  /** Nobody outside this process has such a token, and nobody inside sends it with another request: it need not be stored. */
  function useOwn(token: string): ReturnType<RequestTokens['use']> {
    if (own.has(token)) return undefined;
    const stored = (): void => {
      own.add(token);
      const [oldest = ''] = own;
      if (own.size > ownRemembered) own.delete(oldest);
    };
    return { operations: [], stored };
  }

  return {
    use({ token, request, now }) {
      if (isOwnToken(token)) return useOwn(token);
      const print = fingerprint(request);
      const earlier = used.get(token);
      if (earlier !== undefined && now - earlier.at < tokenLifetime) {
        if (earlier.request !== print) throw tokenMismatch();
        return undefined;
      }
      const old = [...expired(now)];
      return {
        operations: [
          ...old.map((entry): StoreOperation => ({ type: 'del', key: place(entry.token, entry.at) })),
          { type: 'put', key: place(token, now), value: print },
        ],
        stored() {
          for (const entry of old) used.delete(entry.token);
          used.set(token, { at: now, request: print });
        },
      };
    },
  };
}
