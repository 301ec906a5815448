import { html as tagged } from 'hono/html';

/** A piece of escaped HTML. */
export type Html = ReturnType<typeof tagged>;

/** What may stand in HTML. A function may not: a text that asks for values would be shown as its code. */
type Piece = string | number | boolean | null | undefined | Html | readonly Piece[];

/** HTML with everything in it escaped that is not HTML itself. */
export const html: (strings: TemplateStringsArray, ...pieces: readonly Piece[]) => Html = tagged;
