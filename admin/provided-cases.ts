import { paginateScan } from '@aws-sdk/client-dynamodb';
import { contentOf, keys } from '../functions/adapters/dynamodb/items.ts';
import { presentReferral } from '../functions/adapters/present-referrals.ts';
import type { Provided } from '../functions/domain/exports/srg.ts';
import { hasTrajectory } from '../functions/domain/guided.ts';
import { isProbe } from '../functions/domain/probe.ts';
import { type Referral, referralSchema } from '../functions/domain/referral.ts';
import type { Region } from '../functions/domain/region.ts';
import { type Trajectory, trajectorySchema } from '../functions/domain/trajectory.ts';
import type { Clock } from '../functions/ports/clock-and-ids.ts';
import { keyPrefixes } from '../functions/ports/table.ts';
import type { WholeTable } from './whole-table.ts';

/** Every trajectory, one after the other; what is left of a plan that was called off among them. Reads the whole table. */
export async function* everyTrajectory({ client, table }: WholeTable): AsyncGenerator<Trajectory> {
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      FilterExpression: 'begins_with(pk, :prefix) AND sk = :trajectory',
      ExpressionAttributeValues: {
        ':prefix': { S: keyPrefixes.referral },
        ':trajectory': { S: keys.trajectory('').sk },
      },
    },
  );
  for await (const { Items = [] } of pages) yield* Items.map((item) => trajectorySchema.parse(contentOf(item)));
}

/** The cases of a municipality, by today's boundaries, that have a trajectory. Reads every case of the table, and keeps these alone. */
export async function providedCases(
  { client, table }: WholeTable,
  municipality: string,
  now: { readonly region: Region; readonly clock: Clock },
): Promise<readonly (Provided & { readonly referral: Referral })[]> {
  const referrals = new Map<string, Referral>();
  const trajectories = new Map<string, Trajectory>();
  const { sk } = keys.trajectory('');
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      FilterExpression: 'begins_with(pk, :prefix) AND sk IN (:referral, :trajectory)',
      ExpressionAttributeValues: {
        ':prefix': { S: keyPrefixes.referral },
        ':referral': { S: keys.referral('').sk },
        ':trajectory': { S: sk },
      },
    },
  );
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      if (item['sk']?.S === sk) {
        const trajectory = trajectorySchema.parse(contentOf(item));
        trajectories.set(trajectory.referralId, trajectory);
      } else {
        const referral = presentReferral(referralSchema.parse(contentOf(item)), now);
        const isOurs = referral.municipality === municipality && hasTrajectory(referral) && !isProbe(referral.id);
        if (isOurs) referrals.set(referral.id, referral);
      }
    }
  }
  return [...referrals].flatMap(([id, referral]) => {
    const trajectory = trajectories.get(id);
    return trajectory === undefined ? [] : [{ referral, trajectory }];
  });
}
