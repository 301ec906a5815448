import { loadSettings } from '../../local/settings.ts';

/** Synthesises the template once, so that the test files that run in parallel find it in the cache. */
export async function setup(): Promise<void> {
  await loadSettings({});
}
