import type { Language } from '../domain/codes.ts';

/** The browser somebody uses a link in: its device cookie, and the language they read. */
export interface Visit {
  /** Value of the sealed device cookie, if any. */
  readonly device?: string;
  readonly language: Language;
  /** At the desk: the issuer's own id of who signed in. What they came by is their session, and no link. */
  readonly staff?: string;
}

/** A device as its browser keeps it. */
export interface DeviceCookie {
  /** Sealed value, which contains its own expiry. */
  readonly device: string;
  /** How long the browser is to keep it; absent: until it is closed, because nobody asked to be remembered. */
  readonly deviceSeconds?: number;
}

/** A visit in which somebody proves something on a device, which is remembered if they ask for that. */
export type ProvingVisit = Visit & { readonly remember?: boolean };
