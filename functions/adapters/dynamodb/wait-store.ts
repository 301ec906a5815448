import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { trajectorySchema } from '../../domain/trajectory.ts';
import { waitSchema } from '../../domain/wait.ts';
import type { WaitStore } from '../../ports/wait-store.ts';
import { holds } from './conditional.ts';
import { contentOf, daysAfter, expiring, keys, toItem } from './items.ts';
import { type BatchSource, getAll, queryAll } from './query.ts';
import { getOne } from './referral-head.ts';
import { waitKeys } from './wait-keys.ts';

/** A wait is counted for a year; a month more, in case the sweeper stops for a while. */
const waitKeptDays = 400;

/** Reads the figures of the day: one item. Apart from what only the sweeper needs. */
export function createWaitReader({ client, table }: BatchSource): WaitStore['figures'] {
  return async () => {
    const item = await getOne(client, table, waitKeys.figures());
    return item && contentOf(item);
  };
}

/** Waits, by the month in which they began, and the figures that are made of them. */
export function createWaitStore(source: BatchSource): WaitStore {
  const { client, table, pause } = source;
  return {
    figures: createWaitReader(source),

    async begun(months) {
      const items = await Promise.all(
        months.map((month) => queryAll(client, table, waitKeys.wait({ since: month, referralId: '' }).pk, '')),
      );
      return items.flat().flatMap((item) => waitSchema.safeParse(contentOf(item)).data ?? []);
    },

    async keep(wait) {
      const until = expiring(daysAfter(`${wait.since}T00:00:00.000Z`, waitKeptDays));
      const put = new PutItemCommand({ TableName: table, Item: toItem(waitKeys.wait(wait), wait, until) });
      await holds(pause, () => client.send(put));
    },

    async firstTalks(referralIds) {
      const items = await getAll(source, referralIds.map(keys.trajectory));
      return new Map(
        items.flatMap((item) => {
          const { referralId, firstTalkOn } = trajectorySchema.safeParse(contentOf(item)).data ?? {};
          return referralId === undefined || firstTalkOn === undefined ? [] : [[referralId, firstTalkOn] as const];
        }),
      );
    },

    async put(figures) {
      const put = new PutItemCommand({ TableName: table, Item: toItem(waitKeys.figures(), figures) });
      await holds(pause, () => client.send(put));
    },
  };
}
