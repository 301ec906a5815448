import { DeleteItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type SubscriberState, type ToldEvent, toldEventSchema } from '../../domain/events/told-event.ts';
import type { EventLine, EventStore } from '../../ports/event-store.ts';
import { keyPrefixes, tableShape } from '../../ports/table.ts';
import { holds } from './conditional.ts';
import { eventExpiry, eventKeys, eventOpenAt, eventShard } from './event-items.ts';
import { createEventReader } from './event-reader.ts';
import { type Item, parseItem, toItem, toKey } from './items.ts';
import { type BatchSource, queryAll } from './query.ts';
import { writeTogether } from './write-together.ts';

/** The line that an entry of the index belongs to, from its keys. */
function lineOf(item: Item): EventLine {
  const [to = ''] = (item['sk']?.S ?? '').split('#');
  return { referralId: (item['pk']?.S ?? '').slice(keyPrefixes.events.length), to, nextAt: item['openAt']?.S ?? '' };
}

/** Events on their way, each step on the condition of the one before. */
export function createEventStore({ client, table, pause }: BatchSource): EventStore {
  const update = (event: ToldEvent, set: Readonly<Record<string, string | number>>, more = '') => ({
    TableName: table,
    Key: toKey(eventKeys.event(event)),
    UpdateExpression: `SET ${Object.keys(set)
      .map((name) => `#${name} = :${name}`)
      .join(', ')}${more}`,
    // As it was read: whoever was quicker has it.
    ConditionExpression: '#status = :wasStatus AND attempts = :was AND nextAt = :wasAt',
    ExpressionAttributeNames: {
      '#status': 'status',
      ...Object.fromEntries(Object.keys(set).map((name) => [`#${name}`, name])),
    },
    ExpressionAttributeValues: marshall({
      ':wasStatus': event.status,
      ':was': event.attempts,
      ':wasAt': event.nextAt,
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
    }),
  });
  const write = (event: ToldEvent, set: Readonly<Record<string, string | number>>, more?: string) =>
    holds(pause, () => client.send(new UpdateItemCommand(update(event, set, more))));
  const openFrom = (at: string) => ({ nextAt: at, ...eventOpenAt(at) });

  /** Both items of an event that was given up change together, or neither does: false where somebody else has changed it. */
  const bothOf = async (writes: Parameters<typeof writeTogether>[1]) =>
    (await writeTogether({ client, pause }, writes, 'an event that was given up')).length === 0;

  async function state(subscriber: string, set: SubscriberState, remove: readonly (keyof SubscriberState)[]) {
    const parts = Object.entries(set).filter(([, value]) => value !== undefined);
    const names = [...parts.map(([name]) => name), ...remove];
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toKey(eventKeys.state(subscriber)),
        UpdateExpression: [
          ...(parts.length === 0 ? [] : [`SET ${parts.map(([name]) => `#${name} = ${keepsFirst(name)}`).join(', ')}`]),
          ...(remove.length === 0 ? [] : [`REMOVE ${remove.map((name) => `#${name}`).join(', ')}`]),
        ].join(' '),
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ...(parts.length === 0
          ? {}
          : {
              ExpressionAttributeValues: marshall(
                Object.fromEntries(parts.map(([name, value]) => [`:${name}`, value])),
              ),
            }),
      }),
    );
  }
  /** Since when it fails is the moment of the first fault. */
  const keepsFirst = (name: string) => (name === 'failingSince' ? `if_not_exists(#${name}, :${name})` : `:${name}`);

  return {
    ...createEventReader({ client, table }),

    async due(now, limit) {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: tableShape.openIndex.name,
          KeyConditionExpression: 'openShard = :shard AND openAt <= :now',
          ExpressionAttributeValues: marshall({ ':shard': eventShard, ':now': now }),
          Limit: limit,
        }),
      );
      return (page.Items ?? []).map(lineOf);
    },

    async line({ referralId, to }) {
      const items = await queryAll(client, table, `${keyPrefixes.events}${referralId}`, `${to}#`);
      return items.map((item) => parseItem(toldEventSchema, item));
    },

    async claim(event, until) {
      const attempts = event.attempts + 1;
      const isOurs = await write(event, { attempts, ...openFrom(until) });
      return isOurs ? { ...event, attempts, nextAt: until } : undefined;
    },

    async told(event) {
      return holds(pause, () =>
        client.send(
          new DeleteItemCommand({
            TableName: table,
            Key: toKey(eventKeys.event(event)),
            ConditionExpression: 'attempts = :was AND nextAt = :wasAt',
            ExpressionAttributeValues: marshall({ ':was': event.attempts, ':wasAt': event.nextAt }),
          }),
        ),
      );
    },

    async later(event, at, why) {
      const { attempts = event.attempts, fault, answered } = why ?? {};
      const said = { ...(fault === undefined ? {} : { fault }), ...(answered === undefined ? {} : { answered }) };
      await write(event, { attempts, ...said, ...openFrom(at) });
    },

    async giveUp(event, { fault, answered }) {
      const said = { fault, ...(answered === undefined ? {} : { answered }) };
      const dead = { ...event, ...said, status: 'dead' as const };
      return bothOf([
        { Update: update(event, { status: 'dead', ...said }, ' REMOVE openShard, openAt') },
        { Put: { TableName: table, Item: toItem(eventKeys.dead(event), dead, eventExpiry(event)) } },
      ]);
    },

    async again(event, now) {
      const again = { status: 'planned', attempts: 0, ...openFrom(now) };
      return bothOf([
        { Update: update(event, again) },
        { Delete: { TableName: table, Key: toKey(eventKeys.dead(event)) } },
      ]);
    },

    async skip(event) {
      return bothOf([
        {
          Delete: {
            TableName: table,
            Key: toKey(eventKeys.event(event)),
            ConditionExpression: '#status = :dead',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: marshall({ ':dead': 'dead' }),
          },
        },
        { Delete: { TableName: table, Key: toKey(eventKeys.dead(event)) } },
      ]);
    },

    arrived: (to, deliveredAt, isFailing) =>
      state(to, { deliveredAt }, isFailing ? [] : ['failingSince', 'fault', 'answered']),
    failed: (to, at, { fault, answered }) =>
      answered === undefined
        ? state(to, { failingSince: at, fault }, ['answered'])
        : state(to, { failingSince: at, fault, answered }, []),
    stop: (to, stoppedAt) => state(to, { stoppedAt }, []),
    start: (to) => state(to, {}, ['stoppedAt', 'failingSince', 'fault', 'answered']),
  };
}
