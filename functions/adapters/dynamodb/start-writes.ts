import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { StartKey } from '../../domain/budget.ts';
import type { Change } from '../../domain/change.ts';
import { defined } from '../../domain/defined.ts';
import { keys, toKey } from './items.ts';
import type { Surroundings } from './surroundings.ts';

/** Counts starts in the budgets of municipalities: one more where there is room, and one less. */
export function startWrites({ starts }: Change, { table, startsElsewhere = 0 }: Surroundings): TransactWriteItem[] {
  const write = (
    key: StartKey,
    add: number,
    conditions: readonly string[],
    values: Readonly<Record<string, number>>,
    set = '',
  ) => ({
    Update: {
      TableName: table,
      Key: toKey(keys.starts(key)),
      UpdateExpression: `${set}ADD taken :add`,
      ...(conditions.length === 0 ? {} : { ConditionExpression: conditions.join(' AND ') }),
      ExpressionAttributeValues: marshall({ ':add': add, ...values }),
    },
  });
  const { take, give } = starts ?? {};
  const writes: TransactWriteItem[] = [];
  if (take !== undefined) {
    const { limit, warning, tells = false } = take;
    // What is left of the budget for the count itself; where that is nothing, not even a first start fits.
    const left = limit === undefined ? undefined : limit - startsElsewhere;
    const isFirstToo = left !== undefined && left > 0;
    const room =
      left === undefined ? [] : [isFirstToo ? '(attribute_not_exists(taken) OR taken < :limit)' : 'taken < :limit'];
    const word = warning === undefined ? undefined : warningWord(warning.from, startsElsewhere, tells);
    const conditions = [...room, ...(word?.conditions ?? [])];
    writes.push(write(take, 1, conditions, { ...defined({ ':limit': left }), ...word?.values }, word?.set));
  }
  if (give !== undefined) writes.push(write(give, -1, ['taken >= :one'], { ':one': 1 }));
  return writes;
}

/**
 * What must be true of a count for a start that tells that the budget runs out, and for one that does not: each start is exactly one
 * of the two, so that of any that come together one tells it, and no other.
 */
function warningWord(from: number, elsewhere: number, tells: boolean) {
  // Before this start so many must be in the count itself; with the first one none is, and there may be no count yet.
  const before = from - elsewhere - 1;
  const isFirst = before <= 0;
  const values = { ':from': from, ...(isFirst ? {} : { ':before': before }) };
  if (tells) {
    const reached = isFirst ? [] : ['taken >= :before'];
    return {
      conditions: ['(attribute_not_exists(told) OR told < :from)', ...reached],
      values,
      set: 'SET told = :from ',
    };
  }
  const early = isFirst ? '' : ' OR attribute_not_exists(taken) OR taken < :before';
  return { conditions: [`(told >= :from${early})`], values, set: '' };
}
