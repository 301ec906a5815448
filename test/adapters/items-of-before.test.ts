import { readFile } from 'node:fs/promises';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openLocalDynamo } from '../../engines/dynamodb/open-local-dynamo.ts';
import { tokenHash } from '../../functions/adapters/secrets/keys.ts';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import { startsFrom } from '../../functions/domain/actions.ts';
import { programmes, type Stage, stages, type TaskKind } from '../../functions/domain/codes.ts';
import { missingFacts } from '../../functions/domain/mail-facts.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { type Task, taskSchema } from '../../functions/domain/task.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { midden } from '../domain/fixtures.ts';
import { contextAt } from '../domain/journey-model.ts';
import { formerReaders } from '../support/former-readers.ts';
import { readerKinds, withMore } from '../support/stored-readers.ts';
import { now } from './sample.ts';
import { linkKeys, ourTable, storesOn } from './store-engine.ts';

const { one: renderMail } = caseMails;

/**
 * Items of each kind as the program wrote them before the stages, roles and terms of today: made by its own rules from invented
 * people, and frozen. People's cases last for years, so whatever is stored is read by every later version.
 */
const frozen = new URL('../fixtures/items/2026-11-22.json', import.meta.url);
const itemsSchema = z.record(z.string(), z.looseObject({ pk: z.string(), sk: z.string() }));
const items = Object.entries(itemsSchema.parse(JSON.parse(await readFile(frozen, 'utf8'))));
type StoredItem = (typeof items)[number][1];

const table = 'items-of-before';
const dynamo = await openLocalDynamo({ tables: [ourTable(table)], ttl: [], clock: () => now });
const client = new DynamoDBClient({
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  requestHandler: dynamo.requestHandler,
});
const stores = storesOn({ client, table });
const id = 'HW-0000000';
const named = (prefix: string) => items.filter(([name]) => name.startsWith(prefix));
const put = (item: StoredItem) => client.send(new PutItemCommand({ TableName: table, Item: marshall(item) }));
const programme = z.enum(programmes);

beforeAll(async () => {
  for (const [, item] of items) await put(item);
});
afterAll(() => dynamo.close());

/** The content of a frozen item, without what the table itself needs. */
function contentOf({ pk: _pk, sk: _sk, openShard: _shard, openAt: _at, expiresAt: _end, ...content }: StoredItem) {
  return content;
}

async function readBack(name: string, item: StoredItem): Promise<unknown> {
  const [kind = '', of = ''] = name.split(' ');
  switch (kind) {
    case 'referral':
      return stores.referrals.head(id);
    case 'task':
      return stores.referrals.task(item.pk.slice('T#'.length));
    case 'mail':
      return stores.outbox.mail(item.sk);
    case 'link':
      return stores.links.byToken(linkKeys.token(String(item['id']), 1));
    case 'party': {
      const { candidate, referrer, approver, jobCoach, notes } = await stores.referrals.parties(id);
      const note = notes.find((one) => item.sk === `note#${one.taskId}#${one.kind}`);
      return { candidate, referrer, approver, 'job-coach': jobCoach, note }[of];
    }
    case 'event':
      return (await stores.referrals.events(id)).find((event) => event.action === of);
    case 'trajectory':
      // A plan is one while the trajectory's machine has the case.
      for (const [, guided] of named('referral checking-in')) await put(guided);
      return (await stores.referrals.whole(id))?.trajectory();
    case 'match':
      return { receipt: (await stores.referrals.whole(id))?.receipt() };
    case 'waiting':
      return (await stores.queue.waiting(programme.parse(item['programme']), 100))[0];
    case 'places':
      return (await stores.queue.places(programme.parse(item.sk.slice('C#'.length)), ['kwintes'])).get('kwintes');
    case 'place': {
      const held = { provider: 'kwintes', programme: programme.parse(item.sk.split('#')[1]) };
      const [referralId] = await stores.queue.holders(held);
      return { referralId, since: item['since'] };
    }
    case 'idempotency':
      return { guard: await stores.intake.earlier('k', '2026-01-05T09:00:00.000Z') };
    case 'serve': {
      const due = await stores.agenda.due('2030-01-01T00:00:00.000Z', 1000);
      const mark = due.find((work) => work.kind === 'serve');
      return mark?.kind === 'serve' && { programme: mark.programme, markedAt: mark.nextAt };
    }
    default:
      return undefined;
  }
}

describe('an item of before is read as it was written', () => {
  test.each(items)('%s', async (name, item) => {
    await put(item);
    expect(await readBack(name, item)).toEqual(contentOf(item));
  });

  test('a link is found by the token in a mail of then', () => {
    for (const [, item] of named('link ')) {
      expect(item.pk).toBe(`L#${tokenHash(linkKeys.token(String(item['id']), 1))}`);
    }
  });
});

test('how each kind of item is read was frozen with the newest version: it may be put back', () => {
  const [newest] = [...formerReaders.values()].slice(-1);
  expect([...(newest?.keys() ?? [])]).toEqual([...readerKinds]);
});

describe('an item to which a later version added something is read as if it had not', () => {
  test.each(items)('%s', async (name, item) => {
    await put(withMore(item));
    expect(await readBack(name, item)).toMatchObject(contentOf(item));
    await put(item);
  });

  test('somebody with a part that this version does not know stands in nobody’s way', async () => {
    const [, candidate] = named('party candidate')[0] ?? [];
    if (candidate === undefined) throw new Error('no stored candidate');
    await put(candidate);
    await put({ pk: candidate.pk, sk: 'guardian', role: 'guardian', name: 'Gé Voogd' });
    expect((await stores.referrals.parties(id)).candidate).toEqual(contentOf(candidate));
  });
});

describe('what is open from before goes on', () => {
  const region = midden();
  const open = named('task ')
    .map(([, item]) => taskSchema.parse(contentOf(item)))
    .filter(({ status, kind }) => status === 'open' && kind !== 'advance');
  /** Stages in which the machine or people work on a kind of task. */
  const stageOf: Readonly<Partial<Record<TaskKind, Stage>>> = {
    'confirm-interest': 'confirming',
    approve: 'approval',
    'give-information': 'information',
    'accept-offer': 'offer',
    'await-place': 'waiting',
    'confirm-start': 'confirming-start',
    'check-in': 'checking-in',
    resolve: 'unplaced',
    call: 'approval',
  };

  async function caseOf(task: Task) {
    const stage = stageOf[task.kind];
    const stored = named('referral ').find(([name]) => name === `referral ${stage}`)?.[1];
    if (stored === undefined) throw new Error(`no stored referral in ${stage}`);
    await put(stored);
    const head = (await stores.referrals.head(id)) as Referral;
    return { referral: { ...head, openTasks: [task.id] }, tasks: [task] };
  }

  test.each(open.map((task) => [`${task.kind} of the ${task.owner}`, task] as const))('%s', async (_, task) => {
    const from = await caseOf(task);
    const at = [task.visibleFrom, ...task.reminders, task.dueAt].toSorted().at(-1) ?? task.dueAt;
    const change = whatIsDue(from, { ...task, announced: true, reminders: [] }, contextAt(region, at));
    expect(change).toBeDefined();
    if (change === undefined) return;
    expect(startsFrom(change.action)).toContain(from.referral.stage);
    expect(change.after.openTasks.length).toBeGreaterThan(0);
    for (const touched of change.tasks) expect(taskSchema.safeParse(touched).success).toBe(true);
    for (const mail of change.mails) expect(missingFacts(mail)).toEqual([]);
  });

  test('silence at a check-in goes to the provider first, whatever was to become of it then', async () => {
    const task = open.find(({ onSilence }) => onSilence === 'record-silence');
    if (task === undefined) throw new Error('no check-in of before');
    const change = whatIsDue(
      await caseOf(task),
      { ...task, announced: true, reminders: [] },
      contextAt(region, task.dueAt),
    );
    expect(change?.tasks).toMatchObject([{ kind: 'check-in', owner: 'provider', status: 'open' }]);
  });

  test.each(named('mail '))('%s is written, link or none', async (_, item) => {
    const mail = await stores.outbox.mail(item.sk);
    if (mail === undefined) throw new Error('no mail');
    const url = mail.link === undefined ? {} : { url: 'https://referrals.example/taak/1-token' };
    expect(renderMail({ mail: { ...mail, attempts: 1 }, region, ...url }).text).toContain(id);
  });

  test('every stage of then is a stage of now', () => {
    for (const [, item] of named('referral ')) expect(stages).toContain(item['stage']);
  });
});
