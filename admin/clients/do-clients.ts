import { makeClientKey, markOfKey } from '../../functions/cases/client-key.ts';
import { type ApiClient, mostClientKeys } from '../../functions/domain/api-client.ts';
import { SettingsError } from '../../functions/domain/errors.ts';
import { isJsonObject } from '../../functions/domain/json-object.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import type { NewId } from '../../functions/ports/clock-and-ids.ts';
import { regionJson } from '../new-region/region-json.ts';

/** What may be said of a client besides its id and keys; null takes a field away. */
export type ClientFields = {
  readonly [Field in keyof Omit<ApiClient, 'id' | 'keyHashes'>]?: ApiClient[Field] | null;
};

/** What `npm run clients` is asked. */
export type ClientsAsk =
  | { readonly command: 'list' }
  | { readonly command: 'add' | 'set'; readonly id: string; readonly fields: ClientFields }
  | { readonly command: 'key' | 'remove'; readonly id: string }
  | {
      readonly command: 'revoke';
      readonly id: string;
      /** The beginning of the hash of a key, as `list` shows it. */
      readonly mark: string;
    };

/** A region file as it was read. */
interface ClientsFile {
  readonly json: unknown;
  /** How messages call it. */
  readonly source: string;
  readonly allowShortPeriods: boolean;
  readonly newId: NewId;
}

/** What the command says, and the file as it is to be written; without `text` the file stays as it is. */
interface ClientsDone {
  readonly lines: readonly string[];
  readonly text?: string;
}

function listed(client: ApiClient): readonly string[] {
  const { id, name, keyHashes, origins, vouches, perDay, organisation, pages, webhook, sandbox } = client;
  const rows: readonly (readonly [string, string | number | undefined])[] = [
    ['keys', keyHashes.length === 0 ? 'none' : keyHashes.map(markOfKey).join(', ')],
    ['origins', origins?.join(', ')],
    ['vouches', vouches === false ? 'no' : 'yes'],
    ['per day', perDay],
    ['organisation', organisation],
    ['page after a referral', pages?.thanks],
    ['page where one cannot be taken', pages?.error],
    ['webhook', webhook?.url],
    ['events', webhook === undefined ? undefined : (webhook.events?.join(', ') ?? 'all')],
    ['sandbox', sandbox === true ? 'yes' : undefined],
  ];
  return [`${id}  ${name}`, ...rows.flatMap(([label, value]) => (value === undefined ? [] : [`  ${label}: ${value}`]))];
}

/** Fields over what there is: null takes one away, and what both have of `pages` and `webhook` is taken piece by piece. */
function merged(known: object, fields: object): Record<string, unknown> {
  const result: Record<string, unknown> = { ...known };
  for (const [name, value] of Object.entries(fields)) {
    const next = isJsonObject(value) ? merged(isJsonObject(result[name]) ? result[name] : {}, value) : value;
    if (next === null || (isJsonObject(next) && Object.keys(next).length === 0)) delete result[name];
    else if (next !== undefined) result[name] = next;
  }
  return result;
}

/** The file with other clients, if it is right so. @throws SettingsError with every problem of it */
function rewritten(
  { json, source, allowShortPeriods }: ClientsFile,
  clients: readonly unknown[],
  lines: readonly string[],
): ClientsDone {
  const next = { ...Object(json), clients };
  readRegion(next, { source, allowShortPeriods });
  return { lines, text: regionJson(next) };
}

/** Adds a client. The file has to be right with it, not without it: a form in it may name it already. */
function addClient(file: ClientsFile, { id, fields }: Extract<ClientsAsk, { command: 'add' | 'set' }>): ClientsDone {
  const { clients = [] } = Object(file.json) as { readonly clients?: unknown };
  // Said as of any other file that is not right, instead of losing what stands there.
  if (!Array.isArray(clients)) readRegion(file.json, file);
  const all: readonly unknown[] = Array.isArray(clients) ? clients : [];
  const known = all.find((one) => isJsonObject(one) && one['id'] === id);
  if (isJsonObject(known)) throw new SettingsError(`There is a client "${id}" already: ${String(known['name'])}.`);
  return rewritten(
    file,
    [...all, merged({ id, keyHashes: [] }, fields)],
    [`"${id}" is added to ${file.source}. It has no key yet: npm run clients -- key --id ${id}`],
  );
}

/**
 * Does what is asked with the clients of a region file.
 *
 * @throws SettingsError where there is no such client or key, where there is one already, and where the file would not be right, with
 *   every problem of it
 */
export function doClients(file: ClientsFile, ask: ClientsAsk): ClientsDone {
  const { json, source, allowShortPeriods, newId } = file;
  if (ask.command === 'add') return addClient(file, ask);
  const { clients = [] } = readRegion(json, { source, allowShortPeriods });
  if (ask.command === 'list') {
    return { lines: clients.length === 0 ? [`${source} has no clients.`] : clients.flatMap(listed) };
  }
  const { command, id } = ask;
  const index = clients.findIndex((one) => one.id === id);
  const known = clients[index];
  const withClients = (all: readonly unknown[], lines: readonly string[]) => rewritten(file, all, lines);
  const withClient = (client: unknown, lines: readonly string[]) =>
    withClients(clients.with(index, client as ApiClient), lines);
  if (known === undefined) {
    const ids = clients.map((one) => one.id).join(', ') || 'none';
    throw new SettingsError(`${source} has no client "${id}"; it has: ${ids}.`);
  }
  const { keyHashes } = known;
  switch (command) {
    case 'set':
      return withClient(merged(known, ask.fields), [`"${id}" is changed in ${source}.`]);
    case 'remove':
      return withClients(clients.toSpliced(index, 1), [
        `"${id}" is taken out of ${source}: from the next deployment it gets 401.`,
      ]);
    case 'key': {
      if (keyHashes.length >= mostClientKeys) {
        throw new SettingsError(
          `"${id}" has two keys already (${keyHashes.map(markOfKey).join(', ')}). Revoke one: npm run clients -- revoke --id ${id} --mark <mark>`,
        );
      }
      const { key, hash } = makeClientKey(newId);
      return withClient({ ...known, keyHashes: [...keyHashes, hash] }, [
        'For the system that posts, in the header X-API-Key; it is shown this once:',
        key,
        `${source} has its hash, which begins with ${markOfKey(hash)}. It works from the next deployment on.`,
      ]);
    }
    case 'revoke': {
      const left = keyHashes.filter((hash) => !(ask.mark.length >= 4 && hash.startsWith(ask.mark)));
      if (left.length !== keyHashes.length - 1) {
        throw new SettingsError(
          `"${id}" has no key with that mark; it has: ${keyHashes.map(markOfKey).join(', ') || 'none'}.`,
        );
      }
      return withClient({ ...known, keyHashes: left }, [
        `The key ${ask.mark} of "${id}" is taken out of ${source}: from the next deployment it gets 401.`,
        'At once: revoke it at the desk, /werkplek/regio.',
      ]);
    }
  }
}
