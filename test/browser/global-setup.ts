import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { openConsole } from '../../demo/console/open-console.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { mondayMorning } from '../support/journey.ts';
import { chromiumArgs, chromiumPath, skippedWithoutChromium } from './chromium.ts';
import { openSampleSite } from './sample-site.ts';

/** Where the tests of this project find the one browser and the two sites that they share. */
export interface Stage {
  /** Address of the running browser. */
  readonly browser: string;
  /** The whole system, at a standstill on a Monday morning. */
  readonly system: string;
  /** Pages behind links, in every state. */
  readonly samples: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where there is no Chromium: every test of this project is then skipped. */
    readonly stage: Stage | null;
  }
}

/** Opens one browser, one embedded system and the site of sample pages for the whole run. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    console.warn(skippedWithoutChromium(process.env['CI']));
    provide('stage', null);
    return async () => {};
  }
  const browser = await chromium.launchServer({ executablePath, args: chromiumArgs });
  const system = await openEmbedded({ console: openConsole, frozenAt: mondayMorning, seed: 1 });
  const samples = await openSampleSite();
  provide('stage', { browser: browser.wsEndpoint(), system: system.url, samples: samples.url });
  return async () => {
    await browser.close();
    await samples.close();
    await system.close();
  };
}
