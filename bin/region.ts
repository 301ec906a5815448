import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { answerHelp } from '../admin/answer-help.ts';
import { openPlace } from '../admin/open-place.ts';
import { parseCommand } from '../admin/parse-command.ts';
import { checkLines, exported, historyLines, type RegionPlace, standingLines } from '../admin/region/do-region.ts';
import { orSay } from '../admin/words-of.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { shortPause } from '../functions/runtime/pause.ts';
import { readRegionOf, stageNamed } from '../lib/config.ts';
import { type RegionFile, readRegionJson } from '../lib/region-file.ts';

// `npm run region -- export|history|check`: what was changed in a region at the desk. See docs/operate/region-file.md.
const usage = `Use: npm run region -- export|history|check [--region midden-utrecht]
     --table <table of the deployment> [--stage test], or --data .local for the folder of an embedded run that is stopped
     (of npm start -- --region my-region: .local/regions/my-region).
export   writes what was changed for good back to the region file, for a commit
history  who changed what, when and why
check    what is settled in the file and what counts over it, and whether both together are right, now and later, and have what
         open cases need`;

async function opened(
  { region, stage, table, data }: Readonly<Record<'region' | 'stage', string>> & { table?: string; data?: string },
  use: (place: RegionPlace, file: Pick<RegionFile, 'path' | 'source'>) => Promise<void>,
): Promise<void> {
  const named = readRegionOf({ region, stage }, fileURLToPath(new URL('..', import.meta.url)));
  const file = { path: named.regionFile, source: named.regionSource };
  const read = { json: readRegionJson(file), file: named.region };
  if (data !== undefined) {
    const place = await openPlace({ on: 'folder', data, region });
    try {
      const source = { ...place.table, pause: shortPause };
      await use({ ...read, source, now: place.tools.clock() }, file);
    } finally {
      await place.close();
    }
  } else {
    const client = new DynamoDBClient({ region: stageNamed(stage).awsRegion });
    const source = { client, table: table ?? '', pause: shortPause };
    await use({ ...read, source, now: new Date().toISOString() }, file);
  }
}

answerHelp(usage);
await orSay(
  process,
  async () => {
    const { values, positionals } = parseCommand(
      process.argv.slice(2),
      {
        region: { type: 'string', default: 'midden-utrecht' },
        stage: { type: 'string', default: 'test' },
        table: { type: 'string' },
        data: { type: 'string' },
      },
      usage,
    );
    const [command, ...more] = positionals;
    const isOnePlace = (values.table === undefined) !== (values.data === undefined);
    if (!['export', 'history', 'check'].includes(command ?? '') || more.length > 0 || !isOnePlace) {
      throw new SettingsError(usage);
    }
    const say = (line: string) => process.stdout.write(`${line}\n`);
    await opened(values, async (place, { path, source }) => {
      if (command === 'export') {
        const text = await exported(place);
        const isSame = text === (await readFile(path, 'utf8'));
        if (!isSame) await writeFile(path, text);
        say(`${source} ${isSame ? 'has it all already' : 'is written'}.`);
      } else if (command === 'history') {
        const lines = await historyLines(place);
        for (const line of lines.length === 0 ? ['Nothing was changed at the desk.'] : lines) say(line);
      } else {
        for (const line of await standingLines(place)) say(line);
        const lines = await checkLines(place);
        for (const line of lines.length === 0
          ? ['File and changes are right, and have all that open cases need.']
          : lines)
          say(line);
        process.exitCode = lines.length === 0 ? 0 : 1;
      }
    });
  },
  { missing: `There is no such table.\n${usage}`, signIn: 'name the folder of an embedded run with --data .local' },
);
