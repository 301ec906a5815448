import type { OpenConsole } from '../../local/embedded.ts';
import { createConsole } from './app.ts';
import { consoleView } from './live-view.ts';

/** The console of a run, for `openEmbedded({ console: openConsole })`. */
export const openConsole: OpenConsole = (parts) => createConsole(consoleView(parts));
