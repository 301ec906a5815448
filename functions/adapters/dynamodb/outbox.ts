import {
  GetItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { allDone } from '../../domain/all-done.ts';
import { type Mail, mailSchema } from '../../domain/mail.ts';
import type { Instant } from '../../domain/referral.ts';
import type { Outbox } from '../../ports/outbox.ts';
import { isPassing } from '../../ports/passing.ts';
import { isContended, reasonsOf } from './cancelled.ts';
import { holds } from './conditional.ts';
import { insist } from './insist.ts';
import { contentOf, keys, openAt, parseItem, toKey } from './items.ts';
import { putOff } from './put-off.ts';
import { type BatchSource, queryAll } from './query.ts';

/** The outbox: mails are planned in a referral's transaction and proceed here, each step on the condition of the one before. */
export function createOutbox(source: BatchSource): Outbox {
  const { client, table, pause } = source;
  async function mailsOf(referralId: string): Promise<readonly Mail[]> {
    const items = await queryAll(client, table, keys.mail(referralId, '').pk, '');
    // A mail that cannot be read does not block the others; the agenda shows it too, and reports it.
    return items.flatMap((item) => mailSchema.safeParse(contentOf(item)).data ?? []);
  }

  /** A mail's id begins with its referral's. */
  const keyOf = (mailId: string) => toKey(keys.mail(mailId.slice(0, mailId.indexOf('/')), mailId));

  const claimOf = (mail: Mail, until: Instant) => ({
    TableName: table,
    Key: toKey(keys.mail(mail.referralId, mail.id)),
    UpdateExpression: 'SET #status = :claimed, attempts = :next, nextAt = :until, openAt = :until',
    // A mail that is finished has left the agenda, whatever its times say.
    ConditionExpression: 'attribute_exists(openAt) AND #status = :status AND attempts = :attempts AND nextAt = :at',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: marshall({
      ':claimed': 'claimed',
      ':next': mail.attempts + 1,
      ':until': until,
      ':status': mail.status,
      ':attempts': mail.attempts,
      ':at': mail.nextAt,
    }),
  });

  /** `mail` is as it was claimed. */
  function settling(mail: Mail, outcome: Mail['status'], now: Instant, nextAt?: Instant) {
    const over = nextAt === undefined;
    const at = nextAt ?? now;
    const open = openAt(mail.id, at);
    // A mail that was not accepted does not count as an attempt: only an ambiguous answer leads to a repeat.
    const attempts = outcome === 'planned' ? mail.attempts - 1 : mail.attempts;
    const set = ['#status = :status', 'nextAt = :at', 'attempts = :attempts'];
    if (outcome === 'sent') set.push('sentAt = :now');
    if (!over) set.push('openShard = :shard', 'openAt = :at');
    return {
      TableName: table,
      Key: toKey(keys.mail(mail.referralId, mail.id)),
      // The report of a bounce may come before its sender has written down that the mail went.
      ConditionExpression: outcome === 'sent' ? 'attribute_exists(pk) AND #status <> :failed' : 'attempts = :own',
      UpdateExpression: `SET ${set.join(', ')}${over ? ' REMOVE openShard, openAt' : ''}`,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: marshall({
        ':status': outcome,
        ':at': at,
        ':attempts': attempts,
        ...(outcome === 'sent' ? { ':now': now, ':failed': 'failed' } : { ':own': mail.attempts }),
        ...(over ? {} : { ':shard': open['openShard'] }),
      }),
    };
  }

  const update = (one: ReturnType<typeof settling>) => holds(pause, () => client.send(new UpdateItemCommand(one)));

  return {
    mailsOf,

    async planned(referralId) {
      return (await mailsOf(referralId)).filter(({ status }) => status === 'planned');
    },

    async delivered(mailId, at) {
      await holds(pause, () =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(mailId),
            UpdateExpression: 'SET deliveredAt = :at',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(deliveredAt)',
            ExpressionAttributeValues: marshall({ ':at': at }),
          }),
        ),
      );
    },

    async mail(mailId) {
      const key = keyOf(mailId);
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
      return Item === undefined ? undefined : parseItem(mailSchema, Item);
    },

    claim: (mail, until) => holds(pause, () => client.send(new UpdateItemCommand(claimOf(mail, until)))),

    async claimTogether(mails, until) {
      let left = mails;
      while (left.length > 0) {
        try {
          const TransactItems = left.map((mail) => ({ Update: claimOf(mail, until) }));
          await client.send(new TransactWriteItemsCommand({ TransactItems }));
          return left;
        } catch (error) {
          if (!(error instanceof TransactionCanceledException)) throw error;
          const reasons = reasonsOf(error);
          const free = left.filter((_, index) => (reasons[index] ?? 'None') === 'None');
          // Not cancelled because of any mail: the table was busy, which passes.
          if (free.length === left.length || !isContended(error)) throw error;
          left = free;
        }
      }
      return [];
    },

    postpone(mailId, from, to) {
      return putOff(source, keyOf(mailId), { from, to });
    },

    async settle(mail, outcome, now, nextAt) {
      const write = () => update(settling(mail, outcome, now, nextAt));
      await (outcome === 'sent' ? insist(pause, write) : write());
    },

    async settleSent(mails, now) {
      const updates = mails.map((mail) => settling(mail, 'sent', now));
      const [first, ...others] = updates;
      if (first === undefined) return;
      // A single update without a transaction costs half as much.
      if (others.length === 0) return void (await insist(pause, () => update(first)));
      try {
        const TransactItems = updates.map((Update) => ({ Update }));
        await client.send(new TransactWriteItemsCommand({ TransactItems }));
      } catch (error) {
        const isBusy = error instanceof Error && isPassing(error);
        if (!isBusy && !(error instanceof TransactionCanceledException)) throw error;
        // Another process has one of them, or the table is busy: each by itself, so that none waits for another.
        await allDone(updates.map((one) => insist(pause, () => update(one))));
      }
    },
  };
}
