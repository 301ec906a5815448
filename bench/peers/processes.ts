import { readdir, readFile } from 'node:fs/promises';

/** Clock ticks a second in `/proc`: the same on every Linux that Node runs on. */
const ticks = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Milliseconds of its own, and of children that ended and were waited for. */
  readonly cpu: number;
}

async function processes(): Promise<readonly Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
      // The name in brackets may hold anything; numbers come after it: state, parent, ... 11 to 14 are the times.
      const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields === undefined) return [];
      const cpu = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) * (1000 / ticks);
      return [{ pid: Number(pid), parent: Number(fields[1]), cpu }];
    }),
  );
  return all.flat();
}

async function family(roots: readonly number[]): Promise<readonly Process[]> {
  const all = await processes();
  const found = new Set(roots);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => found.has(pid));
}

/** Milliseconds of processor time, user and system, that these processes and all below them have taken since they began. */
export async function processorTime(roots: readonly number[]): Promise<number> {
  return (await family(roots)).reduce((sum, { cpu }) => sum + cpu, 0);
}

/** Bytes of memory that these processes and all below them take; what several share is counted once. */
export async function memory(roots: readonly number[]): Promise<number> {
  const parts = await Promise.all(
    (await family(roots)).map(async ({ pid }) => {
      const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
      return Number(/^Pss: +(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024;
    }),
  );
  return parts.reduce((sum, part) => sum + part, 0);
}
