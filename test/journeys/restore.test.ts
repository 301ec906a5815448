import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { openLocalDynamo } from '../../engines/dynamodb/open-local-dynamo.ts';
import { compareTables, differenceLines, restoreTable } from '../../lib/after-deploy/table-restore.ts';
import { ourTable } from '../adapters/store-engine.ts';
import { openJourney } from '../support/journey.ts';
import { allItems } from '../support/table.ts';

test('a table that was set back to an earlier moment goes on from there, and what was erased stays away', async () => {
  // What went since the moment of the restore goes again, and a case of after it is in no table any more.
  const journey = await openJourney({ breaks: ['mail-at-most-once', 'executions-end'] });
  const { app } = journey;
  const copy = await openLocalDynamo({ tables: [ourTable('restored')], ttl: [], clock: () => app.clock.now() });
  const { requestHandler: live } = app.clients.dynamodb.config;
  const handle: typeof live.handle = (request, options) => {
    // A scan of the embedded engine is consistent, and does not know the word.
    const { ConsistentRead, ...body } = JSON.parse(new TextDecoder().decode(request.body));
    const engine = body.TableName === 'restored' ? copy.requestHandler : live;
    return engine.handle(Object.assign(request, { body: JSON.stringify(body) }), options);
  };
  const client = new DynamoDBClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: { handle },
  });
  try {
    const workCoach = journey.person('sam@zeist.example');
    const reference = await journey.refer({ situation: { workCoachEmail: workCoach.address } });
    const tables = {
      from: 'restored',
      to: app.system.table.create.TableName ?? '',
      now: new Date(app.clock.now()),
    };

    // As a restore makes it: the items of that moment, and one whose time to live has passed since.
    const erased = { pk: 'N#HW-GONE', sk: 'candidate', expiresAt: Math.floor(tables.now.getTime() / 1000) - 1 };
    for (const item of [...(await allItems(app)), erased]) {
      await client.send(new PutItemCommand({ TableName: tables.from, Item: marshall(item) }));
    }
    expect(await compareTables(client, tables)).toMatchObject({ put: [], remove: [], erased: 1 });

    await workCoach.answer({ choice: 'approve' }, reference);
    const later = await journey.refer({ candidate: { givenName: 'Later' } });
    expect(await journey.stage(reference)).toBe('offer');
    const lines = differenceLines(await compareTables(client, tables));
    expect(lines).toContain(`Referrals that go back: ${reference}`);
    expect(lines).toContain(`Referrals that came later and go: ${later}`);
    expect(lines.join('\n')).not.toMatch(/Noor|Later|@/);

    expect(await restoreTable(client, tables)).toMatchObject({ put: [], remove: [], erased: 1 });
    expect(await journey.stage(reference)).toBe('approval');

    // Its execution is further than the table: the decision wakes nobody, and the sweeper finds that out.
    await workCoach.answer({ choice: 'approve' }, reference);
    await app.clock.advanceBy('PT2H');
    expect(await journey.stage(reference)).toBe('offer');
  } finally {
    client.destroy();
    await copy.close();
    await journey.close();
  }
});
