import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { about, approve, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { allItems, type StoredItem } from '../support/table.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney({ regionContent: await regionWithPlaces(1) });
});
afterEach(() => journey.close());

const workCoach = 'sam@zeist.example';
const adult = { situation: { workCoachEmail: workCoach } };

/** Spoils one attribute of a stored item, as a fault of an older version or a hand in the table would. */
async function spoil(item: StoredItem | undefined, attribute: string, value: unknown): Promise<void> {
  await journey.app.clients.dynamodb.send(
    new UpdateItemCommand({
      TableName: journey.app.system.table.create.TableName,
      Key: marshall({ pk: item?.['pk'], sk: item?.['sk'] }),
      UpdateExpression: 'SET #attribute = :value',
      ExpressionAttributeNames: { '#attribute': attribute },
      ExpressionAttributeValues: marshall({ ':value': value }),
    }),
  );
}

async function item(wanted: (one: StoredItem) => boolean): Promise<StoredItem | undefined> {
  return (await allItems(journey.app)).find(wanted);
}

const approveMail = (reference: string) => (one: StoredItem) =>
  one['pk'] === `M#${reference}` && String(one['sk']).includes('/approve/');

/** Three referrals for one work coach, whose mails were all put off by a busy mail service. */
async function threeThatWait(): Promise<readonly [string, string, string]> {
  journey.app.mailbox.setFault((mail) => (mail.to === workCoach ? 'throttle' : undefined));
  const references = [await journey.refer(adult), await journey.refer(adult), await journey.refer(adult)] as const;
  journey.app.mailbox.setFault(undefined);
  return references;
}

async function mailedTo(address: string, reference: string, words = ''): Promise<number> {
  const mails = (await journey.app.mails()).filter((mail) => mail.to === address && mail.text.includes(reference));
  return mails.filter((mail) => mail.text.includes(words)).length;
}

async function expectTold(reference: string): Promise<void> {
  const told = (await journey.look(reference)).tasks.filter((task) => task.about === 'fault');
  expect(told.map(({ kind, owner }) => [kind, owner])).toEqual([['resolve', 'coordinator']]);
}

describe.each([
  ['that lacks a fact its text needs', 'facts', {}],
  ['that cannot be read', 'kind', 'no-such-kind'],
])('a mail %s', (_, attribute, value) => {
  test('holds up no other for the same mailbox, and the coordinator hears of it', async () => {
    const [broken, ...others] = await threeThatWait();
    await spoil(await item(approveMail(broken)), attribute, value);
    await journey.app.clock.advanceBy('PT30M');
    for (const reference of others) {
      expect(await mailedTo(workCoach, reference)).toBe(1);
      expect(await item(approveMail(reference))).toMatchObject({ status: 'sent', attempts: 1 });
    }
    expect(await mailedTo(workCoach, broken)).toBe(0);
    expect(await item(approveMail(broken))).toMatchObject({ status: 'planned', attempts: 0 });
    await expectTold(broken);
    expect(await mailedTo(mailboxes.coordinator, broken, 'loopt vast')).toBe(1);

    await journey.app.clock.advanceBy('PT3H');
    await expectTold(broken);
  });
});

test('a mail that can be prepared again goes, and the coordinator lets the case go on', async () => {
  const [broken] = await threeThatWait();
  const stored = await item(approveMail(broken));
  await spoil(stored, 'facts', {});
  await journey.app.clock.advanceBy('PT30M');
  await expectTold(broken);
  await spoil(stored, 'facts', stored?.['facts']);
  const coordinator = journey.person(mailboxes.coordinator);
  await coordinator.answer({ choice: 'try-again' }, about(broken));
  await journey.app.clock.advanceBy('PT30M');
  expect(await mailedTo(workCoach, broken)).toBe(1);
  expect((await journey.look(broken)).tasks.map(({ kind }) => kind)).toEqual(['approve']);
});

test('a task that cannot be read holds up no other, and comes to nobody’s harm', async () => {
  const [broken, other] = await threeThatWait();
  const task = await item((one) => one['pk'] === `T#${broken}#approve#1`);
  await spoil(task, 'owner', 'nobody');
  await journey.app.clock.advanceBy('P2D');
  expect(await mailedTo(workCoach, other)).toBeGreaterThan(0);
  await spoil(task, 'owner', 'approver');
  await journey.app.clock.advanceBy('PT1H');
  expect(await mailedTo(workCoach, broken)).toBeGreaterThan(0);
});

describe('the queue', () => {
  test.each([
    ['an entry that cannot be read', 'W#sterk-met-werk', 'providers', 'kwintes'],
    ['a person who cannot be matched', 'N#', 'birthDate', 5],
  ])('%s holds up nobody behind it', async (_, key, attribute, value) => {
    const [holder, first, second] = [cast('holder'), cast('first'), cast('second')];
    const held = await journey.refer(bySelf(holder));
    await approve(journey, holder, held);
    const waiting: string[] = [];
    for (const people of [first, second]) {
      const reference = await journey.refer(bySelf(people));
      await approve(journey, people, reference);
      // The person who entered the queue first is first, whatever the references are.
      await journey.app.clock.advanceBy('PT1M');
      waiting.push(reference);
    }
    const [ahead = '', behind = ''] = waiting;
    expect([await journey.stage(ahead), await journey.stage(behind)]).toEqual(['waiting', 'waiting']);
    await spoil(
      await item((one) =>
        key === 'N#'
          ? one['pk'] === `N#${ahead}` && one['sk'] === 'candidate'
          : one['pk'] === key && String(one['sk']).endsWith(ahead),
      ),
      attribute,
      value,
    );
    await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'too-far' }, about(held));
    await journey.app.clock.advanceBy('PT15M');
    expect(await journey.stage(behind)).toBe('offer');
    await expectTold(ahead);
  });
});
