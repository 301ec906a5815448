/**
 * Milliseconds of the processor that this process took, in all its threads, since it began or since a reading of `process.cpuUsage()`. What
 * else the machine does is not in it.
 */
export function processorMs(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
