import type { Context } from 'hono';
import type { FormValues } from './forms.ts';

/** Largest body of a post, in bytes: a referral is a few kilobytes. */
export const bodyLimit = 32 * 1024;

/** Most fields that a form may post: our longest, of a take-over, has some 140, and each costs work. */
export const fieldLimit = 200;

/** Why a body cannot be read. `compressed`: it has a Content-Encoding, and nothing here decodes that. */
export type BodyFault = 'size' | 'compressed' | 'encoding' | 'fields';

type Decoder = InstanceType<typeof TextDecoder>;

/** Media type of the posted body, in lower case and without parameters. */
export function mediaType(c: Context): string {
  return (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Character set named in the Content-Type; UTF-8 where it names none. */
function charsetOf(c: Context): string {
  const parameters = (c.req.header('Content-Type') ?? '').split(';').slice(1);
  const named = parameters.map((part) => part.trim()).find((part) => /^charset=/i.test(part));
  return named?.slice('charset='.length).replaceAll('"', '').trim() || 'utf-8';
}

/**
 * A decoder that throws at bytes that its character set does not have. Undefined for an unknown name, and for sets in
 * which the signs of a form are not one byte each.
 */
function decoderOf(charset: string): Decoder | undefined {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    return /^(utf-16|iso-2022|replacement)/.test(decoder.encoding) ? undefined : decoder;
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array, decoder: Decoder | undefined): string | undefined {
  try {
    return decoder?.decode(bytes);
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The posted bytes, if they may be read at all. */
async function readBytes(c: Context): Promise<{ readonly bytes: Uint8Array } | { readonly wrong: BodyFault }> {
  const coding = c.req.header('Content-Encoding')?.trim().toLowerCase() ?? '';
  if (coding !== '' && coding !== 'identity') return { wrong: 'compressed' };
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return bytes.byteLength > bodyLimit ? { wrong: 'size' } : { bytes };
}

/** A posted text, such as JSON: in UTF-8, or in the character set that the Content-Type names. */
export async function readText(c: Context): Promise<{ readonly text: string } | { readonly wrong: BodyFault }> {
  const read = await readBytes(c);
  if ('wrong' in read) return read;
  const text = decoded(read.bytes, utf8) ?? decoded(read.bytes, decoderOf(charsetOf(c)));
  return text === undefined ? { wrong: 'encoding' } : { text };
}

/** One name or value. What was escaped is in the given character set; what was not may also be UTF-8 already. */
function component(escaped: string, decoder: Decoder): string | undefined {
  const raw = escaped.replaceAll('+', ' ');
  const plain = raw.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const bytes = Buffer.from(plain, 'latin1');
  const isRaw = /[\u0080-\u00ff]/.test(raw);
  return (isRaw ? decoded(bytes, utf8) : undefined) ?? decoded(bytes, decoder);
}

/**
 * Fields of a urlencoded body by name, in the order they were posted. The character set is that of the Content-Type, or
 * of the field `_charset_`, which browsers fill in (HTML 4.10.22); without either it is UTF-8. Nothing is guessed: if
 * some bytes do not fit, the whole form is unreadable, which is better than a name with a hole in it.
 */
function parseForm(
  bytes: Uint8Array,
  charset: string,
): { readonly values: FormValues } | { readonly wrong: BodyFault } {
  const pairs = Buffer.from(bytes)
    .toString('latin1')
    .split('&', fieldLimit + 1);
  if (pairs.length > fieldLimit) return { wrong: 'fields' };
  const named = pairs.find((pair) => pair.startsWith('_charset_='))?.slice('_charset_='.length);
  const decoder = decoderOf(charset === 'utf-8' && named ? named : charset);
  if (decoder === undefined) return { wrong: 'encoding' };
  const values = new Map<string, string[]>();
  for (const pair of pairs.filter((one) => one !== '')) {
    const at = pair.indexOf('=');
    const name = component(at === -1 ? pair : pair.slice(0, at), decoder);
    const value = component(at === -1 ? '' : pair.slice(at + 1), decoder);
    if (name === undefined || value === undefined) return { wrong: 'encoding' };
    if (name !== '_charset_') add(values, name, value);
  }
  return { values };
}

/** Adds a value to those that were posted under its name before. */
function add(values: Map<string, string[]>, name: string, value: string): void {
  const given = values.get(name);
  if (given === undefined) values.set(name, [value]);
  else given.push(value);
}

/** What a file counts as in the values of a form: something that was given, and that no field takes. */
const aFile = '[file]';

/**
 * Fields of a multipart body (RFC 7578), read by Node. A file is not kept: its field has a value that says so, unless nothing was chosen,
 * for which browsers send a file without a name.
 */
async function parseMultipart(
  bytes: Uint8Array,
  type: string,
): Promise<{ readonly values: FormValues } | { readonly wrong: BodyFault }> {
  const read = (body: Uint8Array | string) =>
    new Response(typeof body === 'string' ? body : Buffer.from(body), { headers: { 'Content-Type': type } })
      .formData()
      .catch(() => undefined);
  let form = await read(bytes);
  // Browsers write a form in the character set of its page, which this field names; Node reads UTF-8 alone.
  const named = form?.get('_charset_');
  if (typeof named === 'string' && !/^(utf-8)?$/i.test(named)) {
    const text = decoded(bytes, decoderOf(named));
    form = text === undefined ? undefined : await read(text);
  }
  if (form === undefined) return { wrong: 'encoding' };
  const fields = [...form].filter(
    ([name, value]) => name !== '_charset_' && !(typeof value === 'object' && value.name === ''),
  );
  if (fields.length > fieldLimit) return { wrong: 'fields' };
  // Node puts this sign where bytes do not fit.
  if (fields.flat().some((text) => typeof text === 'string' && text.includes('\uFFFD'))) return { wrong: 'encoding' };
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) add(values, name, typeof value === 'string' ? value : aFile);
  return { values };
}

/** Media types of the forms that browsers post. */
export const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;

/** The fields of a posted form, or why it cannot be read. */
export async function readFormBody(
  c: Context,
): Promise<{ readonly values: FormValues } | { readonly wrong: BodyFault }> {
  const read = await readBytes(c);
  if ('wrong' in read) return read;
  return mediaType(c) === 'multipart/form-data'
    ? parseMultipart(read.bytes, c.req.header('Content-Type') ?? '')
    : parseForm(read.bytes, charsetOf(c));
}
