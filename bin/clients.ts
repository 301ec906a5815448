import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { answerHelp } from '../admin/answer-help.ts';
import { help, readClientsOptions, readUsesOptions } from '../admin/clients/clients-options.ts';
import { doClients } from '../admin/clients/do-clients.ts';
import { listUses } from '../admin/clients/list-uses.ts';
import { openPlace } from '../admin/open-place.ts';
import { runCommand } from '../admin/run-command.ts';
import { orSay } from '../admin/words-of.ts';
import { randomId } from '../functions/runtime/lambda.ts';
import { readRegionOf } from '../lib/config.ts';
import { readRegionJson } from '../lib/region-file.ts';

// `npm run clients -- list|uses|add|set|key|revoke|remove`: the forms and systems of a region file. See docs/operate/region-file.md.
const args = process.argv.slice(2);
answerHelp(help);
await orSay(process, async () => {
  const uses = readUsesOptions(args);
  await (uses === undefined ? changeFile() : runCommand(process, () => uses, openPlace, listUses));
});

async function changeFile(): Promise<void> {
  const { ask, region, stage } = readClientsOptions(args);
  const named = readRegionOf({ region, stage }, fileURLToPath(new URL('..', import.meta.url)));
  const { regionFile: path, regionSource: source, stageSettings } = named;
  const json = readRegionJson({ path, source });
  const done = doClients({ json, source, allowShortPeriods: stageSettings.shortPeriods, newId: randomId }, ask);
  if (done.text !== undefined) await writeFile(path, done.text);
  process.stdout.write(`${done.lines.join('\n')}\n`);
}
