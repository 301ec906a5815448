import { raw } from 'hono/html';
import { type Html, html } from '../html.ts';

/** A part of a page under a heading that can be linked to. */
export interface Titled {
  readonly id: string;
  /** As it stands on the page: not to be escaped again. */
  readonly title: string;
  readonly body: Html;
}

/** Parts with their headings, for a list of contents: of each the first heading that has an id. */
export function titled(parts: readonly Html[]): readonly Titled[] {
  return parts.flatMap((body) => {
    const [, id, title] = /<h2 id="([^"]+)">([^<]*)/.exec(String(body)) ?? [];
    return id === undefined || title === undefined ? [] : [{ id, title: raw(title), body }];
  });
}

/** A long page in parts: a list of what is in it, and from each part the way back to that. */
export function withContents(
  parts: readonly Titled[],
  words: { readonly title: string; readonly back: string },
): readonly Html[] {
  return [
    html`<nav class="contents" id="contents" tabindex="-1" aria-labelledby="contents-head">
<h2 id="contents-head">${words.title}</h2>
<ul>
${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>
`,
    ...parts.map(
      ({ body, title }) =>
        html`${body}<p class="to-contents"><a href="#contents" aria-label="${words.back}, ${title}">${words.back}</a></p>\n`,
    ),
  ];
}
