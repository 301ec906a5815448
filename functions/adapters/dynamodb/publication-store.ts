import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { PublicationStore } from '../../ports/results.ts';
import { keyPrefixes } from '../../ports/table.ts';
import { holds } from './conditional.ts';
import { contentOf, toItem } from './items.ts';
import { type BatchSource, queryAll } from './query.ts';

/** Reads what was published: one query. Apart from its writer, which pages must not carry. */
export function createPublicationReader({ client, table }: BatchSource): PublicationStore['all'] {
  return async () => (await queryAll(client, table, keyPrefixes.publications, '')).map(contentOf);
}

/** What was published, by half-year. */
export function createPublicationStore(source: BatchSource): PublicationStore {
  const { client, table, pause } = source;
  return {
    all: createPublicationReader(source),

    async add(publication) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem({ pk: keyPrefixes.publications, sk: publication.halfYear }, publication),
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      await holds(pause, () => client.send(put));
    },
  };
}
