import type { IncomingHttpHeaders } from 'node:http';

/** A call as a service reads it from a request. */
export interface WireCall {
  /** As the JSON protocols name it, such as `DynamoDB_20120810`; `ses` for mail, whose requests are forms. */
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Reads a request of the protocols that our clients speak. */
export function inputOf(headers: IncomingHttpHeaders, body: string): WireCall {
  const target = headers['x-amz-target'];
  if (target === undefined) {
    const { Action, Version: _, ...form } = Object.fromEntries(new URLSearchParams(body));
    return { service: 'ses', operation: Action ?? '', input: nested(form) };
  }
  const [service = '', operation = ''] = String(target).split('.');
  return { service, operation, input: JSON.parse(body) };
}

/** `{ 'Tags.member.1.Name': 'a' }` as `{ Tags: [{ Name: 'a' }] }`. */
function nested(form: Readonly<Record<string, string>>): Record<string, unknown> {
  const tree: Tree = {};
  for (const [path, value] of Object.entries(form)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let at = tree;
    for (const name of names) {
      const below = at[name];
      const next = typeof below === 'object' ? below : {};
      at[name] = next;
      at = next;
    }
    at[last] = value;
  }
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, withLists(value)]));
}

interface Tree {
  [name: string]: Tree | string;
}

function withLists(value: Tree | string): unknown {
  if (typeof value === 'string') return value;
  const { member } = value;
  if (typeof member === 'object') return Object.values(member).map(withLists);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withLists(inner)]));
}

const reads: readonly string[] = ['GetItem', 'TransactGetItems', 'BatchGetItem', 'Query'];

/** Whether a call changes nothing, so that it asks the same each time. */
export function isRead(operation: string): boolean {
  return reads.includes(operation);
}

/** What a command was given or answered, as JSON has it: bytes are base64, moments are seconds. */
export function withBytesAsText(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(withBytesAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withBytesAsText(inner)]));
}

/** The same text for the same input, whatever the order of its names. */
export function wordOf(input: unknown): string {
  return JSON.stringify(withBytesAsText(input), (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

const mailAnswers: readonly string[] = ['SendRawEmail', 'GetSendQuota'];

/** An answer as the service sends it. */
export function answerOf(
  operation: string,
  { $metadata: _, ...output }: Readonly<Record<string, unknown>>,
): { readonly type: string; readonly body: string } {
  if (!mailAnswers.includes(operation)) {
    return { type: 'application/x-amz-json-1.0', body: JSON.stringify(withBytesAsText(output)) };
  }
  const members = Object.entries(output).map(([name, value]) => `<${name}>${String(value)}</${name}>`);
  const result = `<${operation}Result>${members.join('')}</${operation}Result>`;
  const body = `<${operation}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}</${operation}Response>`;
  return { type: 'text/xml', body };
}

/** The input of a command as source text: bytes that came as base64 are bytes again. */
export function sourceOf(operation: string, input: WireCall['input']): string {
  const isOfTable = isRead(operation) || /Item/.test(operation);
  const bytes = (name: string) => (operation === 'SendRawEmail' ? name === 'Data' : isOfTable && name === 'B');
  const told = (value: unknown, name: string): string => {
    if (typeof value === 'string' && bytes(name)) return `Buffer.from(${JSON.stringify(value)}, 'base64')`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map((one) => told(one, '')).join(', ')}]`;
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${JSON.stringify(key)}: ${told(inner, key)}`)
      .join(', ')} }`;
  };
  return told(input, '');
}
