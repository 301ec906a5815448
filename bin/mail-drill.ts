import { setTimeout as pause } from 'node:timers/promises';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { answerHelp } from '../admin/answer-help.ts';
import { wordsOf } from '../admin/words-of.ts';
import { askDrill, reportLines } from '../lib/after-deploy/mail-drill.ts';
import { readDrillOptions, usage } from '../lib/after-deploy/mail-drill-options.ts';

// `npm run mail-drill -- --municipality GM0355`: what do mail scanners do with our links? See lib/after-deploy/mail-drill.ts.
answerHelp(usage);
let address: string | undefined;
try {
  const { ask, waitMinutes, functionName, client, local } = readDrillOptions(process.argv.slice(2));
  address = local;
  const drill = { client: new LambdaClient(client), name: functionName };
  const first = await askDrill(drill, ask);
  if ('send' in ask && first.lines.length > 0) {
    process.stdout.write(
      `Drill ${first.drill}: ${first.lines.length} mail${first.lines.length === 1 ? '' : 's'}. Its report comes in ${waitMinutes} minutes;\n`,
    );
    process.stdout.write(`ask for a later one with --report ${first.drill}.\n`);
    await pause(waitMinutes * 60_000);
  }
  const report = 'send' in ask ? await askDrill(drill, { report: first.drill }) : first;
  process.stdout.write(`${reportLines(report).join('\n')}\n`);
  process.exitCode = report.lines.some(({ result }) => result === 'sent') ? 0 : 1;
} catch (error) {
  const embedded = address !== undefined && {
    server: `Nothing answers at ${address}: is the embedded run started (npm start), and is this its address?`,
    missing: `No embedded run answers at ${address}: is this the address that npm start says, without a path?`,
  };
  const missing = 'There is no such deployment: name it with --stage and --region, or an embedded run with --local.';
  const signIn = 'name an embedded run with --local http://127.0.0.1:3000';
  process.stderr.write(`${wordsOf(error, { signIn, missing, ...embedded })}\n`);
  process.exitCode = 1;
}
