import { type Context, Hono } from 'hono';
import { frame } from '../../functions/web/frame.ts';
import { chooseLanguage, securityHeaders } from '../../functions/web/http.ts';
import { troublePage as troubleBehindLink } from '../../functions/web/links/state-pages.ts';
import { type Trouble, troublePage } from '../../functions/web/public/plain-pages.ts';
import { answerPage, gatewayAnswers } from '../../lib/gateway-answers.ts';
import { sampleRegion } from './sample-case.ts';

const siteTroubles: readonly Trouble[] = [
  'notFound',
  'failed',
  'notAllowed',
  'forbidden',
  'tooLarge',
  'wrongType',
  'busy',
  'maintenance',
];
const linkTroubles = ['refused', 'failed', 'notFound', 'notAllowed', 'maintenance'] as const;

/** Paths of the pages for when nothing can be served: of both sites, and of the gateway itself. */
export const troublePaths: readonly string[] = [
  ...siteTroubles.map((name) => `/storing/site/${name}`),
  ...linkTroubles.map((name) => `/storing/link/${name}`),
  ...gatewayAnswers.map(({ type }) => `/storing/gateway/${type}`),
];

/** Serves them, with the headers that they have in earnest. */
export function troubleRoutes(): Hono {
  const app = new Hono();
  const { helpdesk, serviceName } = sampleRegion;
  const framed = (c: Context, content: ReturnType<typeof troublePage>) => {
    const lang = chooseLanguage(c);
    return c.html(frame({ lang, base: '', path: c.req.path, helpdesk, serviceName: serviceName[lang], ...content }));
  };
  app.use('/storing/site/*', securityHeaders);
  app.use('/storing/link/*', securityHeaders);
  for (const name of siteTroubles) {
    app.get(`/storing/site/${name}`, (c) =>
      framed(c, troublePage(name, { lang: chooseLanguage(c), base: '', region: sampleRegion })),
    );
  }
  for (const name of linkTroubles) {
    app.get(`/storing/link/${name}`, (c) => framed(c, troubleBehindLink(name, chooseLanguage(c))));
  }
  for (const answer of gatewayAnswers) {
    app.get(`/storing/gateway/${answer.type}`, (c) =>
      c.html(answerPage(answer, { serviceName, phone: helpdesk.phone })),
    );
  }
  return app;
}
