import type { Machine } from '../functions/domain/codes.ts';
import type { FunctionName } from '../functions/runtime/steps.ts';
import type { Settings } from './config.ts';

/**
 * Explicit names. With them ARNs can be written before the resource exists, which breaks the circle of a machine that
 * calls a function that wakes the machine.
 */
export function baseName(settings: Pick<Settings, 'stage' | 'regionName'>): string {
  return `hw-${settings.stage}-${settings.regionName}`;
}

/** Name of a function, by its folder. */
export function functionName(settings: Pick<Settings, 'stage' | 'regionName'>, folder: FunctionName): string {
  return `${baseName(settings)}-${folder}`;
}

/** Name of a state machine. */
export function machineName(settings: Pick<Settings, 'stage' | 'regionName'>, machine: Machine): string {
  return `${baseName(settings)}-${machine}`;
}
