import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import type { FaultPoint } from '../../engines/support/sdk-handler.ts';
import { cast } from '../support/cases.ts';
import { formerReaders } from '../support/former-readers.ts';
import { openJourney } from '../support/journey.ts';
import { kindOfStored, type ReaderKind } from '../support/stored-readers.ts';
import { allItems, type StoredItem } from '../support/table.ts';
import { beginWalk, narrowRegion, takeTheOnlyPlace } from '../support/walk.ts';

/** What a later version knows of an item, and this one does not. */
const newer = 'x-newer';

interface Write {
  readonly Item?: Record<string, object>;
  readonly Key?: Record<string, object>;
  UpdateExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, object>;
}

/** Kinds of item that such a journey leaves; the others are written beside it, and read back in the tests of the stores. */
const metInJourneys: readonly ReaderKind[] = [
  ...(['referral', 'task', 'mail', 'link', 'party', 'trajectory', 'terms'] as const),
  ...([
    'waiting',
    'places',
    'hold',
    'mark',
    'code',
    'loopCheck',
    'deskRow',
    'listed',
    'answered',
    'answeredOf',
    'keptCase',
    'fact',
  ] as const),
];

/** The content of an item, without what the table itself needs. */
function withoutKeys({ pk: _pk, sk: _sk, openShard: _shard, openAt: _at, expiresAt: _end, ...content }: StoredItem) {
  // A row of the desk is one text.
  return 'row' in content ? JSON.parse(String(content['row'])) : content;
}

/** Every version that may be put back reads these items. Answers which kinds they are of. */
function readByFormer(items: readonly StoredItem[]): ReaderKind[] {
  return items.flatMap((item) => {
    const kind = kindOfStored(item);
    if (kind === undefined) return [];
    for (const [day, former] of formerReaders) {
      const read = former.get(kind)?.safeParse(withoutKeys(item));
      expect(read?.success ?? true, `${kind} by the version of ${day}: ${read?.error}`).toBe(true);
    }
    return kind;
  });
}

/** Lets every item get something that this version does not know when it is first written, and never again. */
function writerOfNewer() {
  const written = new Set<string>();
  const asked = new WeakMap<object, string[]>();
  function add(write: Write, keys: string[]): void {
    const key = JSON.stringify([(write.Item ?? write.Key)?.['pk'], (write.Item ?? write.Key)?.['sk']]);
    if (written.has(key)) return;
    keys.push(key);
    const value = marshall({ value: { codes: ['new'] } })['value'] as object;
    if (write.Item !== undefined) write.Item[newer] = value;
    else if (write.UpdateExpression !== undefined) {
      const expression = write.UpdateExpression;
      const set = 'SET #newer = :newer';
      write.UpdateExpression = /\bSET /.test(expression)
        ? expression.replace(/\bSET /, `${set}, `)
        : `${set} ${expression}`;
      write.ExpressionAttributeNames = { ...write.ExpressionAttributeNames, '#newer': newer };
      write.ExpressionAttributeValues = { ...write.ExpressionAttributeValues, ':newer': value };
    }
  }
  return ({ service, operation, phase, request, response }: FaultPoint) => {
    if (service !== 'dynamodb' || request === undefined) return;
    if (phase === 'after') {
      // A write that was refused is tried again.
      if (response && 'output' in response) for (const key of asked.get(request) ?? []) written.add(key);
      return;
    }
    const keys: string[] = [];
    const input = JSON.parse(JSON.stringify(request.input));
    if (operation === 'PutItem' || operation === 'UpdateItem') add(input, keys);
    else if (operation === 'TransactWriteItems') {
      for (const { Put, Update } of input.TransactItems) if ((Put ?? Update) !== undefined) add(Put ?? Update, keys);
    } else return;
    asked.set(request, keys);
    Object.assign(request, { input });
  };
}

/**
 * Items that replace the previous one, whatever it contained: a code, a match receipt, the mark that a place came free,
 * the token of a waiting step, the last check of the loop, a row of the desk and the head of a fact, which are made of their case anew. And a wait that one step began and ended: nothing read it in
 * between.
 */
const anew = /^(G#code#|R#\S+ MATCH$|Q#|X#|O# LOOP$|Z#|J#|T#\S+#await-place#)/;

test('what a later version added to every item stands in no case’s way, and stays where an item is written again', async () => {
  const journey = await openJourney({ regionContent: narrowRegion(), faults: writerOfNewer() });
  const holder = await takeTheOnlyPlace(journey, cast('holder'));
  const walk = await beginWalk(journey, cast('newer'), holder);
  const stages: string[] = [];
  const met = new Set<ReaderKind>();
  while ((await journey.stage(walk.reference)) !== 'closed' && stages.length < 30) {
    stages.push(await walk.step());
    for (const kind of readByFormer(await allItems(journey.app))) met.add(kind);
  }
  // As without it.
  expect(stages).toEqual([
    'confirming',
    'approval',
    'information',
    'approval',
    'waiting',
    'offer',
    'unplaced',
    'offer',
    'confirming-start',
    'checking-in',
  ]);
  const items = await allItems(journey.app);
  const lost = items.filter((item) => !(newer in item)).map(({ pk, sk }) => `${pk} ${sk}`);
  expect(lost.filter((key) => !anew.test(key))).toEqual([]);
  expect([...met].toSorted()).toEqual([...metInJourneys].toSorted());
  await journey.close();
});
