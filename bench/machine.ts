import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

/** The machine that measures, in one line. */
export function machineLine(): string {
  const [processor] = cpus();
  return `${processor?.model ?? 'unknown processor'}, ${availableParallelism()} cores used, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}`;
}

/** How busy the machine is with other things, in one line. */
export function loadLine(): string {
  return `Load of the machine before: ${loadavg()[0]?.toFixed(1)}`;
}
