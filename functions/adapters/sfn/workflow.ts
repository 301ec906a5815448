import { createHash } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
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
import * as z from 'zod';
import type { Machine } from '../../domain/codes.ts';
import { isProbe, probeKeptDays } from '../../domain/probe.ts';
import { executionName, type Referral } from '../../domain/referral.ts';
import { wordOf } from '../../domain/word.ts';
import type { Clock, Wakeable, Workflow } from '../../ports.ts';
import { holds } from '../dynamodb/conditional.ts';
import { daysAfter, expiring, keys, parseItem, toItem, tokenKeptDays } from '../dynamodb/items.ts';
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

    async attach({ referralId, generation }, taskId, token) {
      const hash = createHash('sha256').update(token).digest('base64url').slice(0, 16);
      const until = expiring(daysAfter(deps.clock(), isProbe(referralId) ? probeKeptDays : tokenKeptDays));
      const Item = toItem(keys.token(referralId, `${taskId}#${hash}`), { taskId, token, generation }, until);
      await dynamodb.send(new PutItemCommand({ TableName: table, Item }));
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

function executionArn(
  deps: { readonly machineArns: Readonly<Record<Machine, string>> },
  referral: Pick<Referral, 'id' | 'generation' | 'machine'>,
): string {
  const machine = deps.machineArns[referral.machine].replace(':stateMachine:', ':execution:');
  return `${machine}:${executionName(referral.id, referral.generation)}`;
}
