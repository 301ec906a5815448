/**
 * Writes to a local DynamoDB until it is killed, and says on standard output what it was told is stored: `pair revision`.
 * Each change moves two items to the same revision, in or out of the indexes, in one transaction; single writes and
 * deletions go on beside it. Arguments: folder, first revision.
 */
import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { openEngine, table } from './local-support.ts';
import { n, s } from './suite-table.ts';

const [path = '', first = '0'] = process.argv.slice(2);
const { hands } = await openEngine({ path });
const revisions = Array.from({ length: 1_000_000 }, (_, i) => Number(first) + i)[Symbol.iterator]();

function move(pair: number, half: string, revision: number) {
  const inIndex = revision % 3 !== 0;
  return {
    TableName: table,
    Key: { pk: s(`pair-${pair}`), sk: s(half) },
    UpdateExpression: inIndex
      ? 'SET revision = :r, #b = :b, nextAt = :t, #k = :r'
      : 'SET revision = :r, #b = :b REMOVE nextAt, #k',
    ExpressionAttributeNames: { '#b': 'bucket', '#k': 'rank' },
    ExpressionAttributeValues: {
      ':r': n(revision),
      ':b': s(`b-${revision % 2}`),
      ...(inIndex ? { ':t': s(`t-${revision % 50}`) } : {}),
    },
  };
}

async function work(pair: number): Promise<void> {
  for (const revision of revisions) {
    await hands.transact([{ Update: move(pair, 'left', revision) }, { Update: move(pair, 'right', revision) }]);
    process.stdout.write(`${pair} ${revision}\n`);
    await hands.client.send(new UpdateItemCommand(move(pair, 'single', revision)));
    const Key = { pk: s(`pair-${pair}`), sk: s('passing') };
    if (revision % 5 === 0) await hands.client.send(new DeleteItemCommand({ TableName: table, Key }));
    else await hands.put({ ...Key, bucket: s('passing'), nextAt: s(`t-${revision}`), rank: n(revision) });
  }
}

await Promise.all(Array.from({ length: 6 }, (_, pair) => work(pair)));
