import { defined } from '../functions/domain/defined.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { readSwitch } from './read-switch.ts';

/**
 * How daily backups are kept: not at all; in a vault whose lock an administrator with that right can remove; or, from
 * three days after the first deployment, in one that nobody can unlock any more, AWS included.
 */
export type Backups = 'off' | 'on' | 'locked';

/** What is kept besides the table itself. */
export interface Safekeeping {
  readonly backups: Backups;
  /** Vault in another AWS region, or another account, that every backup is copied to. */
  readonly backupCopy?: string;
  /** Whether CloudTrail records access to the table. */
  readonly dataEvents: boolean;
}

/** What was given, unchecked. */
interface Given {
  readonly backups?: unknown;
  readonly backupCopy?: unknown;
  readonly dataEvents?: unknown;
}

const choices: readonly unknown[] = ['off', 'on', 'locked'] satisfies Backups[];

/**
 * Reads what to keep.
 *
 * @param usual - What the stage does about backups when nothing is given.
 * @throws SettingsError When something else was given than is possible.
 */
export function readSafekeeping(given: Given, usual: Backups, awsRegion: string): Safekeeping {
  const { backups = usual, backupCopy } = given;
  const isChoice = (value: unknown): value is Backups => choices.includes(value);
  if (!isChoice(backups)) {
    throw new SettingsError('-c backups= takes off, on, or locked (which nobody can undo after three days).');
  }
  const dataEvents = readSwitch('dataEvents', given.dataEvents) ?? false;
  const copy = readCopy(backupCopy, backups, awsRegion);
  return { backups, ...defined({ backupCopy: copy }), dataEvents };
}

function readCopy(given: unknown, backups: Backups, awsRegion: string): string | undefined {
  if (given === undefined) return undefined;
  // All data stay inside the EU, so its copies do too.
  const region =
    typeof given === 'string'
      ? /^arn:aws:backup:(eu-[a-z]+-\d):\d{12}:backup-vault:[\w-]+$/.exec(given)?.[1]
      : undefined;
  if (typeof given !== 'string' || region === undefined || outsideTheUnion.includes(region) || region === awsRegion) {
    throw new SettingsError(
      `-c backupCopy= takes the ARN of a backup vault in another AWS region inside the EU than ${awsRegion}, such as arn:aws:backup:eu-west-1:111122223333:backup-vault:hw-copies.`,
    );
  }
  if (backups === 'off')
    throw new SettingsError('-c backupCopy= needs -c backups=on or locked: there is nothing to copy.');
  return given;
}

/** London and Zürich are in Europe, not in the EU. */
const outsideTheUnion: readonly string[] = ['eu-west-2', 'eu-central-2'];
