import { GetItemCommand, UpdateItemCommand, type UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { findMarks } from '../../domain/find-terms.ts';
import type { Instant } from '../../domain/referral.ts';
import type { GuardStore } from '../../ports/guard-store.ts';
import type { Keys } from '../secrets/keys.ts';
import { answerOf } from './conditional.ts';
import { contentOf, epochSeconds, expiring, type Item, keys, toItem, toKey } from './items.ts';
import type { BatchSource } from './query.ts';
import { writeTogether } from './write-together.ts';

/** A one-time code, as stored. Without `code` it has been used up: `used` is what it was, where it was right, and `usedAt` when. */
export const codeSchema = z.object({
  code: z.string().exactOptional(),
  tries: z.number(),
  used: z.string().exactOptional(),
  usedAt: z.string().exactOptional(),
});
const sealedSchema = z.object({ until: z.string(), value: z.unknown() });

/**
 * One-time codes, limits on tries and sealed cookie values. The table holds keyed hashes only.
 *
 * @param keys.own keys of this side of the trust boundary only: what intake counts, seals or mails a code for opens
 *   nothing behind a link, although both sides write to the same part of the table
 * @param keys.marks keys by which intake and links recognise the same person, sender or request
 */
export function createGuardStore(
  { client, table, pause }: BatchSource,
  { own, marks }: { readonly own: Keys; readonly marks: Keys },
): GuardStore {
  // The device is part of the key: a code works only where it was asked for, and its tries are separate from all
  // others.
  const codeKey = (subject: string, device: string) => keys.guard('code', own.hash(`code:${subject}:${device}`));
  const codeHash = (subject: string, code: string, device: string) => own.hash(`code:${subject}:${device}:${code}`);
  // Earlier versions called a counter `life`; their counts continue.
  const counterKey = (scope: string) => toKey(keys.guard('life', own.hash(scope)));
  /** The item after a conditional update; undefined when the condition did not hold. */
  async function updated(change: Omit<UpdateItemCommandInput, 'TableName'>): Promise<Item | undefined> {
    const update = new UpdateItemCommand({ ...change, TableName: table, ReturnValues: 'ALL_NEW' });
    const answer = await answerOf(pause, () => client.send(update));
    return answer && (answer.Attributes ?? {});
  }

  /**
   * Takes a code away; undefined where it is not there any more. The item is not deleted, because intake, which also takes codes, may
   * delete nothing; it expires by its time to live.
   *
   * @param rightAt when it was right; the same write keeps that, so that no crash loses it
   */
  function burn(subject: string, device: string, hash: string, rightAt?: Instant): Promise<Item | undefined> {
    return updated({
      Key: toKey(codeKey(subject, device)),
      UpdateExpression: `${rightAt === undefined ? '' : 'SET used = :code, usedAt = :at '}REMOVE code`,
      ConditionExpression: 'code = :code',
      ExpressionAttributeValues: marshall({ ':code': hash, ...(rightAt === undefined ? {} : { ':at': rightAt }) }),
    });
  }

  return {
    async putCode(subject, code, device, expiresAt, limits) {
      const content = { code: codeHash(subject, code, device), tries: 0 };
      const Item = toItem(codeKey(subject, device), content, expiring(expiresAt));
      const counts = limits.map(({ scope, most, until }) => ({
        Update: {
          TableName: table,
          Key: counterKey(scope),
          ...oneMoreUpTo(most, until),
        },
      }));
      const TransactItems = [...counts, { Put: { TableName: table, Item } }];
      const [reached] = await writeTogether({ client, pause }, TransactItems, 'codes');
      return reached === undefined ? undefined : limits[reached];
    },

    async tryCode(subject, code, device, now, tries) {
      const Key = toKey(codeKey(subject, device));
      const tried = await updated({
        Key,
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'attribute_exists(code) AND tries < :max AND expiresAt > :now',
        ExpressionAttributeValues: marshall({ ':one': 1, ':max': tries, ':now': epochSeconds(now) }),
      });
      if (tried === undefined) return { result: 'gone', left: 0 };
      const stored = codeSchema.parse(contentOf(tried));
      const left = tries - stored.tries;
      const hash = codeHash(subject, code, device);
      if (stored.code !== hash) return { result: 'wrong', left };
      // Used up on the condition that it is still there: the second of two right tries finds none.
      return (await burn(subject, device, hash, now)) === undefined
        ? { result: 'gone', left: 0 }
        : { result: 'right', left };
    },

    async wasRight(subject, code, device, since) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toKey(codeKey(subject, device)), ConsistentRead: true }),
      );
      const { used, usedAt = '' } = Item === undefined ? {} : codeSchema.parse(contentOf(Item));
      return used === codeHash(subject, code, device) && usedAt >= since;
    },

    async dropCode(subject, code, device) {
      await burn(subject, device, codeHash(subject, code, device));
    },

    async count(scope, until) {
      const used = await updated({
        Key: counterKey(scope),
        UpdateExpression: 'SET expiresAt = :end ADD used :one',
        ExpressionAttributeValues: marshall({ ':one': 1, ':end': epochSeconds(until) }),
      });
      return Number(used?.['used']?.N ?? 0);
    },

    async take({ scope, most, until }) {
      const taken = await updated({ Key: counterKey(scope), ...oneMoreUpTo(most, until) });
      return taken !== undefined;
    },

    async uncount(scope) {
      // Only where there is something to take back: a counter that has expired must not come back below zero.
      await updated({
        Key: counterKey(scope),
        UpdateExpression: 'ADD used :less',
        ConditionExpression: 'used >= :one',
        ExpressionAttributeValues: marshall({ ':less': -1, ':one': 1 }),
      });
    },

    async counted(scope) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: counterKey(scope), ConsistentRead: true }),
      );
      return Number(Item?.['used']?.N ?? 0);
    },

    seal: (name, value, expiresAt) => own.seal(name, JSON.stringify({ until: expiresAt, value })),

    unseal(name, sealed, now) {
      const text = sealed === undefined ? undefined : own.unseal(name, sealed);
      if (text === undefined) return undefined;
      const { until, value } = sealedSchema.parse(JSON.parse(text));
      return until > now ? value : undefined;
    },

    hash: (text) => marks.hash(text),
    findMarks: (person) => findMarks(person, (text) => marks.hash(text)),
  };
}

/** One more use of a counter that may be deleted at `until`, on the condition that it has fewer than `most`. */
function oneMoreUpTo(most: number, until: Instant) {
  return {
    UpdateExpression: 'SET expiresAt = :end ADD used :one',
    ConditionExpression: 'attribute_not_exists(used) OR used < :most',
    ExpressionAttributeValues: marshall({ ':one': 1, ':end': epochSeconds(until), ':most': most }),
  };
}
