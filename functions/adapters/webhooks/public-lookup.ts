import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** A name leads to an address that nothing is sent to. */
export class ClosedAddressError extends Error {
  constructor() {
    super('a webhook leads to an address that is not public');
    this.name = 'ClosedAddressError';
  }
}

/** Finds all addresses of a name. */
export type Resolve = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, found: readonly LookupAddress[]) => void,
) => void;

const system: Resolve = (hostname, done) => lookup(hostname, { all: true }, (error, found) => done(error, found ?? []));

/**
 * How a connection finds its address: the name is resolved once, every address that it has must be public, and the connection goes
 * to one of exactly those. So a name that resolves otherwise a moment later leads nowhere else.
 */
export function publicLookup(resolve: Resolve = system): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, found) => {
      const [first] = found;
      const isOpen = found.every(({ address }) => isPublicAddress(address));
      const refused = error ?? (first === undefined || !isOpen ? new ClosedAddressError() : null);
      if (refused !== null || first === undefined) callback(refused ?? new ClosedAddressError(), '', 4);
      else if (options.all === true) callback(null, [...found]);
      else callback(null, first.address, first.family);
    });
  };
}

/**
 * Whether an address may be written to at all: https on its own port, by a name, without a user in it. Where the name leads is looked
 * at with each connection.
 */
export function mayBeCalled(url: URL): boolean {
  const isNamed = /[a-z]/i.test(url.hostname) && !url.hostname.startsWith('[');
  return url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '' && isNamed;
}
