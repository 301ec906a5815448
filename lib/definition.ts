import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Machine } from '../functions/domain/codes.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { constructName, type MachineStep, machineSteps, placeholderName } from '../functions/runtime/steps.ts';

const definitionSchema = z.looseObject({ States: z.record(z.string(), z.unknown()) });

/** Placeholder of the trajectory machine's ARN in the referral machine. */
export const trajectoryPlaceholder = 'TrajectoryStateMachineArn';

/** A state machine as described in its file, checked against the list of steps. */
interface Definition {
  /** Valid JSON with `${Placeholder}` where an ARN belongs. */
  readonly text: string;
  readonly steps: readonly MachineStep[];
}

/**
 * Reads a state machine's file. The CDK checks neither placeholders nor names, so this does: every step has its folder
 * and its state, and nothing in the file lacks a step.
 *
 * @throws SettingsError When file, folders, states and the list of steps disagree.
 */
export function loadDefinition(root: string, machine: Machine): Definition {
  const file = `statemachines/${machine}.asl.json`;
  const steps: readonly MachineStep[] = machineSteps[machine];
  const parsed = definitionSchema.parse(JSON.parse(readFileSync(join(root, file), 'utf8')));
  for (const step of steps) {
    requireFolder(root, step);
    if (!(constructName(step) in parsed.States)) {
      throw new SettingsError(
        `${file} has no state ${constructName(step)}, which functions/runtime/steps.ts lists for it.`,
      );
    }
  }
  const text = JSON.stringify(parsed);
  const expected = steps.map(placeholderName);
  if (machine === 'referral') expected.push(trajectoryPlaceholder);
  requireSamePlaceholders(file, text, expected);
  return { text, steps };
}

/**
 * Checks that a function's folder exists.
 *
 * @throws SettingsError When `functions/<folder>/index.ts` is missing.
 */
export function requireFolder(root: string, folder: string): void {
  if (!existsSync(join(root, 'functions', folder, 'index.ts'))) {
    throw new SettingsError(
      `functions/${folder}/index.ts is missing, though functions/runtime/steps.ts lists it: add it or take it off the list.`,
    );
  }
}

/**
 * Compares the placeholders in a definition with the values for them.
 *
 * @throws SettingsError Naming each placeholder without a value, and each value without a placeholder.
 */
export function requireSamePlaceholders(file: string, text: string, supplied: readonly string[]): void {
  const wanted = new Set([...text.matchAll(/\$\{([^{}]*)\}/g)].map((match) => match[1] ?? ''));
  const unfilled = [...wanted].filter((name) => !supplied.includes(name));
  const unused = supplied.filter((name) => !wanted.has(name));
  const faults = [
    ...unfilled.map((name) => `\${${name}} is in the file, but nothing fills it`),
    ...unused.map((name) => `\${${name}} is supplied, but the file does not use it`),
  ];
  if (faults.length > 0) throw new SettingsError(`${file}: ${faults.join('; ')}.`);
}
