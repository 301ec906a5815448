import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Change, PlaceKey, PlaceMark } from '../../domain/change.ts';
import type { Programme } from '../../domain/codes.ts';
import type { Instant } from '../../domain/referral.ts';
import type { LoweredPlaces, RaisedPlaces, ToldPlaces } from '../../domain/room.ts';
import { exists } from './expressions.ts';
import { type Item, keys, openAt, toItem, toKey } from './items.ts';
import type { Surroundings } from './surroundings.ts';

/** Places that a change holds and gives back, with what providers told about them; queues that now have room are marked to be served. */
export function placeWrites(change: Change, { table, lowered }: Surroundings): TransactWriteItem[] {
  const { hold, release, after } = change;
  const now = after.updatedAt;
  const writes: TransactWriteItem[] = [];
  const marks = [...(change.placeMarks ?? [])];
  /** What a provider told about the same places goes into the same write: DynamoDB allows one write for each item. */
  const markOf = (place: PlaceKey): PlaceMark | undefined => {
    const at = marks.findIndex((mark) => mark.provider === place.provider && mark.programme === place.programme);
    return at === -1 ? undefined : marks.splice(at, 1)[0];
  };
  if (hold !== undefined) {
    const room = hold.raised === undefined ? withinLimit(hold, now) : withRaise(hold.raised, now);
    writes.push(placesWrite(table, hold, markOf(hold), { add: 1, ...room }), {
      Put: {
        TableName: table,
        Item: toItem(keys.hold(hold.provider, hold.programme, after.id), { referralId: after.id, since: now }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    });
  }
  if (release !== undefined) {
    writes.push(
      placesWrite(table, release, markOf(release), {
        add: -1,
        ...(lowered === undefined ? oneLess : withLower(lowered)),
      }),
      {
        Delete: {
          TableName: table,
          Key: toKey(keys.hold(release.provider, release.programme, after.id)),
          ...exists,
        },
      },
    );
  }
  writes.push(...marks.map((mark) => placesWrite(table, mark, mark, { add: 0 })));
  const reopened = (change.placeMarks ?? []).filter(({ fullUntil }) => fullUntil === null);
  const raises = hold?.raised !== undefined && hold.raised.isFull === undefined;
  const more = [release, raises ? hold : undefined].flatMap((place) => place ?? []);
  const served = new Set([...more, ...reopened].map(({ programme }) => programme));
  for (const programme of served) writes.push({ Put: { TableName: table, Item: serveMark(programme, now) } });
  return writes;
}

/**
 * What must be true of a counter for one more place: less is held than the provider told, where its word is newer than what
 * the region file says now, or else than the file says; and it has not said that it is full.
 */
const roomLeft = [
  '((told.replaces = :region AND told.#at >= :since AND attribute_not_exists(fullSince) AND held < told.places)',
  'OR ((attribute_not_exists(told) OR NOT (told.replaces = :region AND told.#at >= :since))',
  'AND (attribute_not_exists(held) OR held < :limit)))',
  'AND (attribute_not_exists(fullUntil) OR fullUntil <= :now)',
].join(' ');

/** How a place is held within the number of places that stands. */
function withinLimit({ limit, regionWord, regionSince }: NonNullable<Change['hold']>, now: Instant) {
  return {
    condition: roomLeft,
    names: { '#at': 'at' },
    values: {
      ':limit': limit,
      ':region': regionWord,
      // Every moment comes after a bare 0: the file does not say since when.
      ':since': regionSince ?? '0',
      ':now': now,
    },
  };
}

/**
 * How a place is held for which the coordinator raises the number in the same write (I9): the number has room for it, and
 * nobody said anything else about these places since it was worked out.
 */
function withRaise({ told, seen, isFull }: RaisedPlaces, now: Instant) {
  const isSeen = seen === undefined ? 'attribute_not_exists(told)' : 'told.#at = :seen';
  const room = isFull
    ? '(attribute_exists(fullSince) OR fullUntil > :now)'
    : '(attribute_not_exists(fullUntil) OR fullUntil <= :now)';
  return {
    condition: `(attribute_not_exists(held) OR held < :most) AND ${isSeen} AND ${room}`,
    ...(seen === undefined ? {} : { names: { '#at': 'at' } }),
    values: { ':most': told.places, ':now': now, ...(seen === undefined ? {} : { ':seen': seen }) },
    told,
    isFull: isFull === true,
  };
}

/** How a place is given back. */
const oneLess = { condition: 'held >= :one', values: { ':one': 1 } };

/** How a place is given back that was added for somebody: nobody else had a part in these places since it was worked out (I9). */
function withLower({ told, seen }: LoweredPlaces) {
  return {
    condition: 'held = :held AND told.#at = :seen AND size(told.added.#for) = :added',
    names: { '#at': 'at', '#for': 'for' },
    values: { ':held': seen.held, ':seen': seen.at, ':added': seen.added },
    restores: told,
  };
}

/** One write of a provider's counter: a place more or less, and what the provider told about its places. */
function placesWrite(
  table: string,
  place: PlaceKey,
  mark: PlaceMark | undefined,
  how: {
    readonly add: number;
    readonly condition?: string;
    readonly names?: Readonly<Record<string, string>>;
    readonly values?: Readonly<Record<string, unknown>>;
    /** A new word about the places, for one person. */
    readonly told?: ToldPlaces;
    /** A word that counts again, null for none. */
    readonly restores?: ToldPlaces | null;
    /** The provider has said that it is full, and stays so for everybody else. */
    readonly isFull?: boolean;
  },
): TransactWriteItem {
  const fullUntil = how.told === undefined || how.isFull ? mark?.fullUntil : null;
  const known = Object.entries({ fullUntil, silentSince: mark?.silentSince, told: how.told ?? how.restores });
  const set = known.filter(([, value]) => value !== undefined && value !== null);
  const cleared = known.filter(([, value]) => value === null).map(([name]) => name);
  const remove = cleared.flatMap((name) => (name === 'fullUntil' ? [name, 'fullSince'] : name));
  // An older "full" that no longer counted would stand in the way of what is said now.
  if (how.isFull && how.told?.status !== 'full') remove.push('fullSince');
  const parts = [
    ...(set.length === 0 ? [] : [`SET ${set.map(([name]) => `${name} = :${name}`).join(', ')}`]),
    ...(remove.length === 0 ? [] : [`REMOVE ${remove.join(', ')}`]),
    'ADD held :add',
  ];
  return {
    Update: {
      TableName: table,
      Key: toKey(keys.places(place.provider, place.programme)),
      UpdateExpression: parts.join(' '),
      ...(how.condition === undefined ? {} : { ConditionExpression: how.condition }),
      ...(how.names === undefined ? {} : { ExpressionAttributeNames: how.names }),
      ExpressionAttributeValues: marshall({
        ':add': how.add,
        ...how.values,
        ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      }),
    },
  };
}

/** Marks that a place came free, or that a provider has more of them; the sweeper handles it from there. */
export function serveMark(programme: Programme, at: Instant): Item {
  return toItem(keys.serve(programme), { programme, markedAt: at }, openAt(programme, at));
}
