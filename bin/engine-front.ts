import { parseArgs } from 'node:util';
import { answerHelp } from '../admin/answer-help.ts';
import { openEngineFront } from '../engines/dynamodb/http-front.ts';

// `npm run engine-front [-- --port 4510]`: the embedded DynamoDB behind HTTP on the loopback, in memory, until Ctrl-C.
answerHelp('Use: npm run engine-front -- [--port 4510]');
const { port } = parseArgs({ options: { port: { type: 'string', default: '4510' } } }).values;
const front = await openEngineFront(Number(port));
process.stdout.write(`The embedded DynamoDB answers at ${front.url} until Ctrl-C, and keeps nothing.\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void front.close());
