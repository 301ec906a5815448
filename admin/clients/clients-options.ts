import { SettingsError } from '../../functions/domain/errors.ts';
import { type CommandOptions, placeFrom, placeOptions, whereLines } from '../options.ts';
import { parseCommand } from '../parse-command.ts';
import type { ClientFields, ClientsAsk } from './do-clients.ts';

const usage = `Use: npm run clients -- list|uses|add|set|key|revoke|remove [--region midden-utrecht] [--stage test]
list     the forms and systems in the region file, with the marks of their keys
uses     on which day each key was used last, as the desk shows it: of a deployment, or with --data .local of an embedded run that is stopped
add      --id <id> --name <name> and any of the fields below
set      --id <id> and any of the fields below; an empty one takes the field away
key      --id <id>: makes a key, shows it once, and writes its hash; two at a time
revoke   --id <id> --mark <first letters of the hash>
remove   --id <id>
Fields:  --name, --origins https://a.example,https://b.example, --vouches yes|no, --per-day 100, --organisation <name>,
         --thanks <page>, --error <page>, --webhook <url>, --events <code>,<code>, --sandbox yes|no
What is changed at the desk counts over the file; npm run region -- export brings it here first.`;

/** What `npm run clients -- --help` says. */
export const help = `${usage}\n${whereLines}`;

/** What a command line asks, and of which file. */
interface ClientsOptions {
  readonly ask: ClientsAsk;
  readonly region: string;
  readonly stage: string;
}

type Given = Readonly<Record<string, string | undefined>>;

/** A field that was given: what it says, null where it is to go; undefined where it was not given. */
function given<T>(text: string | undefined, read: (text: string) => T): T | null | undefined {
  if (text === undefined) return undefined;
  return text === '' ? null : read(text);
}

const listOf = (text: string) => text.split(',').map((one) => one.trim());

function yesOrNo(text: string): boolean {
  if (text !== 'yes' && text !== 'no') throw new SettingsError(`"${text}" is neither yes nor no.\n${usage}`);
  return text === 'yes';
}

function fieldsIn(values: Given): ClientFields {
  const all = {
    name: values['name'],
    origins: given(values['origins'], listOf),
    vouches: given(values['vouches'], yesOrNo),
    perDay: given(values['per-day'], Number),
    organisation: given(values['organisation'], String),
    pages: { thanks: given(values['thanks'], String), error: given(values['error'], String) },
    webhook:
      values['webhook'] === ''
        ? null
        : { url: given(values['webhook'], String), events: given(values['events'], listOf) },
    sandbox: given(values['sandbox'], (text) => (yesOrNo(text) ? true : null)),
  };
  return all as ClientFields;
}

/**
 * Reads a command line of `npm run clients`.
 *
 * @throws SettingsError with how it is used, where it asks for nothing that there is
 */
export function readClientsOptions(args: readonly string[]): ClientsOptions {
  const text = { type: 'string' } as const;
  const names = [
    'name',
    'origins',
    'vouches',
    'per-day',
    'organisation',
    'thanks',
    'error',
    'webhook',
    'events',
    'sandbox',
  ];
  const options = Object.fromEntries(['region', 'stage', 'id', 'mark', ...names].map((name) => [name, text]));
  const { values, positionals }: { readonly values: Given; readonly positionals: readonly string[] } = parseCommand(
    args,
    options,
    usage,
  );
  const [command, ...more] = positionals;
  const { id, mark, region = 'midden-utrecht', stage = 'test' } = values;
  const place = { region, stage };
  const wrong = () => new SettingsError(usage);
  if (more.length > 0) throw wrong();
  if (command === 'list') return { ...place, ask: { command } };
  if (id === undefined) throw wrong();
  switch (command) {
    case 'add':
    case 'set':
      return { ...place, ask: { command, id, fields: fieldsIn(values) } };
    case 'key':
    case 'remove':
      return { ...place, ask: { command, id } };
    case 'revoke':
      if (mark === undefined) throw wrong();
      return { ...place, ask: { command, id, mark } };
    default:
      throw wrong();
  }
}

/**
 * Reads a command line of `npm run clients -- uses`, which looks at what runs; undefined for every other, which looks at the file alone.
 *
 * @throws SettingsError when something in it is impossible
 */
export function readUsesOptions(args: readonly string[]): CommandOptions<undefined> | undefined {
  if (args[0] !== 'uses') return undefined;
  const { values, positionals } = parseCommand(args, placeOptions, usage);
  if (values.help) return { help };
  if (positionals.length > 1) throw new SettingsError(usage);
  return { ask: undefined, ...placeFrom(values) };
}
