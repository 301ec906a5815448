import { raw } from 'hono/html';
import type { Language } from '../../domain/codes.ts';
import { assetPaths } from '../assets/asset-paths.ts';
import { type Html, html } from '../html.ts';
import { otherSiteTexts } from '../texts/other-site.ts';

/** Field with what a browser keeps in cookies elsewhere. */
export const keptField = 'kept';
/** Posted by a link that takes the answers along: the page is asked for, and nothing is done. */
export const showField = 'show';

/** What a page of the form needs to go on without cookies, in a frame. */
export interface Framed {
  readonly lang: Language;
  /** Path prefix of the public address. */
  readonly base: string;
  /** Prefix of the links and forms on the page, which stay in the frame. */
  readonly inside: string;
  /** Address of this page, for a reload. */
  readonly at: string;
  /** What this page takes along, as cookies would. */
  readonly kept: string;
  /** The sites on whose pages it may stand. */
  readonly origins: readonly string[];
  /** Asked for without what was kept: the page asks for itself once more if the tab still has that. */
  readonly isFresh: boolean;
}

const attributeOf = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** A link of the form: inside the frame a button that takes the answers along, elsewhere another tab. */
function link(attributes: string, words: string, { lang, base, inside }: Framed): string {
  const href = attributeOf(attributes, 'href') ?? '';
  if (!href.startsWith(`${inside}/`) && !/^https?:/.test(href)) return `<a${attributes}>${words}</a>`;
  // Whose form it is, and no way out of it.
  if (attributes.includes(' class="service"')) return `<span class="service">${words}</span>`;
  if (href.startsWith(`${inside}/aanmelden`)) {
    const spoken = attributeOf(attributes, 'lang');
    const look = / class="button/.test(attributes) ? '' : ' class="button-link"';
    return `<button type="submit" form="go" formaction="${href}"${look}${spoken === undefined ? '' : ` lang="${spoken}"`}>${words}</button>`;
  }
  const outside = attributes.replace(`href="${inside}/`, `href="${base}/`);
  return `<a${outside} target="_blank" rel="noopener">${words} (${otherSiteTexts[lang].embed.newTab})</a>`;
}

/**
 * A page of the form for a frame on another site. A browser sends no cookies of ours there, so every form and link of the page takes along what
 * they would hold: sealed, as a cookie is.
 *
 * @param page as it is outside a frame, under the base `inside`. What people typed is escaped in it, so no tag is theirs
 */
export function framedPage(page: string, framed: Framed): Html {
  const { base, inside, at, kept, origins, isFresh } = framed;
  const carried = String(html`<input type="hidden" name="${keptField}" value="${kept}">`);
  const mark = `class="framed" data-origins="${origins.join(' ')}"${isFresh ? ' data-fresh' : ''}`;
  const go = String(html`<form id="go" method="post" action="${at}">
<input type="hidden" name="${showField}" value="true">
<input type="hidden" name="${keptField}" value="${kept}">
</form>
`);
  return raw(
    page
      .replace(/<html\b/, () => `<html ${mark}`)
      .replaceAll(`="${inside}/assets/`, () => `="${base}/assets/`)
      .replace(/<form\b[^<>]*\smethod="post"[^<>]*>/g, (tag) => `${tag}\n${carried}`)
      .replace(/<a(\s[^<>]*)>(.*?)<\/a>/gs, (_, attributes: string, words: string) => link(attributes, words, framed))
      .replace('</head>', () => `<script src="${base}${assetPaths.framed}" defer></script>\n</head>`)
      .replace('</body>', () => `${go}</body>`),
  );
}
