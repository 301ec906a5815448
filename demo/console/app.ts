import type { Context } from 'hono';
import { Hono } from 'hono';
import * as z from 'zod';
import type { CapturedMail } from '../../local/captured-mail.ts';
import { mailFates } from '../../local/mail-report.ts';
import { mailFaults, outboxIds } from '../../local/mailbox.ts';
import { tally } from '../year/tally.ts';
import { bePath } from './be/be-link.ts';
import { beRoutes } from './be/be-routes.ts';
import { beingPeople } from './be/being.ts';
import { clockRoutes } from './clock/clock-routes.ts';
import { executionsPage } from './machines-page.ts';
import { mailSample, mailSamplePage } from './mail-gallery.ts';
import { executionPage, mailboxPage, mailPage, overviewPage, plainPage, referralPage, referralsPage } from './pages.ts';
import { peoplePage, personPage } from './people-pages.ts';
import { style } from './style.ts';
import { tourRoutes } from './tour/tour-routes.ts';
import type { ConsoleView } from './view.ts';
import { liveSeconds, yearPage } from './year-page.ts';

const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/** A mail has its own inline styles, may load nothing and run nothing, and opens its links in a new tab. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const reportSchema = z.strictObject({ fate: z.enum(mailFates) });

const serviceSchema = z.strictObject({ fault: z.enum(['none', ...mailFaults]) });

/**
 * The console of the embedded run: pages for people and JSON for scripts, under `/_local`. Only local/embedded.ts
 * mounts it; no stack knows it. A post is accepted from these pages or from a tool, never from another site's page.
 */
export function createConsole(view: ConsoleView): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.method === 'POST' && !isOurs(c, view.url)) return c.text('Posts are taken from this console only.', 403);
    c.header('content-security-policy', pagePolicy);
    c.header('referrer-policy', 'same-origin');
    c.header('x-content-type-options', 'nosniff');
    c.header('cache-control', 'no-store');
    return next();
  });
  const missing = (c: Context, what: string) => c.html(plainPage(view, 'Not found', `There is no such ${what}.`), 404);

  app.get('/_local', async (c) =>
    c.html(overviewPage(view, await view.referrals(), await view.mails(), await view.mailService())),
  );
  app.get('/_local/style.css', (c) => c.text(style, 200, { 'content-type': 'text/css; charset=utf-8' }));

  app.get('/_local/mails.json', async (c) => c.json((await view.mails(c.req.query('after'))).map(mailFacts)));
  app.get('/_local/mails', async (c) => c.html(mailboxPage(view, await view.mails(), c.req.query('to') ?? '')));
  const sampleIn = (c: Context) => ({
    one: mailSample(c.req.param('name') ?? ''),
    language: c.req.param('language') === 'en' ? ('en' as const) : ('nl' as const),
  });
  app.get('/_local/mails/samples/:name/:language', (c) => {
    const { one, language } = sampleIn(c);
    return one === undefined ? missing(c, 'mail') : c.html(mailSamplePage(view, view.region, one, language));
  });
  app.get('/_local/mails/samples/:name/:language/html', (c) => {
    const { one, language } = sampleIn(c);
    if (one === undefined) return missing(c, 'mail');
    c.header('content-security-policy', mailPolicy);
    return c.html(one.render(language, view.region).html);
  });
  app.get('/_local/mails/:id', async (c) => {
    const mail = await view.mail(c.req.param('id'));
    return mail ? c.html(mailPage(view, mail)) : missing(c, 'mail');
  });
  app.get('/_local/mails/:id/html', async (c) => {
    const mail = await view.mail(c.req.param('id'));
    if (!mail) return missing(c, 'mail');
    c.header('content-security-policy', mailPolicy);
    const opening = linksAsReader(mail);
    if (c.req.query('tab') !== undefined) return c.html(opening);
    // Inside a frame a link would open in the frame; a mail client opens it outside.
    return c.html(opening.replace(/<head[^<>]*>/i, '$&<base target="_blank">'));
  });

  app.post('/_local/mails/:id/fate', async (c) => {
    const id = c.req.param('id');
    const asked = reportSchema.safeParse(await c.req.parseBody());
    if (!asked.success) return c.text(`Give fate=${mailFates.join(' or fate=')}.`, 400);
    return (await view.reportMail(id, asked.data.fate)) ? c.redirect(`/_local/mails/${id}`, 303) : missing(c, 'mail');
  });

  app.get('/_local/events.json', (c) => c.json(view.told()));
  app.get('/_local/mail-service.json', async (c) => c.json(await view.mailService()));
  app.post('/_local/mail-service', async (c) => {
    const asked = serviceSchema.safeParse(await c.req.parseBody());
    if (!asked.success) return c.text(`Give fault=none or one of: ${mailFaults.join(', ')}.`, 400);
    view.setMailFault(asked.data.fault === 'none' ? null : asked.data.fault);
    return c.redirect('/_local', 303);
  });

  app.get('/_local/referrals.json', async (c) => c.json(await view.referrals()));
  app.get('/_local/referrals', async (c) => c.html(referralsPage(view, await view.referrals())));
  app.get('/_local/referrals/:reference', async (c) => {
    const reference = c.req.param('reference');
    const detail = await view.referral(reference);
    if (!detail) return missing(c, 'referral');
    const executions = (await view.executions()).filter((one) => one.name.startsWith(`${reference}-`));
    return c.html(referralPage(view, detail, executions));
  });

  const outbox = async () => (await view.mails()).flatMap(outboxIds);
  app.get('/_local/year.json', async (c) => c.json(tally(await view.histories(), await outbox())));
  app.get('/_local/year', async (c) => {
    const live = c.req.query('live') !== undefined;
    if (live) c.header('refresh', String(liveSeconds));
    return c.html(yearPage(view, await view.histories(), await outbox(), live));
  });

  app.get('/_local/people', async (c) => c.html(peoplePage(view, await view.people())));
  app.get('/_local/people/:address', async (c) => {
    const address = c.req.param('address');
    const person = (await view.people()).find((one) => one.address === address);
    const mails = (await view.mails()).filter(({ to }) => to === address);
    return person || mails.length > 0
      ? c.html(personPage(view, person ?? { address, name: address, role: null, cases: [], questions: [] }, mails))
      : missing(c, 'mailbox');
  });

  const being = beingPeople(view.url);
  app.route('/_local/be', beRoutes(view, being));
  app.route('/_local/tour', tourRoutes(view, being));

  app.get('/_local/executions.json', async (c) => c.json(await view.executions()));
  app.get('/_local/executions', async (c) => c.html(executionsPage(view, view.machines, await view.executions())));
  app.get('/_local/executions/:name', async (c) => {
    const detail = await view.execution(c.req.param('name'));
    return detail ? c.html(executionPage(view, detail)) : missing(c, 'execution');
  });

  // The path that Lambda's own client calls below this endpoint, so that tools use the same way in as on AWS.
  app.post('/_local/lambda/2015-03-31/functions/:name/invocations', async (c) => {
    try {
      return c.json(await view.call(c.req.param('name'), await c.req.json()));
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error('unknown');
      return c.json({ errorType: name, errorMessage: message }, 200, { 'X-Amz-Function-Error': 'Unhandled' });
    }
  });

  app.route('/_local', clockRoutes(view));

  app.notFound((c) => missing(c, 'page'));
  app.onError((error, c) => {
    const said = `${error.name}: ${error.message}`;
    if (c.req.path.endsWith('.json')) return c.json({ error: said }, 500);
    return c.html(plainPage(view, 'Something went wrong', said), 500);
  });
  return app;
}

/** Browsers send the page's origin with every post; tools such as curl send none. */
function isOurs(c: Context, url: string): boolean {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  return (origin === undefined || origin === url) && (site === undefined || site === 'same-origin' || site === 'none');
}

/** The HTML of a mail in which every link first makes the browser the mail's reader, as in their own mailbox. */
function linksAsReader({ id, to, html, links }: CapturedMail): string {
  const path = (link: number) => bePath(to, { mail: id, link }).replaceAll('&', '&amp;');
  return links.reduce((text, link, at) => text.replaceAll(`href="${link}"`, `href="${path(at)}"`), html);
}

function mailFacts(mail: CapturedMail) {
  const { id, at, to, subject, text, html, links } = mail;
  return { id, at, to, subject, text, html, links, about: outboxIds(mail) };
}
