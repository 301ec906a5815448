import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that a program made to AWS. */
export interface SeenCall {
  /** As the SDK names it: `client-dynamodb`. */
  readonly client: string;
  /** Such as `GetItem`. */
  readonly operation: string;
  /** Its input, as JSON. */
  readonly input: string;
}

/** AWS with nothing in it, on the loopback. */
export interface Stub {
  readonly url: string;
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

const secret = JSON.stringify({ SecretString: JSON.stringify({ 1: Buffer.alloc(32, 7).toString('base64') }) });

/** A table without items answers nothing to each key that is asked. */
function answerTo(operation: string, input: string): string {
  switch (operation) {
    case 'GetSecretValue':
      return secret;
    case 'Query':
      return '{"Items":[],"Count":0,"ScannedCount":0}';
    case 'ListExecutions':
      return '{"executions":[]}';
    case 'BatchGetItem':
      return '{"Responses":{},"UnprocessedKeys":{}}';
    case 'TransactGetItems':
      return JSON.stringify({ Responses: JSON.parse(input).TransactItems.map(() => ({})) });
    default:
      return '{}';
  }
}

/** Opens the stub. It answers the JSON protocols alone: a first call sends no mail. */
export async function openStub(): Promise<Stub> {
  let calls: SeenCall[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const [service = '', operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
      const input = Buffer.concat(parts).toString('utf8');
      calls.push({ client: clients[service] ?? service, operation, input });
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(answerTo(operation, input));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
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
