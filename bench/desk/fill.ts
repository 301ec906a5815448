import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { BatchWriteItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { deskWrite } from '../../functions/adapters/dynamodb/desk-row-write.ts';
import { keys, toItem, toKey } from '../../functions/adapters/dynamodb/items.ts';
import { taskKinds } from '../../functions/domain/codes.ts';
import type { DeskRow, DeskTask } from '../../functions/domain/desk-row.ts';
import { findMarks } from '../../functions/domain/find-terms.ts';
import { later } from '../../functions/domain/journey/timing.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import type { Embedded } from '../../local/embedded.ts';
import { somebody } from './people.ts';

/** Where cases stand in a year that runs: most are guided, some wait, a few need somebody. */
const shapes: readonly (Pick<DeskRow, 'stage'> & {
  readonly tasks: readonly (Partial<DeskTask> & { readonly since?: string; readonly overdueFor?: number })[];
})[] = [
  ...Array.from({ length: 12 }, () => ({
    stage: 'checking-in' as const,
    tasks: [{ kind: 'check-in' as const, owner: 'job-coach' as const }],
  })),
  {
    stage: 'checking-in',
    tasks: [
      { kind: 'check-in', owner: 'provider' },
      { kind: 'call', owner: 'coordinator' },
    ],
  },
  { stage: 'approval', tasks: [{ kind: 'approve', owner: 'approver' }] },
  { stage: 'approval', tasks: [{ kind: 'approve', owner: 'team', overdueFor: 2 }] },
  { stage: 'offer', tasks: [{ kind: 'accept-offer', owner: 'provider' }] },
  {
    stage: 'waiting',
    tasks: [
      { kind: 'await-place', owner: 'coordinator' },
      { kind: 'still-wanted', owner: 'candidate' },
    ],
  },
  { stage: 'confirming-start', tasks: [{ kind: 'confirm-start', owner: 'job-coach' }] },
  {
    stage: 'placing',
    tasks: [
      { kind: 'advance', owner: 'system' },
      { kind: 'resolve', owner: 'coordinator', about: 'stuck' },
    ],
  },
];

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The number that people know the nth of these cases by. */
export function referenceOf(n: number): string {
  const mark = Array.from({ length: 6 }, (_, at) => alphabet.charAt(Math.floor(n / 32 ** (5 - at)) % 32)).join('');
  return makeReference(() => mark);
}

function rowOf(n: number, { region, clock }: Embedded): DeskRow {
  const days = (count: number) => later(clock.now(), count * 86_400_000);
  const { stage, tasks } = shapes[n % shapes.length] ?? { stage: 'approval', tasks: [] };
  const isPlaced = stage !== 'approval' && stage !== 'waiting';
  return {
    referralId: referenceOf(n),
    stage,
    door: 'sterk-met-werk',
    programme: 'sterk-met-werk',
    municipality: region.municipalities[n % region.municipalities.length]?.code ?? '',
    createdAt: days(-(n % 365)),
    ...(isPlaced ? { provider: region.providers[n % region.providers.length]?.id ?? '' } : {}),
    ...(stage === 'waiting' ? { waitingSince: days(-(n % 90)) } : {}),
    tasks: tasks.map(({ overdueFor, ...task }) => {
      const isAhead = task.kind === 'check-in' && tasks.length === 1;
      return {
        kind: taskKinds[0],
        n: 1,
        owner: 'system' as const,
        since: isAhead ? days(30) : days(-(n % 14)),
        dueAt: isAhead ? days(44) : days((n % 21) - 2),
        ...(overdueFor === undefined ? {} : { overdueSince: days(-overdueFor) }),
        ...task,
      };
    }),
  };
}

type Item = Record<string, AttributeValue>;

/**
 * Adds open cases to a run, as far as the desk's list and its search read them: the row of each, its head and its person as
 * those of a case that was really walked, and the entries under which it is found.
 *
 * @param walked reference of that case
 * @returns the bytes that a row has on average
 */
export async function fillDesk(app: Embedded, count: number, walked: string): Promise<number> {
  const { dynamodb } = app.clients;
  const table = app.system.table.create.TableName;
  const { hash } = app.runtime('serve-desk').guards;
  const read = async (key: { readonly pk: string; readonly sk: string }): Promise<Item> => {
    const { Item } = await dynamodb.send(new GetItemCommand({ TableName: table, Key: toKey(key) }));
    if (Item === undefined) throw new Error('the case that was walked is not there');
    return Item;
  };
  const head = await read(keys.referral(walked));
  const party = await read(keys.party(walked, 'candidate'));
  let bytes = 0;
  const batch: Item[] = [];
  const flush = async () => {
    const PutRequests = batch.splice(0).map((Item) => ({ PutRequest: { Item } }));
    if (PutRequests.length > 0)
      await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [table]: PutRequests } }));
  };
  for (let n = 0; n < count; n += 1) {
    const row = rowOf(n, app);
    const { referralId, stage, municipality } = row;
    const person = somebody(n);
    const renamed = (item: Item) => JSON.parse(JSON.stringify(item).replaceAll(walked, referralId)) as Item;
    const own = Object.fromEntries(Object.entries(person).map(([name, S]) => [name, { S }]));
    const items = [
      deskWrite(referralId, row, table).Put?.Item ?? {},
      { ...renamed(head), stage: { S: stage }, municipality: { S: municipality } },
      { ...renamed(party), ...own },
      ...findMarks(person, hash).map((mark) => toItem(keys.found(mark, referralId), { referralId })),
    ];
    bytes += JSON.stringify(row).length;
    for (const item of items) {
      batch.push(item);
      if (batch.length === 25) await flush();
    }
  }
  await flush();
  return bytes / count;
}
