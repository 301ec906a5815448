import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What to do when there is no browser to look at pages with. */
export const howToGetChromium =
  'There is no Chromium. Get it with "apt-get install chromium", or name one in CHROMIUM_PATH.';

/** Path of the Chromium of this computer, or undefined. */
export function chromiumPath(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  return [...(named === undefined ? [] : [named]), ...places].find((path) => existsSync(path));
}

/** Without a sandbox, as it often runs as root in a container; it opens our own pages only. */
export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
