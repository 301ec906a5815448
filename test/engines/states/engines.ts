import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { CreateFunctionCommand, LambdaClient, waitUntilFunctionActiveV2 } from '@aws-sdk/client-lambda';
import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { openStates } from '../../../engines/states/local-states.ts';
import { openClock } from '../../../engines/support/clock.ts';
import { answerHere } from '../../../engines/support/sdk-client.ts';
import { startMinistack } from '../../support/ministack.ts';
import { storedZip } from '../../support/stored-zip.ts';
import { type StatesEngine, type StatesSetup, suiteFunctionArn, suiteMachineArn } from './suite.ts';

const region = 'eu-central-1';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** The embedded engine, on the clock of the wall, as the other one has it. */
export async function openEmbeddedStates({ machines, call }: StatesSetup): Promise<StatesEngine> {
  const clock = openClock({ mode: 'ticking', onError: (error) => process.stderr.write(`${String(error)}\n`) });
  let ids = 0;
  const states = await openStates({
    clock,
    random: Math.random,
    newId: (size) => String(ids++).padStart(size, '0'),
    definitions: Object.entries(machines).map(([name, definition]) => ({
      name,
      arn: suiteMachineArn(name),
      definition,
    })),
    async invoke(_, payload) {
      const given = payload as Record<string, unknown>;
      return call(String(given['from']), given);
    },
  });
  return {
    client: answerHere(
      new SFNClient({ region, credentials, endpoint: 'http://127.0.0.1', maxAttempts: 1 }),
      states.answer,
    ),
    async stop() {
      clock.close();
      await states.close();
    },
  };
}

/** The function of the second engine: it asks the test what to answer, and throws what it is told to throw. */
const functionCode = `exports.handler = async (event) => {
  const answer = await fetch(process.env.ANSWERS, { method: 'POST', body: JSON.stringify(event) });
  const { result, error } = await answer.json();
  if (error) throw Object.assign(new Error(error.message), { name: error.name });
  return result;
};`;

/** The emulator, with a function that is answered from here. */
export async function openSecondStates({ machines, call }: StatesSetup): Promise<StatesEngine> {
  const answers = createServer((incoming, outgoing) => {
    const answer = async () => {
      const payload = JSON.parse(await bodyOf(incoming));
      const body = await Promise.resolve()
        .then(() => call(String(payload.from), payload))
        .then(
          (result) => ({ result: result ?? null }),
          ({ name, message }: Error) => ({ error: { name, message } }),
        );
      outgoing.end(JSON.stringify(body));
    };
    void answer();
  }).listen(0, '127.0.0.1');
  await once(answers, 'listening');
  const address = answers.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  const engine = await startMinistack();
  const connection = { endpoint: engine.url, region, credentials };
  const lambda = new LambdaClient(connection);
  const client = new SFNClient({ ...connection, maxAttempts: 1 });
  const stop = async () => {
    client.destroy();
    lambda.destroy();
    answers.closeAllConnections();
    answers.close();
    await engine.stop();
  };
  try {
    const FunctionName = suiteFunctionArn.split(':').at(-1) ?? '';
    const roleArn = 'arn:aws:iam::000000000000:role/suite';
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName,
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Role: roleArn,
        Timeout: 30,
        Code: { ZipFile: storedZip('index.js', functionCode) },
        Environment: { Variables: { ANSWERS: url } },
      }),
    );
    await waitUntilFunctionActiveV2({ client: lambda, minDelay: 1, maxWaitTime: 30 }, { FunctionName });
    for (const [name, definition] of Object.entries(machines)) {
      await client.send(new CreateStateMachineCommand({ name, definition: JSON.stringify(definition), roleArn }));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { client, stop };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const text of request.setEncoding('utf8')) body += text;
  return body;
}
