import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { PlayedCall } from './played.ts';
import { answerOf, inputOf, isRead, wordOf } from './wire.ts';

/** A call that a program made to AWS. */
export interface SeenCall {
  /** As the SDK names it: `client-dynamodb`. */
  readonly client: string;
  /** Such as `GetItem`. */
  readonly operation: string;
  /** What the command was given. Bytes are base64, as JSON has them. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** AWS on the loopback: it answers what AWS answered in a call that was played, and otherwise that nothing is there. */
export interface Stub {
  readonly url: string;
  /** File of the certificate that programs have to trust, as they trust those of AWS without being told. */
  readonly certificate: string;
  /** Answers for the next start are those of this call; absent: none. */
  expect(played: PlayedCall | undefined): void;
  /** What the expected call asked for when it was played and this start did not. */
  missed(): readonly string[];
  /** Calls since the last time that it was asked. */
  takeCalls(): readonly SeenCall[];
  close(): void;
}

const clients: Readonly<Record<string, string>> = {
  DynamoDB_20120810: 'client-dynamodb',
  secretsmanager: 'client-secrets-manager',
  AWSStepFunctions: 'client-sfn',
  AWSEvents: 'client-eventbridge',
};

const anyKey = Buffer.alloc(32, 7).toString('base64');

/** The secret that is asked for, by the name that `environmentOf` gives it. */
function secretOf(played: PlayedCall | undefined, id: unknown): Readonly<Record<string, string>> {
  const [, keys] = Object.entries(played?.keys ?? {}).find(([purpose]) => purpose === id) ?? [];
  return keys ?? { 1: anyKey };
}

/** A table without items answers nothing to each key that is asked. */
function nothingAt(operation: string, input: SeenCall['input']): Readonly<Record<string, unknown>> {
  switch (operation) {
    case 'Query':
      return { Items: [], Count: 0, ScannedCount: 0 };
    case 'ListExecutions':
      return { executions: [] };
    case 'BatchGetItem':
      return { Responses: {}, UnprocessedKeys: {} };
    case 'TransactGetItems':
      return { Responses: (input['TransactItems'] as readonly unknown[]).map(() => ({})) };
    default:
      return {};
  }
}

/** What is asked, without the moments and random ids in it, which are new each time. */
function shapeOf(asked: string): string {
  return asked.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9A-HJKMNP-TV-Z]{7,26}/g, '*');
}

/** Answers for one start. A reading gets what it got before, by what it asks; anything else by its turn, where it asks something of its own. */
function answersOf(played: PlayedCall | undefined) {
  const left = (played?.calls ?? []).map(({ operation, input, output }) => ({
    operation,
    asked: wordOf(input),
    output,
  }));
  return {
    left,
    to(operation: string, input: SeenCall['input']): Readonly<Record<string, unknown>> {
      if (operation === 'GetSecretValue') return { SecretString: JSON.stringify(secretOf(played, input['SecretId'])) };
      const asked = wordOf(input);
      const ofKind = left.filter((one) => one.operation === operation);
      const found =
        ofKind.find((one) => one.asked === asked) ??
        ofKind.find((one) => shapeOf(one.asked) === shapeOf(asked)) ??
        (isRead(operation) ? undefined : ofKind[0]);
      if (found !== undefined) left.splice(left.indexOf(found), 1);
      return found?.output ?? nothingAt(operation, input);
    },
  };
}

/** A key and a certificate of its own for the loopback, made for this run. Throws where there is no `openssl`. */
function certify(folder: string): { readonly key: string; readonly certificate: string } {
  const [key, certificate] = [join(folder, 'stub.key'), join(folder, 'stub.crt')];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', certificate];
  const named = ['-days', '2', '-subj', '/CN=stub', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', ...made, ...named], { stdio: 'pipe' });
  return { key, certificate };
}

/**
 * Opens the stub, over TLS as AWS is: plain HTTP would make Node load its `fetch` instead, which no call to AWS does.
 *
 * @param folder where the certificate goes
 */
export async function openStub(folder: string): Promise<Stub> {
  let calls: SeenCall[] = [];
  let answers = answersOf(undefined);
  const { key, certificate } = certify(folder);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const asked = inputOf(request.headers, Buffer.concat(parts).toString('utf8'));
      const client = clients[asked.service] ?? asked.service;
      calls.push({ client, operation: asked.operation, input: asked.input });
      const { type, body } = answerOf(asked.operation, answers.to(asked.operation, asked.input));
      response.writeHead(200, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    certificate,
    expect(played) {
      answers = answersOf(played);
    },
    missed: () => answers.left.map(({ operation }) => operation),
    takeCalls() {
      const taken = calls;
      calls = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
