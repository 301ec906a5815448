import type { MiddlewareHandler } from 'hono';
import type { Runtime } from '../ports/runtime.ts';
import { answerPage } from './answer-page.ts';
import { type FormValues, hiddenValues } from './forms.ts';
import type { PageContent } from './frame.ts';
import { html } from './html.ts';
import { basePath, chooseLanguage } from './http.ts';
import { readForm } from './links/site.ts';
import { type UnsureTexts, unsureTexts } from './texts/unsure.ts';

/** Asks for a minute; everything that was typed goes along, for one press of a button. */
function minutePage(text: UnsureTexts, values: FormValues | undefined, action: string): PageContent {
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${
  values === undefined
    ? html`<p>${text.look}</p>`
    : html`<p>${text.kept}</p>
<form method="post" action="${action}">
${hiddenValues(values)}<button type="submit">${text.send}</button>
</form>`
}`,
  };
}

/**
 * Middleware, after the check of the origin: while it is not known what was changed in the region at the desk, nothing is done for
 * anybody, and whoever looks by the right of a mailbox waits as well, for it may have been withdrawn. What was typed is not lost.
 *
 * @param home page that the language switch opens, because a post has no page of its own
 * @param isShownAnyway which addresses may be looked at by what the file says
 */
export function untilRegionIsKnown(
  runtime: Pick<Runtime, 'region' | 'publicUrl' | 'isRegionKnown'>,
  home: string,
  isShownAnyway: (path: string) => boolean,
): MiddlewareHandler {
  return async (c, next) => {
    const { method, path, url } = c.req;
    const isLook = method === 'GET' || method === 'HEAD';
    if (runtime.isRegionKnown || (isLook && isShownAnyway(path))) return next();
    c.header('Retry-After', '60');
    const action = `${basePath(runtime.publicUrl)}${path}${new URL(url).search}`;
    const page = minutePage(unsureTexts[chooseLanguage(c)], isLook ? undefined : await readForm(c), action);
    return answerPage(c, runtime, page, { status: 503, personal: true, path: home });
  };
}
