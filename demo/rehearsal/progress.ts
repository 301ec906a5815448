import type { OnProgress } from './rehearse.ts';
import { progressLine } from './report.ts';

/** Progress on a terminal: one line that is overwritten; elsewhere (a log) one line for each month. */
export function terminalProgress(out: NodeJS.WriteStream): { readonly on: OnProgress; readonly end: () => void } {
  let month = '';
  let open = false;
  return {
    on(what, progress) {
      const line = `${what === 'with kills' ? 'with kills ' : ''}${progressLine(progress)}`;
      if (out.isTTY) {
        out.write(`\r\u001b[K${line}`);
        open = true;
      } else if (progress.day.slice(0, 7) !== month) {
        out.write(`${line}\n`);
      }
      month = progress.day.slice(0, 7);
    },
    end() {
      if (open) out.write('\n');
    },
  };
}
