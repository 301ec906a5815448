import {
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { AuditEvent } from '../../domain/change.ts';
import { InvariantError } from '../../domain/errors.ts';
import type { MatchReceipt } from '../../domain/matching.ts';
import { partySchema, toParties } from '../../domain/party.ts';
import { isProbe, probeKeptDays } from '../../domain/probe.ts';
import { type Referral, referralSchema } from '../../domain/referral.ts';
import { type Task, taskSchema } from '../../domain/task.ts';
import { trajectorySchema } from '../../domain/trajectory.ts';
import type { NewId, ReferralStore } from '../../ports.ts';
import { daysAfter, expiring, type Item, type Key, keys, parseItem, toItem, toKey } from './items.ts';
import { type BatchSource, getAll, queryAll } from './query.ts';
import { isPartyKey, toTransaction } from './transaction.ts';

/** The referral aggregate on DynamoDB: referral, tasks, parties, trajectory, audit trail. */
export function createReferralStore(
  deps: BatchSource & {
    readonly newId: NewId;
    readonly linkHash: (linkId: string, keyVersion: number) => string;
  },
): ReferralStore {
  const { client, table } = deps;

  const get = async (key: Key): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName: table, Key: toKey(key), ConsistentRead: true }))).Item;

  async function head(id: string): Promise<Referral | undefined> {
    const item = await get(keys.referral(id));
    return item === undefined ? undefined : parseItem(referralSchema, item);
  }

  const partyItems = (id: string) => queryAll(client, table, keys.party(id, '').pk, '');

  async function tasksOf(ids: readonly string[]): Promise<Task[]> {
    const items = await getAll(deps, ids.map(keys.task));
    const found = items.map((item) => parseItem(taskSchema, item));
    return ids.flatMap((id) => found.filter((task) => task.id === id && task.status === 'open'));
  }

  return {
    async load(id) {
      const referral = await head(id);
      return referral === undefined ? undefined : { referral, tasks: await tasksOf(referral.openTasks) };
    },

    head,

    async task(taskId) {
      const item = await get(keys.task(taskId));
      return item === undefined ? undefined : parseItem(taskSchema, item);
    },

    async parties(id) {
      const known = (await partyItems(id)).filter(({ sk }) => isPartyKey(sk?.S ?? ''));
      return toParties(known.map((item) => parseItem(partySchema, item)));
    },

    async trajectory(id) {
      const item = await get(keys.trajectory(id));
      return item === undefined ? undefined : parseItem(trajectorySchema, item);
    },

    async receipt(id) {
      const item = await get(keys.receipt(id));
      return item === undefined ? undefined : parseItem(receiptItem, item).receipt;
    },

    async events(id) {
      return (await queryAll(client, table, keys.referral(id).pk, 'E#')).map((item) => parseItem(eventItem, item));
    },

    async commit(change, extra = {}) {
      if (change.after.stage !== 'closed' && change.after.openTasks.length === 0) {
        throw new InvariantError('an open referral needs an open task');
      }
      const partyKeys =
        change.eraseAt === undefined
          ? []
          : (await partyItems(change.after.id)).flatMap((item) => (item['sk']?.S === undefined ? [] : [item['sk'].S]));
      const TransactItems = toTransaction(change, extra, { table, linkHash: deps.linkHash, partyKeys });
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems }));
        return 'committed';
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        return whyCancelled(error, change.hold !== undefined);
      }
    },

    async record(id, event) {
      const expiry = isProbe(id) ? expiring(daysAfter(event.at, probeKeptDays)) : {};
      const Item = toItem(keys.event(id, event.at, `v-${deps.newId(8)}`), event, expiry);
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
}

/** Position of the place counter in a transaction that holds a place (see toTransaction). */
const placePosition = 1;

function whyCancelled(error: TransactionCanceledException, holds: boolean): 'conflict' | 'no-place' {
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
  const failed = codes.indexOf('ConditionalCheckFailed');
  if (failed === placePosition && holds) return 'no-place';
  const passing = [
    'None',
    'ConditionalCheckFailed',
    'TransactionConflict',
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
  ];
  if (codes.every((code) => passing.includes(code))) return 'conflict';
  throw error;
}

const receiptItem = z.object({
  receipt: z.custom<MatchReceipt>((value) => typeof value === 'object' && value !== null),
});
const eventItem = z.custom<AuditEvent>((value) => typeof value === 'object' && value !== null && 'action' in value);
