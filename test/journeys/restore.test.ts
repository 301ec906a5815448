import { DynamoDBClient, PutItemCommand, type ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { openLocalDynamo } from '../../engines/dynamodb/open-local-dynamo.ts';
import { eraseCase } from '../../functions/cases/erase-case.ts';
import { compareTables, differenceLines, restoreTable } from '../../lib/after-deploy/table-restore.ts';
import { ourTable } from '../adapters/store-engine.ts';
import { approve, bySelf, cast } from '../support/cases.ts';
import { actAtDesk } from '../support/desk-actions.ts';
import { openJourney } from '../support/journey.ts';
import { privacyTools } from '../support/privacy-tools.ts';
import { allItems } from '../support/table.ts';

test('a table that was set back to an earlier moment goes on from there, and what was erased stays away', async () => {
  // What went since the moment of the restore goes again, and a case of after it is in no table any more.
  const journey = await openJourney({ breaks: ['mail-at-most-once', 'executions-end'] });
  const { app } = journey;
  const copy = await openLocalDynamo({ tables: [ourTable('restored')], ttl: [], clock: () => app.clock.now() });
  const settings = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const restored = new DynamoDBClient({ ...settings, requestHandler: copy.requestHandler });
  const client: DynamoDBClient = Object.assign(Object.create(restored), {
    send(command: { input: { TableName?: string; ConsistentRead?: boolean } }) {
      // A scan of the embedded engine is consistent, and does not know the word.
      const { ConsistentRead, ...input } = command.input;
      const to = input.TableName === 'restored' ? restored : app.clients.dynamodb;
      return to.send(Object.assign(command, { input }) as unknown as ScanCommand);
    },
  });
  try {
    const workCoach = journey.person('sam@zeist.example');
    const reference = await journey.refer({ situation: { workCoachEmail: workCoach.address } });
    const leaving = cast('vertrekt');
    const gone = await journey.refer(bySelf(leaving));
    await approve(journey, leaving, gone);
    expect((await journey.look(gone)).referral).toMatchObject({ stage: 'offer', holdsPlace: true });
    const denies = String((await journey.submitUnknown(bySelf(cast('ontkent')))).body['reference']);
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
    // Somebody is erased, and a sender is not known to anybody: neither comes back, nor what leads to them.
    const asked = { ground: 'objection', by: { origin: 'desk', actor: 'coordinator' } } as const;
    expect((await eraseCase(privacyTools(journey), gone, asked)).result).toBe('erased');
    await actAtDesk(journey, denies, 'end-unconfirmed');
    const later = await journey.refer({ candidate: { givenName: 'Later' } });
    expect(await journey.stage(reference)).toBe('offer');
    const lines = differenceLines(await compareTables(client, tables));
    expect(lines).toContain(`Referrals that go back: ${reference}`);
    expect(lines).toContain(`Referrals that came later and go: ${later}`);
    const both = [gone, denies].sort().join(' ');
    expect(lines).toContain(`Referrals whose people were erased since, which stay as they are: ${both}`);
    expect(lines.join('\n')).not.toMatch(/Noor|Later|@/);

    expect(await restoreTable(client, tables)).toMatchObject({ put: [], remove: [], erased: 1 });
    expect(await journey.stage(reference)).toBe('approval');
    for (const one of [gone, denies]) {
      expect(await journey.stage(one)).toBe('closed');
      const leads = (await allItems(app)).filter(
        ({ pk, sk }) => /^[NFIZWP]#/.test(`${pk}`) && `${pk} ${sk}`.includes(one),
      );
      expect(leads).toEqual([]);
    }
    const items = await allItems(app);
    const held = items.filter(({ sk }) => String(sk).startsWith('C#')).map((item) => Number(item['held'] ?? 0));
    const holds = items.filter(({ sk }) => String(sk).startsWith('H#')).length;
    expect(held.reduce((sum, one) => sum + one, 0)).toBe(holds);

    // Its execution is further than the table: the decision wakes nobody, and the sweeper finds that out.
    await workCoach.answer({ choice: 'approve' }, reference);
    await app.clock.advanceBy('PT2H');
    expect(await journey.stage(reference)).toBe('offer');
  } finally {
    restored.destroy();
    await copy.close();
    await journey.close();
  }
});
