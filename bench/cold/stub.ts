import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

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
  /** File of the certificate that programs have to trust, as they trust those of AWS without being told. */
  readonly certificate: string;
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

/** A key and a certificate of its own for the loopback, made for this run. Throws where there is no `openssl`. */
function certify(folder: string): { readonly key: string; readonly certificate: string } {
  const [key, certificate] = [join(folder, 'stub.key'), join(folder, 'stub.crt')];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', certificate];
  const named = ['-days', '2', '-subj', '/CN=stub', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', ...made, ...named], { stdio: 'pipe' });
  return { key, certificate };
}

/**
 * Opens the stub, over TLS as AWS is: plain HTTP would make Node load its `fetch` instead, which no call to AWS does. It answers the
 * JSON protocols alone: a first call sends no mail.
 *
 * @param folder where the certificate goes
 */
export async function openStub(folder: string): Promise<Stub> {
  let calls: SeenCall[] = [];
  const { key, certificate } = certify(folder);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
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
    url: `https://127.0.0.1:${port}`,
    certificate,
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
