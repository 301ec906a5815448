import { answerHelp } from '../admin/answer-help.ts';
import { parseOptions } from '../admin/parse-command.ts';
import { orSay } from '../admin/words-of.ts';
import { openEngineFront } from '../engines/dynamodb/http-front.ts';
import { SettingsError } from '../functions/domain/errors.ts';

// `npm run engine-front [-- --port 4510]`: the embedded DynamoDB behind HTTP on the loopback, in memory, until Ctrl-C.
const usage = 'Use: npm run engine-front -- [--port 4510]';

answerHelp(usage);
await orSay(process, async () => {
  const { port } = parseOptions(process.argv.slice(2), { port: { type: 'string', default: '4510' } }, usage);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new SettingsError(`--port takes 0 to 65535.\n${usage}`);
  const front = await openEngineFront(Number(port));
  process.stdout.write(`The embedded DynamoDB answers at ${front.url} until Ctrl-C, and keeps nothing.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void front.close());
});
