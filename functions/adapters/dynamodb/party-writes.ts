import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Change } from '../../domain/change.ts';
import { partyRoles } from '../../domain/party.ts';
import { inParts, type PersonalPart, personalParts } from '../../domain/personal-part.ts';
import { tableShape } from '../../ports/table.ts';
import { exists, expiringAt } from './expressions.ts';
import { epochSeconds, expiring, type Item, keys, toItem, toKey } from './items.ts';
import { soonErased } from './probe-writes.ts';

/** Sort key of a party: its role, with its task for who decided, and for a note also its kind; a note of the desk has its moment instead. */
export function partyKey(party: Change['parties'][number]): string {
  switch (party.role) {
    case 'note':
      return `note#${party.taskId}#${party.kind}`;
    case 'decider':
      return `decider#${party.taskId}`;
    case 'desk-note':
      return `desk-note#${party.at}#${party.kind}${party.n === undefined ? '' : `#${party.n}`}`;
    default:
      return party.role;
  }
}

/** How the keys begin of what was written about a case, and of who decided: there may be many of each. */
const writtenKeys = ['note#', 'decider#', 'desk-note#'] as const;

/** Of these what is about the candidate. */
const aboutCandidate = ['note#', 'desk-note#'] as const;

/** Whether this version knows the kind of a key among a referral's parties; other kinds belong to a later version. */
export function isPartyKey(sk: string): boolean {
  return writtenKeys.some((prefix) => sk.startsWith(prefix)) || partyRoles.some((role) => role === sk);
}

/** Everybody whom a change writes, with the time at which they go. */
export function partyWrites(change: Change): Item[] {
  const expiry = change.eraseAt === undefined ? {} : expiring(change.eraseAt);
  return change.parties.map((party) => toItem(keys.party(change.after.id, partyKey(party)), party, expiry));
}

/**
 * A trajectory in its two parts: see `inParts`. In a change that erases anybody the one beside the people is not written, and goes
 * with them.
 */
export function trajectoryWrites(change: Change, table: string): TransactWriteItem[] {
  const { after, trajectory, eraseAt } = change;
  if (trajectory === undefined) return [];
  const write = { Put: { TableName: table, Item: toItem(keys.trajectory(after.id), inParts(trajectory).counted) } };
  const personal = writtenOfPerson(change);
  if (personal === undefined) return [write];
  // An update, so that what a later version keeps there stays.
  const parts = Object.entries({ ...personal, ...(eraseAt === undefined ? {} : expiring(eraseAt)) });
  const gone = [...personalParts, tableShape.expiry].filter((name) => !parts.some(([one]) => one === name));
  const remove = gone.length === 0 ? '' : ` REMOVE ${gone.join(', ')}`;
  return [
    write,
    {
      Update: {
        TableName: table,
        Key: toKey(keys.personal(after.id)),
        UpdateExpression: `SET ${parts.map(([name]) => `${name} = :${name}`).join(', ')}${remove}`,
        ExpressionAttributeValues: marshall(Object.fromEntries(parts.map(([name, part]) => [`:${name}`, part]))),
      },
    },
  ];
}

/** What a change writes of what the trajectory tells of the person. */
function writtenOfPerson({ trajectory, eraseNow }: Change): PersonalPart | undefined {
  return trajectory === undefined || eraseNow !== undefined ? undefined : inParts(trajectory).personal;
}

/** Sort keys among the people of a case that a change writes itself. */
function writtenBy(change: Change): ReadonlySet<string> {
  const personal = writtenOfPerson(change) === undefined ? [] : [keys.personal('').sk];
  return new Set([...change.parties.map(partyKey), keys.terms('').sk, ...personal]);
}

/**
 * Closing sets the time to live of everyone stored, by the retention terms; some are erased at once. Notes and who decided
 * come first: where not everything fits into the change, people are in it all the same.
 *
 * @param partyKeys sort keys of the stored parties
 */
export function expireParties(change: Change, partyKeys: readonly string[], table: string): TransactWriteItem[] {
  const { eraseAt, eraseNow } = soonErased(change);
  if (eraseAt === undefined) return [];
  const written = writtenBy(change);
  return partyKeys
    .filter((sk) => !written.has(sk))
    .toSorted((one, other) => Number(other.includes('#')) - Number(one.includes('#')))
    .map((sk) => {
      const Key = toKey(keys.party(change.after.id, sk));
      if (goesNow(sk, eraseNow)) return { Delete: { TableName: table, Key } };
      return {
        Update: {
          TableName: table,
          Key,
          ...expiringAt(eraseAt),
          ...exists,
        },
      };
    });
}

/**
 * Reopening takes away the time to live of everyone stored, as long as none of it has come: what has expired may be gone
 * already, or half gone. People come first: where not everything fits into the change, they are in it.
 *
 * @param partyKeys sort keys of the stored parties
 */
export function keepParties(change: Change, partyKeys: readonly string[], table: string): TransactWriteItem[] {
  if (change.keepAgain !== true) return [];
  const written = writtenBy(change);
  return partyKeys
    .filter((sk) => !written.has(sk))
    .toSorted((one, other) => Number(one.includes('#')) - Number(other.includes('#')))
    .map((sk) => ({
      Update: {
        TableName: table,
        Key: toKey(keys.party(change.after.id, sk)),
        UpdateExpression: 'REMOVE expiresAt',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(expiresAt) OR expiresAt > :now)',
        ExpressionAttributeValues: marshall({ ':now': epochSeconds(change.after.updatedAt) }),
      },
    }));
}

/**
 * Whether the time of somebody in a case has come, so that nothing of it may be kept again: the candidate is gone, or
 * something of those who are stored would be gone by now.
 */
export function isErased({ after }: Change, people: readonly Item[]): boolean {
  const now = epochSeconds(after.updatedAt);
  const isThere = people.some(({ sk }) => sk?.S === keys.party('', 'candidate').sk);
  return !isThere || people.some(({ expiresAt }) => expiresAt?.N !== undefined && Number(expiresAt.N) <= now);
}

/**
 * Whether a party is erased in the change itself: everybody, or the candidate and what was written about them. Who
 * decided is not about the candidate, and is kept as long as the others in the case.
 */
function goesNow(sk: string, eraseNow: Change['eraseNow']): boolean {
  if (eraseNow !== 'candidate') return eraseNow === 'everyone';
  return sk === 'candidate' || sk === keys.personal('').sk || aboutCandidate.some((prefix) => sk.startsWith(prefix));
}
