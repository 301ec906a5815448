import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Machine } from '../../functions/domain/codes.ts';
import { constructName } from '../../functions/runtime/steps.ts';
import { trajectoryPlaceholder } from '../../lib/definition.ts';
import { loadSettings } from '../../local/settings.ts';
import type { SystemSettings } from '../../local/template/system.ts';

const frozen = fileURLToPath(new URL('../fixtures/definitions', import.meta.url));

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

/**
 * Today's system with these definitions: on it, the embedded run is the system before an upgrade, with today's functions.
 */
export async function systemWith(definitions: Readonly<Record<Machine, OldDefinition>>): Promise<SystemSettings> {
  const { system } = await loadSettings({});
  const functionArns = system.functions.map(({ folder, arn }) => [`${constructName(folder)}FunctionArn`, arn] as const);
  const machineOf = (name: string): Machine => (name.endsWith('trajectory') ? 'trajectory' : 'referral');
  const trajectory = system.machines.find(({ name }) => machineOf(name) === 'trajectory');
  const values = new Map([...functionArns, [trajectoryPlaceholder, trajectory?.arn ?? '']]);
  const filled = (definition: OldDefinition): unknown =>
    JSON.parse(JSON.stringify(definition).replaceAll(/\$\{(\w+)\}/g, (_, name: string) => values.get(name) ?? ''));
  return {
    ...system,
    machines: system.machines.map((one) => ({ ...one, definition: filled(definitions[machineOf(one.name)]) })),
  };
}
