import { type LocalSettings, loadSettings } from '../../local/settings.ts';
import type { SystemSettings } from '../../local/template/system.ts';
import { frozenDefinition, systemWith } from '../support/definitions-of-old.ts';
import { regionNamed, withoutLimits, withSharedCoaches } from '../support/regions.ts';
import type { Scenario } from './journeys.ts';

/** Systems with older definitions, made once in a process. */
const oldSystems = new Map<string, Promise<SystemSettings>>();

/**
 * Region and template of a scenario, as the embedded run reads them.
 *
 * @param definitions day on which the state machines were frozen; those of now when absent
 */
export async function settingsFor({ region }: Pick<Scenario, 'region'>, definitions?: string): Promise<LocalSettings> {
  const content = await (region?.() ?? regionNamed());
  const regionContent = withoutLimits(withSharedCoaches(content));
  if (definitions === undefined) return loadSettings({ regionContent });
  const system = oldSystems.get(definitions) ?? oldSystem(definitions);
  oldSystems.set(definitions, system);
  return loadSettings({ regionContent, system: await system });
}

async function oldSystem(day: string): Promise<SystemSettings> {
  const [referral, trajectory] = await Promise.all([
    frozenDefinition(day, 'referral'),
    frozenDefinition(day, 'trajectory'),
  ]);
  return systemWith({ referral, trajectory });
}

/** The same settings after somebody edited a word in the region file that no case hangs on. */
export function edited(settings: LocalSettings): LocalSettings {
  const { region } = settings;
  const helpdesk = { ...region.helpdesk, phone: '030 - 111 11 11' };
  return { ...settings, region: { ...region, helpdesk } };
}
