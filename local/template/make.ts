import { checkDefinition } from '../../engines/states/check-definition.ts';
import { synthesise } from '../../lib/synthesise.ts';
import { localDeployment } from '../deployment.ts';
import { committedSources, type MadeSystem } from './made.ts';
import { readSystem, type SystemSettings } from './system.ts';

/**
 * Reads a system from a template and has its state machines checked as AWS would, which no start has to do again.
 *
 * @throws StartError or Error that names the part of the template that is wrong
 */
export function systemOf(template: unknown): SystemSettings {
  const system = readSystem(template, localDeployment);
  for (const { name, definition } of system.machines) checkDefinition(name, definition);
  return system;
}

/**
 * Synthesises the CDK app in this process, and reads the system from it.
 *
 * @param region path of a region file
 * @throws SettingsError, StartError or Error that names what is wrong
 */
export async function makeSystem(stage: string, region: string): Promise<MadeSystem> {
  const { template } = synthesise({ stage, region, bundling: false });
  return { madeFrom: await committedSources({ path: region }), system: systemOf(template) };
}
