import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { eventItem } from '../functions/adapters/dynamodb/case-items.ts';
import { contentOf, type Item, keys, parseItem } from '../functions/adapters/dynamodb/items.ts';
import type { AuditEvent } from '../functions/domain/change.ts';
import type { KnownCase, StoredFact } from '../functions/domain/compare-facts.ts';
import { factSchema } from '../functions/domain/fact-schema.ts';
import { hasTrajectory } from '../functions/domain/guided.ts';
import { isProbe } from '../functions/domain/probe.ts';
import { type Referral, referralSchema } from '../functions/domain/referral.ts';
import type { KeptCase } from '../functions/domain/retention.ts';
import { type Trajectory, trajectorySchema } from '../functions/domain/trajectory.ts';
import { keyPrefixes } from '../functions/ports/table.ts';

// The system never reads the whole table; an administrator may, now and then: it costs a read of everything that is in it.

/** Calls `see` with each item whose partition key begins so. Only the attributes that are named are fetched, if any are. */
async function scan(
  { client, table }: Pick<WholeTable, 'client' | 'table'>,
  prefix: string,
  see: (item: Item) => void,
  only?: { readonly names: string },
): Promise<void> {
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      FilterExpression: 'begins_with(pk, :prefix)',
      ExpressionAttributeValues: { ':prefix': { S: prefix } },
      ...(only === undefined ? {} : { ProjectionExpression: only.names }),
    },
  );
  for await (const { Items = [] } of pages) Items.forEach(see);
}

/** The one table. */
export interface WholeTable {
  readonly client: DynamoDBClient;
  readonly table: string;
}

/** Every audit trail, by case. */
export async function everyTrail(source: WholeTable): Promise<ReadonlyMap<string, readonly AuditEvent[]>> {
  const trails = new Map<string, AuditEvent[]>();
  await scan(source, keyPrefixes.referral, (item) => {
    if (item['sk']?.S?.startsWith('E#') !== true) return;
    const id = (item['pk']?.S ?? '').slice(keyPrefixes.referral.length);
    if (isProbe(id)) return;
    const trail = trails.get(id) ?? [];
    trail.push(eventItem.parse(contentOf(item)));
    trails.set(id, trail);
  });
  return trails;
}

/** Every case with its trail, but for the canary's. */
export async function everyCase(source: WholeTable): Promise<readonly KnownCase[]> {
  const trails = await everyTrail(source);
  const cases = new Map<string, Referral>();
  const trajectories = new Map<string, Trajectory>();
  await scan(source, keyPrefixes.referral, (item) => {
    const { sk } = item;
    if (sk?.S === 'REFERRAL') {
      const referral = parseItem(referralSchema, item);
      if (!isProbe(referral.id)) cases.set(referral.id, referral);
    } else if (sk?.S === keys.trajectory('').sk) {
      const trajectory = parseItem(trajectorySchema, item);
      trajectories.set(trajectory.referralId, trajectory);
    }
  });
  return [...cases].map(([id, referral]) => ({
    referral,
    // What is left of a plan that was called off is none.
    ...(hasTrajectory(referral) ? { trajectory: trajectories.get(id) } : {}),
    trail: (trails.get(id) ?? []).toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
  }));
}

/** Every fact that results are counted with, by its id. */
export async function everyFact(source: WholeTable): Promise<ReadonlyMap<string, StoredFact>> {
  const facts = new Map<string, StoredFact>();
  await scan(source, keyPrefixes.facts, (item) => {
    const month = (item['pk']?.S ?? '').slice(keyPrefixes.facts.length);
    facts.set(item['sk']?.S ?? '', { month, fact: factSchema.safeParse(contentOf(item)).data });
  });
  return facts;
}

/** What the whole table says of who is kept until when. */
export interface KeptPeople {
  readonly cases: ReadonlyMap<string, Referral>;
  /** Of each case that ended and in which somebody is stored, when the last of them goes. */
  readonly rows: readonly KeptCase[];
  readonly present: ReadonlySet<string>;
  /** Cases that ended and in which somebody is stored who never goes: must be none. */
  readonly endless: readonly string[];
}

/** Who is kept until when, by the items of people themselves. Of people only their keys are read. */
export async function everyoneKept(source: WholeTable): Promise<KeptPeople> {
  const cases = new Map<string, Referral>();
  await scan(source, keyPrefixes.referral, (item) => {
    if (item['sk']?.S !== 'REFERRAL') return;
    const referral = referralSchema.safeParse(contentOf(item)).data;
    if (referral !== undefined && !isProbe(referral.id)) cases.set(referral.id, referral);
  });
  const ends = new Map<string, number>();
  await scan(
    source,
    keyPrefixes.party,
    (item) => {
      const id = (item['pk']?.S ?? '').slice(keyPrefixes.party.length);
      if (!cases.has(id)) return;
      const end = item['expiresAt']?.N === undefined ? Number.POSITIVE_INFINITY : Number(item['expiresAt'].N);
      ends.set(id, Math.max(ends.get(id) ?? 0, end));
    },
    { names: 'pk, expiresAt' },
  );
  const closed = [...ends].flatMap(([id, end]) => {
    const { stage, closure, closedAt } = cases.get(id) ?? {};
    return stage === 'closed' && closure !== undefined && closedAt !== undefined
      ? [{ id, closure, closedAt, end }]
      : [];
  });
  return {
    cases,
    rows: closed
      .filter(({ end }) => Number.isFinite(end))
      .map(({ id, closure, closedAt, end }) => ({
        referralId: id,
        closure,
        closedAt,
        eraseAt: new Date(end * 1000).toISOString(),
      })),
    present: new Set(ends.keys()),
    endless: closed.filter(({ end }) => !Number.isFinite(end)).map(({ id }) => id),
  };
}
