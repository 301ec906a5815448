import { SettingsError } from '../functions/domain/errors.ts';
import { type ErasureGround, erasureGrounds, type IdentityCheck, identityChecks } from '../functions/domain/privacy.ts';
import { readReference } from '../functions/domain/reference.ts';
import { type StageName, stageNamed } from '../lib/config.ts';
import { parseCommand } from './parse-command.ts';

/** Where the command does its work: a deployment, or the data folder of an embedded run that is not open. */
export type Place =
  | {
      readonly on: 'aws';
      readonly stage: StageName;
      readonly awsRegion: string;
      readonly region: string;
      readonly table?: string;
    }
  | { readonly on: 'folder'; readonly data: string; readonly region: string };

/** What `npm run privacy` asks. */
export type PrivacyAsk =
  | {
      readonly command: 'access';
      readonly reference: string;
      readonly identity: IdentityCheck;
      readonly by: string;
      readonly to: string;
      readonly also: readonly string[];
      readonly leaveOut: readonly string[];
    }
  | {
      readonly command: 'erase';
      readonly reference: string;
      readonly ground: ErasureGround;
      readonly by: string;
      readonly endsToo: boolean;
    }
  | { readonly command: 'retention' }
  | { readonly command: 'reads'; readonly reference?: string; readonly staff?: string; readonly to: string };

/** What a command line asks for, and where; `help`: how to use it. */
export type CommandOptions<Ask> =
  | { readonly help: string }
  | { readonly ask: Ask; readonly place: Place; readonly profile?: string };
export type PrivacyOptions = CommandOptions<PrivacyAsk>;

/** The options of every administrator's command: where it works. */
export const placeOptions = {
  help: { type: 'boolean', short: 'h', default: false },
  stage: { type: 'string', default: 'test' },
  region: { type: 'string', default: 'midden-utrecht' },
  table: { type: 'string' },
  profile: { type: 'string' },
  data: { type: 'string' },
} as const;

/** How these are used. */
export const whereLines = `Where: [--stage test] [--region midden-utrecht] [--table <name>] [--profile <of the AWS command line>]
       or --data .local for the folder of an embedded run that is stopped
       (of npm start -- --region my-region: .local/regions/my-region).`;

/**
 * Where a command works.
 *
 * @throws SettingsError for a stage that is not known
 */
export function placeFrom(values: {
  readonly stage: string;
  readonly region: string;
  readonly table?: string | undefined;
  readonly profile?: string | undefined;
  readonly data?: string | undefined;
}): { readonly place: Place; readonly profile?: string } {
  const { stage, region, table, data, profile } = values;
  if (data !== undefined) return { place: { on: 'folder', data, region } };
  const place: Place = { on: 'aws', ...stageNamed(stage), region, ...(table === undefined ? {} : { table }) };
  return { place, ...(profile === undefined ? {} : { profile }) };
}

const usage = `Use: npm run privacy -- access HW-XXXXXXX --identity ${identityChecks.join('|')} --by <account> --to <file>
                        [--also HW-XXXXXXX,...] [--leave-out "<note>,..."]
     npm run privacy -- erase HW-XXXXXXX --ground ${erasureGrounds.join('|')} --by <account>
                        --confirm HW-XXXXXXX [--end]
     npm run privacy -- retention
     npm run privacy -- reads [HW-XXXXXXX] [--staff <account>] --to <file>
${whereLines}

access     everything that is held of a candidate, in one file that only you can read. It names other cases that may be theirs;
           with --also they come along. --leave-out leaves out notes that are about somebody else, by the names that it prints.
erase      erases the people of a case for good. An open case is ended first, with --end: those whose address is in the region file
           hear so from the sweeper; tell the candidate yourself, or use the desk, which mails everybody.
retention  which cases lose their people when, and which should have lost them by now (then it fails): looks at the whole table.
reads      who read what, of one case or of all, by role, organisation, account, day and parts: as lines of JSON.
--by is the id of the account of whoever does it, for the audit trail: never a name or an address. Nothing about anybody is printed; files get the mode 0600.
docs/privacy-at-work.md tells more.`;

const options = {
  ...placeOptions,
  identity: { type: 'string' },
  ground: { type: 'string' },
  by: { type: 'string' },
  to: { type: 'string' },
  also: { type: 'string' },
  'leave-out': { type: 'string' },
  confirm: { type: 'string' },
  end: { type: 'boolean', default: false },
  staff: { type: 'string' },
} as const;
function parse(args: readonly string[]) {
  return parseCommand(args, options, usage);
}
type Values = ReturnType<typeof parse>['values'];

const listed = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function needed(values: Values, name: 'to'): string {
  const value = values[name]?.trim();
  if (value === undefined || value === '') throw new SettingsError(`--${name} is needed.\n${usage}`);
  return value;
}

/** Ids of issuers in which any row of digits may stand by chance: a UUID, or twenty and more hexadecimal digits. */
const randomPart = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-z])[0-9a-f]{20,64}(?![0-9a-z])/gi;

/**
 * The account of whoever does it. It stands in the trail, which nobody is erased from: so it must look like an id that an issuer
 * makes, and not like a name, a mail address, a birth date, a phone number or a BSN.
 *
 * @throws SettingsError for anything else, and where none is given
 */
export function accountIn(by: string | undefined, usage: string): string {
  const account = by?.trim() ?? '';
  if (account === '') throw new SettingsError(`--by is needed.\n${usage}`);
  const digits = account.replace(randomPart, 'x1').replace(/[._|-]/g, '');
  if (/^[A-Za-z0-9._|-]{2,64}$/.test(account) && /\d/.test(digits) && !/\d{8}/.test(digits)) return account;
  throw new SettingsError(
    `--by takes the id of an account, as the issuer gives it, and no name, address or number of anybody: it is never erased. ` +
      `2 to 64 letters, digits, "-", "_", "." or "|", with a digit, and fewer than eight digits in a row (but a UUID, or 20 and more ` +
      `hexadecimal digits, may hold any).\n${usage}`,
  );
}

function among<Code extends string>(codes: readonly Code[], name: string, value: string | undefined): Code {
  const found = codes.find((code) => code === value);
  if (found === undefined) throw new SettingsError(`--${name} takes one of ${codes.join(', ')}.\n${usage}`);
  return found;
}

function referenceIn(text: string | undefined): string {
  const reference = readReference(text ?? '');
  if (reference === undefined) throw new SettingsError(`"${text ?? ''}" is no number of a referral.\n${usage}`);
  return reference;
}

function askIn(command: string | undefined, first: string | undefined, values: Values): PrivacyAsk {
  switch (command) {
    case 'access':
      return {
        command,
        reference: referenceIn(first),
        identity: among(identityChecks, 'identity', values.identity),
        by: accountIn(values.by, usage),
        to: needed(values, 'to'),
        also: listed(values.also).map(referenceIn),
        leaveOut: listed(values['leave-out']),
      };
    case 'erase': {
      const reference = referenceIn(first);
      if (values.confirm === undefined || readReference(values.confirm) !== reference) {
        throw new SettingsError(
          `This cannot be undone: type the number once more, with --confirm ${reference}.\n${usage}`,
        );
      }
      return {
        command,
        reference,
        ground: among(erasureGrounds, 'ground', values.ground),
        by: accountIn(values.by, usage),
        endsToo: values.end,
      };
    }
    case 'retention':
      return { command };
    case 'reads':
      return {
        command,
        to: needed(values, 'to'),
        ...(first === undefined ? {} : { reference: referenceIn(first) }),
        ...(values.staff === undefined ? {} : { staff: values.staff }),
      };
    default:
      throw new SettingsError(`${command === undefined ? 'Say what to do' : `"${command}" is not known`}.\n${usage}`);
  }
}

/**
 * Reads the command line.
 *
 * @throws SettingsError when something is missing or impossible; the message says what can be given
 */
export function readPrivacyOptions(args: readonly string[]): PrivacyOptions {
  const { values, positionals } = parse(args);
  if (values.help) return { help: usage };
  const [command, first, more] = positionals;
  if (more !== undefined) throw new SettingsError(`"${more}" is one too many.\n${usage}`);
  const ask = askIn(command, first, values);
  return { ask, ...placeFrom(values) };
}
