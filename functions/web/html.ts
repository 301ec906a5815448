import { html as tagged } from 'hono/html';

/** A piece of escaped HTML. */
export type Html = ReturnType<typeof tagged>;

/** What HTML can be built from. Not a function: a text that still needs values would be shown as code. */
type Piece = string | number | boolean | null | undefined | Html | readonly Piece[];

/** HTML in which everything that is not HTML itself is escaped. */
export const html: (strings: TemplateStringsArray, ...pieces: readonly Piece[]) => Html = tagged;
