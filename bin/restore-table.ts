import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { answerHelp } from '../admin/answer-help.ts';
import { parseOptions } from '../admin/parse-command.ts';
import { orSay } from '../admin/words-of.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { compareTables, differenceLines, restoreTable } from '../lib/after-deploy/table-restore.ts';
import { stageNamed } from '../lib/config.ts';

// `npm run restore-table -- --from <restored> --to <in use>`: compares; with --apply makes the second equal to the
// first.
const usage = 'Use: npm run restore-table -- --from <restored table> --to <table in use> [--stage test] [--apply]';
const say = (line: string) => process.stdout.write(`${line}\n`);

answerHelp(usage);
await orSay(
  process,
  async () => {
    const { from, to, stage, apply } = parseOptions(
      process.argv.slice(2),
      {
        from: { type: 'string' },
        to: { type: 'string' },
        stage: { type: 'string', default: 'test' },
        apply: { type: 'boolean', default: false },
      },
      usage,
    );
    if (from === undefined || to === undefined || from === to) throw new SettingsError(usage);
    const client = new DynamoDBClient({ region: stageNamed(stage).awsRegion });
    const tables = { from, to, now: new Date() };
    const before = await compareTables(client, tables);
    for (const line of differenceLines(before)) say(line);
    const changes = before.put.length + before.remove.length;
    if (!apply) {
      say(
        changes === 0 ? 'The tables are the same.' : `Nothing was changed; with --apply ${to} becomes as ${from} is.`,
      );
    } else {
      const left = await restoreTable(client, tables);
      const open = left.put.length + left.remove.length;
      say(
        open === 0 ? `Done: ${to} is as ${from} is.` : `${open} items still differ: is the site closed? Run it again.`,
      );
      process.exitCode = open === 0 ? 0 : 1;
    }
  },
  {
    missing: `One of these tables is not there: is it the name that the console of DynamoDB shows, and the right stage?\n${usage}`,
  },
);
