import type { Browser } from 'playwright-core';
import { afterEach } from 'vitest';
import { type Look, openLook } from './look.ts';

/** A phone and a desk, in CSS pixels. */
export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const;

/** Opens visitors of their own, each with its own cookies, that leave after the test. */
export function looksOf(browser: () => Browser): (size?: keyof typeof sizes) => Promise<Look> {
  const looks: Look[] = [];
  afterEach(async () => {
    for (const look of looks.splice(0)) await look.context.close();
  });
  return async (size = 'desk') => {
    const opened = await openLook(browser(), { viewport: sizes[size] });
    looks.push(opened);
    return opened;
  };
}
