import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Machine } from '../../functions/domain/codes.ts';

const frozen = fileURLToPath(new URL('../fixtures/definitions', import.meta.url));
/** Where journeys keep the synthesised template, which is made before they run. */
export const templateDir = fileURLToPath(new URL('../../.local/template', import.meta.url));

const definitionSchema = z.looseObject({ States: z.record(z.string(), z.looseObject({ Type: z.string() })) });
/** A definition as its file has it, with its placeholders. */
export type OldDefinition = z.output<typeof definitionSchema>;

/** Days on which a definition was frozen, oldest first. Executions may still run under each of them for a year. */
export async function frozenDays(): Promise<readonly string[]> {
  return (await readdir(frozen)).toSorted();
}

/** A definition as it was on the day on which it was frozen. */
export async function frozenDefinition(day: string, machine: Machine): Promise<OldDefinition> {
  return definitionSchema.parse(JSON.parse(await readFile(join(frozen, day, `${machine}.asl.json`), 'utf8')));
}

const templateSchema = z.looseObject({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string(), Properties: z.looseObject({}).optional() })),
});

/**
 * A folder with today's template and these definitions: on it, the embedded run is the system before an upgrade, with
 * today's functions.
 */
export async function templateWith(definitions: Readonly<Record<Machine, OldDefinition>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'referrals-before-'));
  await cp(templateDir, folder, { recursive: true });
  const [file, ...more] = (await readdir(folder)).filter((name) => name.startsWith('template-test-midden-utrecht-'));
  if (file === undefined || more.length > 0) throw new Error('There must be one template of the test stage');
  const template = templateSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  for (const resource of Object.values(template.Resources)) {
    if (resource.Type !== 'AWS::StepFunctions::StateMachine') continue;
    const machine = JSON.stringify(resource.Properties).includes('FindPlaceFunctionArn') ? 'referral' : 'trajectory';
    resource.Properties = { ...resource.Properties, DefinitionString: JSON.stringify(definitions[machine]) };
  }
  await writeFile(join(folder, file), JSON.stringify(template));
  return folder;
}
