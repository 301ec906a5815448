import { writeSync } from 'node:fs';
import { asksHelp } from '../local/options.ts';

/** Where somebody asks with `--help` or `-h` how to use a command, says it and ends the process well. */
export function answerHelp(usage: string): void {
  if (!asksHelp(process.argv.slice(2))) return;
  writeSync(process.stdout.fd, `${usage}\n`);
  process.exit(0);
}
