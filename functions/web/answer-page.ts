import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Runtime } from '../ports/runtime.ts';
import { frame, type PageContent } from './frame.ts';
import { withWholeReferences } from './html.ts';
import { asksUnknownLanguage, basePath, chooseLanguage, forbidStoring } from './http.ts';

/** How an answer differs from an ordinary 200 page at its own address. */
export interface PageOptions {
  readonly status?: ContentfulStatusCode;
  /** Shows mistakes: the title starts with "Fout: ", and the answer is 400 unless `status` says more: never 200 (decision 121). */
  readonly error?: boolean;
  /** Contains something personal: no cache may store it. */
  readonly personal?: boolean;
  /** Page that the language switch opens, if not this one. It must answer a GET, which the address of a post does not. */
  readonly path?: string;
}

/** Answers with a page in the frame, in the visitor's language. */
export async function answerPage(
  c: Context,
  { region, publicUrl }: Pick<Runtime, 'region' | 'publicUrl'>,
  { title, body }: PageContent,
  { status = 200, error = false, personal = false, path = c.req.path }: PageOptions = {},
): Promise<Response> {
  const lang = chooseLanguage(c);
  if (personal) forbidStoring(c);
  else c.header('Cache-Control', 'private, no-cache');
  c.header('Content-Language', lang);
  const serviceName = region.serviceName[lang];
  const base = basePath(publicUrl);
  return c.html(
    frame({
      lang,
      title,
      base,
      path,
      helpdesk: region.helpdesk,
      serviceName,
      body: await withWholeReferences(body),
      error,
      unknownLanguage: asksUnknownLanguage(c),
    }),
    error && status === 200 ? 400 : status,
  );
}
