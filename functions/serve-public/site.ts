import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Desks } from '../cases/desks.ts';
import type { Runtime } from '../ports/runtime.ts';
import { answerPage } from '../web/answer-page.ts';
import { basePath, chooseLanguage } from '../web/http.ts';
import { type Trouble, troublePage } from '../web/public/plain-pages.ts';

/** What the public pages and the API depend on: no case, no mail, no workflow; only the desks. */
export interface PublicRuntime
  extends Pick<
      Runtime,
      'region' | 'stage' | 'publicUrl' | 'allowedOrigins' | 'isClosed' | 'clock' | 'newId' | 'log' | 'apiClients'
    >,
    Pick<Desks, 'intakeDesk' | 'savedFormDesk' | 'adviceDesk' | 'senderDesk' | 'summaryDesk'> {
  readonly guards: Pick<Runtime['guards'], 'seal' | 'unseal'>;
  readonly loop: Pick<Runtime['loop'], 'last'>;
}

/** Language, base path and region, which the content of every page needs. */
export function pageContext(c: Context, { region, publicUrl }: PublicRuntime) {
  return { lang: chooseLanguage(c), base: basePath(publicUrl), region };
}

/** Whether the page is that of one answer, which is being changed from the overview of all. */
export function isChange(c: Context): boolean {
  return c.req.query('wijzig') !== undefined;
}

const troubleStatus = {
  notFound: 404,
  failed: 500,
  notAllowed: 405,
  forbidden: 403,
  tooLarge: 413,
  wrongType: 415,
  busy: 503,
  tooMany: 429,
  maintenance: 503,
} as const satisfies Record<Trouble, ContentfulStatusCode>;

/**
 * Answers with a page that says what is wrong and how to go on. Its language switch leads to the home page, because the
 * page itself has no GET.
 */
export async function answerTrouble(
  c: Context,
  runtime: PublicRuntime,
  trouble: Trouble,
  status: ContentfulStatusCode = troubleStatus[trouble],
): Promise<Response> {
  if (status === 503) c.header('Retry-After', '120');
  return answerPage(c, runtime, troublePage(trouble, pageContext(c, runtime)), {
    status,
    personal: true,
    path: '/',
  });
}
