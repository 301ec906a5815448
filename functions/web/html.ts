import { raw, html as tagged } from 'hono/html';

/** A piece of escaped HTML. */
export type Html = ReturnType<typeof tagged>;

/** What HTML can be built from. Not a function: a text that still needs values would be shown as code. */
type Piece = string | number | boolean | null | undefined | Html | readonly Piece[];

/** HTML in which everything that is not HTML itself is escaped. */
export const html: (strings: TemplateStringsArray, ...pieces: readonly Piece[]) => Html = tagged;

/** A value as JSON inside a script element: no markup can break out of it, whatever somebody typed. */
export function embeddedJson(value: unknown): Html {
  const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return raw(JSON.stringify(value, null, 1).replace(/[<>&\u2028\u2029]/g, escaped));
}

/**
 * A page in which no reference breaks behind its hyphen at the end of a line. What somebody typed and the options of a
 * list stay as they are: no markup can stand in those.
 */
export async function withWholeReferences(page: Html): Promise<Html> {
  const found = /<(?:textarea|option|title)\b[^<>]*>[^<]*|<[^<>]*>|HW-[0-9A-Z]{7}/g;
  return raw(
    String(await page).replace(found, (one) => (one.startsWith('<') ? one : `<span class="nowrap">${one}</span>`)),
  );
}
