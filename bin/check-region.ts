import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { answerHelp } from '../admin/answer-help.ts';
import { parseOptions } from '../admin/parse-command.ts';
import { adviceOn } from '../admin/region-advice.ts';
import { orSay } from '../admin/words-of.ts';
import { createAgendaStore } from '../functions/adapters/dynamodb/agenda-store.ts';
import { createReferralStore } from '../functions/adapters/dynamodb/referral-store.ts';
import { openNeeds } from '../functions/cases/open-needs.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { shortPause } from '../functions/runtime/pause.ts';
import { readRegionOf, stageNamed } from '../lib/config.ts';

// `npm run check-region -- --region <name or file.json> [--open-cases --table <name>]`: is the file right, and does it have what
// open cases need?
const usage =
  'Use: npm run check-region -- [--region <name or file.json>] [--stage test] [--open-cases --table <table of the deployment>]';

answerHelp(usage);
await orSay(
  process,
  async () => {
    const { region, stage, table, ...options } = parseOptions(
      process.argv.slice(2),
      {
        region: { type: 'string', default: 'midden-utrecht' },
        stage: { type: 'string', default: 'test' },
        'open-cases': { type: 'boolean', default: false },
        table: { type: 'string' },
      },
      usage,
    );
    if (options['open-cases'] !== (table !== undefined)) throw new SettingsError(usage);
    const settings = readRegionOf({ region, stage }, fileURLToPath(new URL('..', import.meta.url)));
    const say = (line: string) => process.stdout.write(`${settings.regionSource}: ${line}\n`);
    say('its fields and rules are right.');
    if (settings.draft !== undefined) process.stdout.write(`${settings.draft}\n`);
    for (const line of adviceOn(settings.region)) say(line);
    if (table !== undefined) {
      const client = new DynamoDBClient({ region: stageNamed(stage).awsRegion });
      // Only reads: no id or link is made here.
      const referrals = createReferralStore({
        client,
        table,
        pause: shortPause,
        clock: () => new Date().toISOString(),
        newId: () => '',
        linkHash: () => '',
      });
      const lines = await openNeeds(
        { agenda: createAgendaStore({ client, table, pause: shortPause }), referrals },
        settings.region,
        new Date().toISOString(),
      );
      for (const line of lines.length === 0 ? ['it has all that open cases need.'] : lines) say(line);
      process.exitCode = lines.length === 0 ? 0 : 1;
    }
  },
  { missing: `There is no such table.\n${usage}` },
);
