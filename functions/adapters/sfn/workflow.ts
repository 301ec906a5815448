import { createHash } from 'node:crypto';
import {
  DeleteItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  ListExecutionsCommand,
  type ListExecutionsCommandOutput,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Machine } from '../../domain/codes.ts';
import { isProbe, probeKeptDays } from '../../domain/probe.ts';
import { executionName, type Referral } from '../../domain/referral.ts';
import { wordOf } from '../../domain/word.ts';
import type { Waiting } from '../../ports/case.ts';
import type { Clock } from '../../ports/clock-and-ids.ts';
import type { Wakeable, Workflow } from '../../ports/workflow.ts';
import { isContended } from '../dynamodb/cancelled.ts';
import { holds } from '../dynamodb/conditional.ts';
import { daysAfter, expiring, type Key, keys, parseItem, toItem, toKey, tokenKeptDays } from '../dynamodb/items.ts';
import { type BatchSource, queryAll } from '../dynamodb/query.ts';

/** The most executions in one page of a list. */
const listed = 1000;

/** `generation` is that of the waiting execution; absent where an earlier version attached the token. */
const tokenSchema = z.object({ token: z.string(), taskId: z.string(), generation: z.int().positive().exactOptional() });

/** Executions and task tokens. Tokens are stored in the table under their own prefix and nowhere else (I5). */
export function createWorkflow(
  deps: BatchSource & {
    readonly sfn: SFNClient;
    readonly machineArns: Readonly<Record<Machine, string>>;
    readonly clock: Clock;
  },
): Workflow {
  const { sfn, client: dynamodb, table, pause } = deps;

  async function answerToken(taskToken: string, output: string): Promise<boolean> {
    try {
      await sfn.send(new SendTaskSuccessCommand({ taskToken, output }));
      return true;
    } catch (error) {
      const spent = error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;
      if (!spent) throw error;
      return false;
    }
  }

  async function runningOf(stateMachineArn: string): Promise<string[]> {
    const found: string[] = [];
    let nextToken: string | undefined;
    do {
      const page: ListExecutionsCommandOutput = await sfn.send(
        new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', maxResults: listed, nextToken }),
      );
      found.push(...(page.executions ?? []).flatMap(({ name }) => name ?? []));
      ({ nextToken } = page);
    } while (nextToken !== undefined);
    return found;
  }

  const keptFor = (referralId: string) =>
    expiring(daysAfter(deps.clock(), isProbe(referralId) ? probeKeptDays : tokenKeptDays));

  async function attach(referralId: string, waiting: Waiting): Promise<void> {
    const hash = createHash('sha256').update(waiting.token).digest('base64url').slice(0, 16);
    const Item = toItem(keys.token(referralId, `${waiting.taskId}#${hash}`), waiting, keptFor(referralId));
    await dynamodb.send(new PutItemCommand({ TableName: table, Item }));
  }

  return {
    async start(referral) {
      try {
        await sfn.send(
          new StartExecutionCommand({
            stateMachineArn: deps.machineArns[referral.machine],
            name: executionName(referral.id, referral.generation),
            input: JSON.stringify({
              referralId: referral.id,
              generation: referral.generation,
              ...wordOf(referral),
            }),
          }),
        );
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },

    async status(referral) {
      try {
        const { status } = await sfn.send(new DescribeExecutionCommand({ executionArn: executionArn(deps, referral) }));
        if (status === 'RUNNING' || status === 'PENDING_REDRIVE') return 'running';
        return status === 'SUCCEEDED' ? 'ended' : 'failed';
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return 'missing';
        throw error;
      }
    },

    async running() {
      const names = await Promise.all(Object.values(deps.machineArns).map(runningOf));
      return new Set(names.flat());
    },

    attach: ({ referralId, generation }, taskId, token) => attach(referralId, { taskId, generation, token }),

    async waitFor(referralId, stage, waiting) {
      const { taskId, generation } = waiting;
      // Another try of the step may stand there for the same task: neither may take the place of the other.
      const Put = {
        TableName: table,
        Item: toItem(keys.ownToken(referralId, generation), waiting, keptFor(referralId)),
        ConditionExpression: 'attribute_not_exists(pk) OR taskId <> :task',
        ExpressionAttributeValues: marshall({ ':task': taskId }),
      };
      const TransactItems = [
        { ConditionCheck: { TableName: table, ...having(keys.referral(referralId), { generation, stage }) } },
        { ConditionCheck: { TableName: table, ...having(keys.task(taskId), { status: 'open' }) } },
        { Put },
      ];
      try {
        await dynamodb.send(new TransactWriteItemsCommand({ TransactItems }));
        return true;
      } catch (error) {
        if (!(error instanceof TransactionCanceledException) || !isContended(error)) throw error;
        return false;
      }
    },

    answer: ({ generation, token }, referral) => answerToken(token, wordFor(referral, generation)),

    async wake(referral) {
      for (const item of await queryAll(dynamodb, table, keys.token(referral.id, '').pk, '')) {
        const { token, taskId, generation } = parseItem(tokenSchema, item);
        if (referral.openTasks.includes(taskId)) continue;
        await answerToken(token, wordFor(referral, generation));
        const Key = { pk: item['pk'] ?? { S: '' }, sk: item['sk'] ?? { S: '' } };
        // The step that this answer led to may have left its own token there already.
        const forget = new DeleteItemCommand({
          TableName: table,
          Key,
          ConditionExpression: '#token = :token',
          ExpressionAttributeNames: { '#token': 'token' },
          ExpressionAttributeValues: { ':token': { S: token } },
        });
        await holds(pause, () => dynamodb.send(forget));
      }
    },
  };
}

/**
 * Tells a waiting execution of this generation where the case stands; an execution without a known generation asks the
 * table itself.
 */
function wordFor(referral: Wakeable, generation: number | undefined): string {
  if (generation === undefined) return '{}';
  return JSON.stringify(generation === referral.generation ? wordOf(referral) : { stage: 'superseded' });
}

/** The condition that an item has these values. */
function having(key: Key, values: Readonly<Record<string, string | number>>) {
  const names = Object.keys(values);
  return {
    Key: toKey(key),
    ConditionExpression: names.map((name) => `#${name} = :${name}`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: marshall(Object.fromEntries(names.map((name) => [`:${name}`, values[name]]))),
  };
}

function executionArn(
  deps: { readonly machineArns: Readonly<Record<Machine, string>> },
  referral: Pick<Referral, 'id' | 'generation' | 'machine'>,
): string {
  const machine = deps.machineArns[referral.machine].replace(':stateMachine:', ':execution:');
  return `${machine}:${executionName(referral.id, referral.generation)}`;
}
