import { SettingsError } from '../functions/domain/errors.ts';

/**
 * Reads a setting that takes one of two words: true for the first, false for the second, undefined when it was not given.
 *
 * @throws SettingsError When something else was given; the message names both words.
 */
export function readSwitch(
  name: string,
  given: unknown,
  [yes, no]: readonly [string, string] = ['on', 'off'],
): boolean | undefined {
  if (given === undefined) return undefined;
  if (given === yes || given === no) return given === yes;
  throw new SettingsError(`-c ${name}= takes ${yes} or ${no}.`);
}
