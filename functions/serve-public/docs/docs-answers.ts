import type { Context } from 'hono';
import { answerPage } from '../../web/answer-page.ts';
import { allowFetch } from '../../web/http.ts';
import { openApiDocument } from '../openapi.ts';
import { type PublicRuntime, pageContext } from '../site.ts';
import { apiDocsPage, exampleFor, exampleNames } from './api-docs-page.ts';
import type { ApiDocument } from './document.ts';

/** The documentation of the API, whose script may ask our own site: for the sandbox. */
export function showDocs(c: Context, runtime: PublicRuntime): Promise<Response> {
  allowFetch(c);
  // The page reads any document of this shape; the type of ours names each path.
  const document = openApiDocument(runtime) as unknown as ApiDocument;
  const content = apiDocsPage({ ...pageContext(c, runtime), publicUrl: runtime.publicUrl, document });
  return answerPage(c, runtime, content, { path: '/v1/docs' });
}

/** An example of the page as a file, or nothing where there is none of that name. A browser shows it as text and runs nothing. */
export function giveExample(c: Context, runtime: PublicRuntime): Response | undefined {
  const name = exampleNames.find((one) => one === c.req.param('name'));
  if (name === undefined) return undefined;
  return c.body(exampleFor(name, runtime), 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
