import { existsSync } from 'node:fs';

// Debian's shell without windows first: the same engine, and the whole project takes a third less time with it.
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** What to do when there is no browser to look at pages with. */
export const howToGetChromium =
  'There is no Chromium. Get it with "apt-get install chromium", or name one in CHROMIUM_PATH.';

/**
 * What to say where there is no Chromium: on a computer of one's own that everything is skipped.
 *
 * @param ci the environment's `CI`
 * @throws under CI, where nothing may be skipped
 */
export function skippedWithoutChromium(ci: string | undefined): string {
  if (ci !== undefined && ci !== '' && ci !== 'false') throw new Error(howToGetChromium);
  return `${howToGetChromium} Skipped: all looks at pages and mails, and all walks through the form.`;
}

/** Path of the Chromium of this computer, or undefined. */
export function chromiumPath(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  return [...(named === undefined ? [] : [named]), ...places].find((path) => existsSync(path));
}

/** Without a sandbox, as it often runs as root in a container; it opens our own pages only. */
export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
