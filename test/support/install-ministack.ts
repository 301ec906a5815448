import { ministackLacks, ministackVersion } from './ministack.ts';
import { installPythonTool } from './python-tool.ts';

/**
 * Installs the emulator before any file runs: two files that find it missing at the same time would install it into one
 * folder, and each spoil the other's. Where Python is missing, each file says so itself.
 */
export async function setup(): Promise<void> {
  if ((await ministackLacks()) === undefined) await installPythonTool('ministack', ministackVersion);
}
