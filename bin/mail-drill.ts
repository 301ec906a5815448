import { setTimeout as pause } from 'node:timers/promises';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { answerHelp } from '../admin/answer-help.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { askDrill, DrillError, reportLines } from '../lib/after-deploy/mail-drill.ts';
import { readDrillOptions, usage } from '../lib/after-deploy/mail-drill-options.ts';

// `npm run mail-drill -- --municipality GM0355`: what do mail scanners do with our links? See lib/after-deploy/mail-drill.ts.
answerHelp(usage);
try {
  const { ask, waitMinutes, functionName, client } = readDrillOptions(process.argv.slice(2));
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
  if (!(error instanceof DrillError) && !(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
