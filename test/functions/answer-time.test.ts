import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reserveMs as sweepReserveMs } from '../../functions/cases/sweep.ts';
import { reserveMs as tellReserveMs } from '../../functions/cases/tell-events.ts';
import { TryAgainError } from '../../functions/domain/errors.ts';
import { answerMs, answersWithin, mailAnswerMs } from '../../functions/runtime/answer-time.ts';
import { passingAsTryAgain } from '../../functions/runtime/passing-errors.ts';

const root = join(import.meta.dirname, '..', '..');

/** Takes connections and answers nothing, or with the beginning of an answer. */
const silent = new Set<Socket>();
let beginning = '';
const server = createServer((socket) => {
  silent.add(socket.on('error', () => {}));
  socket.once('data', () => void socket.write(beginning));
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  for (const socket of silent) socket.destroy();
  server.close();
});

const settings = () => ({
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  maxAttempts: 1,
  requestHandler: answersWithin(60),
});

test('a service that does not answer in time, or not to the end, is one to try again', async () => {
  const key = { TableName: 't', Key: { pk: { S: 'a' } } };
  const asks = () => [
    () => new DynamoDBClient(settings()).send(new GetItemCommand(key)),
    () =>
      new SFNClient(settings()).send(
        new StartExecutionCommand({ stateMachineArn: 'arn:aws:states:eu-west-1:1:stateMachine:m' }),
      ),
    () => new SecretsManagerClient(settings()).send(new GetSecretValueCommand({ SecretId: 's' })),
    () => new EventBridgeClient(settings()).send(new PutEventsCommand({ Entries: [] })),
  ];
  for (const begun of ['', 'HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{"a']) {
    beginning = begun;
    const ends = await Promise.all(
      asks().map((ask) => passingAsTryAgain<unknown>(ask).catch((error: unknown) => error)),
    );
    expect(ends.map((end) => end instanceof TryAgainError)).toEqual([true, true, true, true]);
  }
});

test('every client of AWS in a function has such a time', () => {
  const files = readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const made = files.flatMap((file) =>
    [...readFileSync(join(root, 'functions', file), 'utf8').matchAll(/new [A-Za-z]+Client\((.*)\);?/g)].map(
      ([text]) => text,
    ),
  );
  expect(made.length).toBeGreaterThanOrEqual(6);
  expect(made.filter((text) => !/requestHandler: answersWithin\(\w+\)/.test(text))).toEqual([]);
});

test('all tries together fit into what a page, a start, a sweep and the bus have', async () => {
  const tries = (client: { readonly config: { readonly maxAttempts: () => Promise<number> } }) =>
    client.config.maxAttempts();
  const region = 'eu-west-1';
  const [table, machines, keys, bus] = await Promise.all(
    [
      new DynamoDBClient({ region }),
      new SFNClient({ region }),
      new SecretsManagerClient({ region }),
      new EventBridgeClient({ region }),
    ].map(tries),
  );
  // Between two tries the SDK waits at random for up to a tenth of a second, and each time twice as long.
  const all = (times = 99) => times * answerMs + (2 ** (times - 1) - 1) * 100;
  const pageMs = 20_000;
  expect(Math.max(all(table), all(machines))).toBeLessThan(Math.min(pageMs, sweepReserveMs));
  expect(all(bus)).toBeLessThan(tellReserveMs.bus);
  expect(all(table)).toBeLessThan(tellReserveMs.bus);
  expect(all(keys)).toBeLessThan(10_000);
  expect(3 * mailAnswerMs).toBeLessThan(pageMs);
});
