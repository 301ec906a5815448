/** A request, to be written as a command or as code. */
export interface Sample {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** In quotes for a shell, whatever it holds. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The request as a command for a shell. */
export function asCurl({ method, url, headers, body }: Sample): string {
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`-d ${quoted(JSON.stringify(body, null, 2))}`]),
  ].join(' \\\n  ');
}

/** The request as JavaScript, for a server or a browser. */
export function asFetch({ method, url, headers, body }: Sample): string {
  const written = (value: unknown) => JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
  const options = [
    ...(method === 'GET' ? [] : [`method: '${method}'`]),
    ...(Object.keys(headers).length === 0 ? [] : [`headers: ${written(headers)}`]),
    ...(body === undefined ? [] : [`body: JSON.stringify(${written(body)})`]),
  ];
  const given = options.length === 0 ? '' : `, {\n  ${options.join(',\n  ')}\n}`;
  return `const answer = await fetch('${url}'${given});\nconsole.log(answer.status, await answer.text());`;
}
