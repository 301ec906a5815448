import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Stage } from './global-setup.ts';

/** What a test of this project gets: the shared browser, and where the sites are. */
export interface OnStage extends Omit<Stage, 'browser'> {
  browser(): Browser;
}

/** A group of tests that needs the browser; skipped where there is none (see global-setup.ts). */
export function onStage(name: string, tests: (stage: OnStage) => void): void {
  const stage = inject('stage');
  describe.skipIf(stage === null)(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (stage !== null) browser = await chromium.connect(stage.browser);
    });
    afterAll(() => browser?.close());
    tests({
      system: stage?.system ?? '',
      samples: stage?.samples ?? '',
      browser() {
        if (browser === undefined) throw new Error('the browser is not there yet');
        return browser;
      },
    });
  });
}
