import { expect, test } from 'vitest';
import { skippedWithoutChromium } from '../browser/chromium.ts';

test.each([undefined, '', 'false'])('without Chromium, CI %s: says how to get it and what is skipped', (ci) => {
  expect(skippedWithoutChromium(ci)).toMatch(/apt-get install chromium[\s\S]*Skipped: all looks at pages and mails/);
});

test.each(['true', '1'])('without Chromium, CI %s: fails, and says how to get it', (ci) => {
  expect(() => skippedWithoutChromium(ci)).toThrow(/apt-get install chromium/);
});
