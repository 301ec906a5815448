import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { answeredDays } from '../../domain/answered.ts';
import type { Change } from '../../domain/change.ts';
import { roles } from '../../domain/codes.ts';
import { type AnsweredOf, answersToForget, isForgotten, mayForget } from '../../domain/journey/answered.ts';
import { isProbe } from '../../domain/probe.ts';
import { storedObject } from '../../domain/stored.ts';
import type { AnsweredLine, CommitExtra } from '../../ports/commit.ts';
import { answeredKeys } from './answered-keys.ts';
import { contentOf, daysAfter, expiring, toItem, toKey } from './items.ts';
import { type BatchSource, queryAll } from './query.ts';

/** Where an answer of a case stands, as stored. */
export const answeredOfSchema = storedObject({ of: z.string(), role: z.enum(roles), taskId: z.string() });

/** What a change writes besides its case. */
export interface BesideWrites {
  readonly writes: readonly TransactWriteItem[];
  /** What must be gone once the change is written. Where there is much of it, some may go before (see `commit`). */
  readonly removals: readonly TransactWriteItem[];
}

/**
 * What a change writes for those who look up what they answered: the answer that it is, under the list of whoever gave
 * it and under the case; and the end of what its case must forget (see `answersToForget`). Only a change that may have
 * something to forget costs a read. Nothing of the canary is kept.
 */
export function createAnsweredWrites({ client, table }: Pick<BatchSource, 'client' | 'table'>) {
  return async (change: Change, extra: CommitExtra): Promise<BesideWrites> => {
    const { id } = change.after;
    if (isProbe(id)) return { writes: [], removals: [] };
    const gone = mayForget(change)
      ? (await queryAll(client, table, answeredKeys.inCase(id, '', '').pk, '')).flatMap(
          (item) => answeredOfSchema.safeParse(contentOf(item)).data ?? [],
        )
      : [];
    const isKept = change.eraseNow === undefined && !isForgotten(change.after);
    const line = isKept ? extra.answered?.(change) : undefined;
    return {
      writes: line === undefined ? [] : written(table, change, line),
      removals: answersToForget(change, gone).flatMap(({ of, taskId }) => removed(table, id, of, taskId)),
    };
  };
}

/** The answer itself first: as long as it is there, it can be found by its case. */
function removed(table: string, id: string, of: AnsweredOf['of'], taskId: string): TransactWriteItem[] {
  return [answeredKeys.onList(of, taskId), answeredKeys.inCase(id, of, taskId)].map((key) => ({
    Delete: { TableName: table, Key: toKey(key) },
  }));
}

/** Kept for as long as it can be looked up, and no longer than the people of a case that the answer closes. */
function written(table: string, { after, eraseAt }: Change, { of, role, answer }: AnsweredLine): TransactWriteItem[] {
  const end = daysAfter(answer.at, answeredDays);
  const until = expiring(eraseAt !== undefined && eraseAt < end ? eraseAt : end);
  const { taskId } = answer;
  return [
    { Put: { TableName: table, Item: toItem(answeredKeys.onList(of, taskId), answer, until) } },
    { Put: { TableName: table, Item: toItem(answeredKeys.inCase(after.id, of, taskId), { of, role, taskId }, until) } },
  ];
}
