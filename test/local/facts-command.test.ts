import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFactOptions } from '../../admin/fact-options.ts';
import { doFacts } from '../../admin/facts.ts';
import { eraseCase } from '../../functions/cases/erase-case.ts';
import { randomSource } from '../../local/secrets.ts';
import { about, bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { privacyTools } from '../support/privacy-tools.ts';
import { allItems } from '../support/table.ts';

describe('the command line', () => {
  test('compares or rebuilds, in a deployment or a folder', () => {
    expect(readFactOptions(['compare', '--data', '.local'])).toEqual({
      ask: 'compare',
      place: { on: 'folder', data: '.local', region: 'midden-utrecht' },
    });
    expect(readFactOptions(['rebuild', '--stage', 'production', '--profile', 'admin'])).toMatchObject({
      ask: 'rebuild',
      place: { on: 'aws', stage: 'production' },
      profile: 'admin',
    });
    expect(readFactOptions(['--help'])).toEqual({ help: expect.stringContaining('rebuild') });
  });

  test.each([[[]], [['forget']], [['compare', 'now']], [['compare', '--what']]])('refuses %j', (args) => {
    expect(() => readFactOptions(args)).toThrow(/Use: npm run facts/);
  });
});

describe('on a table', () => {
  let journey: Journey;
  beforeAll(async () => {
    // What is left at the end is of nobody.
    journey = await openJourney({ breaks: ['facts-told'] });
  });
  afterAll(() => journey.close());

  const table = () => ({ client: journey.app.clients.dynamodb, table: journey.app.system.table.create.TableName });
  const ids = randomSource(3);
  const facts = (command: 'compare' | 'rebuild') => doFacts({ table: table(), newId: ids.newId }, command);
  const stored = async () => (await allItems(journey.app)).filter(({ pk }) => String(pk).startsWith('J#'));
  const TableName = () => table().table;

  test('what was spoilt is told and written anew, also of a case that was erased, and a fact of nobody is left to people', async () => {
    const [declined, open, erased] = [
      await journey.refer(bySelf(cast('a'))),
      await journey.refer(bySelf(cast('b'))),
      await journey.refer(bySelf(cast('c'))),
    ];
    await journey.person(cast('a').workCoach).answer({ choice: 'decline', reason: 'not-now' }, about(declined));
    const by = { origin: 'cli', actor: 'coordinator', staff: 's-1' } as const;
    await eraseCase(privacyTools(journey), erased, { ground: 'objection', by });
    const asWritten = await stored();
    expect(asWritten).toHaveLength(3);
    expect(await facts('compare')).toEqual({ lines: ['3 cases: every fact is as its trail says.'], isWell: true });

    // One says something else, one case is of an earlier version, and the fact of the one that was erased is gone.
    const [one] = asWritten.filter((item) => (item['head'] as { closure?: string }).closure === 'declined');
    const [gone] = asWritten.filter((item) => (item['head'] as { closure?: string }).closure === 'withdrawn');
    const { pk, sk } = one ?? {};
    const head = { ...(one?.['head'] as object), closure: 'withdrawn', asked: 3 };
    await table().client.send(new PutItemCommand({ TableName: TableName(), Item: marshall({ pk, sk, head }) }));
    await table().client.send(
      new DeleteItemCommand({ TableName: TableName(), Key: marshall({ pk: gone?.['pk'], sk: gone?.['sk'] }) }),
    );
    const ofOpen = asWritten.find((item) => item !== one && item !== gone);
    await table().client.send(
      new DeleteItemCommand({ TableName: TableName(), Key: marshall({ pk: pk, sk: ofOpen?.['sk'] }) }),
    );
    await table().client.send(
      new UpdateItemCommand({
        TableName: TableName(),
        Key: marshall({ pk: `R#${open}`, sk: 'REFERRAL' }),
        UpdateExpression: 'REMOVE fact',
      }),
    );
    const told = await facts('compare');
    expect(told.isWell).toBe(false);
    expect(told.lines.toSorted()).toEqual(
      [
        `${declined}: closure is "withdrawn", by the trail "declined"; asked is 3, by the trail 0`,
        `${open}: has no fact`,
        `${String(gone?.['pk']).slice(2)}: a case that was erased has no fact`,
        '3 cases, 3 not as the trail says.',
      ].toSorted(),
    );

    const mended = await facts('rebuild');
    expect(mended.isWell).toBe(true);
    expect(mended.lines.at(-1)).toBe('3 cases, 3 not as the trail said, 3 written, 0 left.');
    const what = (items: typeof asWritten) => items.map(({ head: part }) => JSON.stringify(part)).toSorted();
    const sorted = (text: string) => [...text].toSorted().join('');
    expect(what(await stored()).map(sorted)).toEqual(what(asWritten).map(sorted));
    expect(await facts('compare')).toMatchObject({ isWell: true });

    await table().client.send(
      new PutItemCommand({ TableName: TableName(), Item: marshall({ pk: 'J#2025-01', sk: 'X', head: {} }) }),
    );
    const left = await facts('rebuild');
    expect(left.isWell).toBe(false);
    expect(left.lines).toContain('Left: 2025-01 X: is of no case, nor of one that was erased');
    expect((await stored()).length).toBe(4);
  });
});
