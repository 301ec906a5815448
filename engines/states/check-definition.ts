import validate from 'asl-validator';
import { loadDefinition } from './definition.ts';

/**
 * Checks a definition whose placeholders are filled in, as this engine does when it opens and as AWS does when a machine is
 * created. AWS's part takes some 400 ms the first time in a process, so this is done when a definition is made, not at each
 * start.
 *
 * @throws Error that names the machine and lists everything that AWS or this engine would not accept.
 */
export function checkDefinition(machine: string, source: unknown): void {
  loadDefinition(machine, source);
  const verdict = validate(structuredClone(source));
  if (!verdict.isValid) throw new Error(`State machine ${machine} is not one for AWS:\n${verdict.errorsText('\n')}`);
}
