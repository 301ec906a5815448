import { createHash } from 'node:crypto';
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
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
import type { Clock, Workflow } from '../../ports.ts';
import { daysAfter, expiring, keys, parseItem, toItem } from '../dynamodb/items.ts';
import { queryAll } from '../dynamodb/query.ts';

const tokenSchema = z.object({ token: z.string(), taskId: z.string() });

/** Callback states time out after 120 days; a token is of no use much longer than that. */
const tokenKeptDays = 150;

/** Executions and task tokens. Tokens stand in the table under a prefix of their own and nowhere else (I5). */
export function createWorkflow(deps: {
  readonly sfn: SFNClient;
  readonly dynamodb: DynamoDBClient;
  readonly table: string;
  readonly machineArns: Readonly<Record<Machine, string>>;
  readonly clock: Clock;
}): Workflow {
  const { sfn, dynamodb, table } = deps;

  async function answerToken(token: string): Promise<void> {
    try {
      // The payload does not matter: the step that wakes asks the table where the case stands.
      await sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
    } catch (error) {
      const spent = error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;
      if (!spent) throw error;
    }
  }

  return {
    async start(referral) {
      try {
        await sfn.send(
          new StartExecutionCommand({
            stateMachineArn: deps.machineArns[referral.machine],
            name: executionName(referral.id, referral.generation),
            input: JSON.stringify({ referralId: referral.id, generation: referral.generation }),
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

    async attach(referralId, taskId, token) {
      const hash = createHash('sha256').update(token).digest('base64url').slice(0, 16);
      const until = expiring(daysAfter(deps.clock(), isProbe(referralId) ? probeKeptDays : tokenKeptDays));
      const Item = toItem(keys.token(referralId, `${taskId}#${hash}`), { taskId, token }, until);
      await dynamodb.send(new PutItemCommand({ TableName: table, Item }));
    },

    async wake(referralId, openTasks) {
      for (const item of await queryAll(dynamodb, table, keys.token(referralId, '').pk, '')) {
        const { token, taskId } = parseItem(tokenSchema, item);
        if (openTasks.includes(taskId)) continue;
        await answerToken(token);
        const Key = { pk: item['pk'] ?? { S: '' }, sk: item['sk'] ?? { S: '' } };
        await dynamodb.send(new DeleteItemCommand({ TableName: table, Key }));
      }
    },
  };
}

function executionArn(
  deps: { readonly machineArns: Readonly<Record<Machine, string>> },
  referral: Pick<Referral, 'id' | 'generation' | 'machine'>,
): string {
  const machine = deps.machineArns[referral.machine].replace(':stateMachine:', ':execution:');
  return `${machine}:${executionName(referral.id, referral.generation)}`;
}
