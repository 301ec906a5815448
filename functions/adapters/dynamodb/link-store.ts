import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { isToken } from '../../domain/link-token.ts';
import { linkSchema } from '../../domain/mail.ts';
import type { LinkStore } from '../../ports/link-store.ts';
import { type Keys, tokenHash } from '../secrets/keys.ts';
import { holds } from './conditional.ts';
import { type Key, keys, linkExpiry, parseItem, toKey } from './items.ts';
import type { BatchSource } from './query.ts';
import { getOne } from './referral-head.ts';

/** Where the link of a token is stored; undefined for what cannot be a token. */
export function linkKey(token: string): Key | undefined {
  return isToken(token) ? keys.link(tokenHash(token)) : undefined;
}

/** Links by the hash of their token: somebody who reads the table cannot make a link from it. */
export function createLinkStore({ client, table, pause }: BatchSource, linkKeys: Keys): LinkStore {
  async function byToken(token: string) {
    const key = linkKey(token);
    if (key === undefined) return undefined;
    const item = await getOne(client, table, key);
    return item === undefined ? undefined : parseItem(linkSchema, item);
  }
  return {
    // Read only when needed: a function without the keys of links may hold this store, but must not use it.
    get keyVersion() {
      return linkKeys.newest;
    },
    token: (link) => linkKeys.token(link.id, link.keyVersion),
    async renew({ id, keyVersion }, validUntil) {
      await holds(pause, () =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toKey(keys.link(tokenHash(linkKeys.token(id, keyVersion)))),
            UpdateExpression: 'SET validUntil = :until, expiresAt = :end',
            ConditionExpression: 'validUntil < :until',
            ExpressionAttributeValues: marshall({ ':until': validUntil, ':end': linkExpiry(validUntil)['expiresAt'] }),
          }),
        ),
      );
    },
    byToken,
  };
}
