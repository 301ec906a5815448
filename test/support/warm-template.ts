import { loadSettings } from '../../local/settings.ts';

/** Reads the system from the CDK app once, before many test files do so side by side; afterwards they find it in the cache. */
export async function setup(): Promise<void> {
  await loadSettings({});
}
