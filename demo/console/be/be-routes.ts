import { Hono } from 'hono';
import { worklistPath } from '../../../functions/domain/worklist.ts';
import { linkTo } from '../mail-links.ts';
import type { ConsoleView } from '../view.ts';
import type { Being } from './being.ts';

/** `/_local/be/<mailbox>`: makes this browser that person and opens what they would do next. */
export function beRoutes(view: ConsoleView, being: Being): Hono {
  const app = new Hono();
  app.get('/:address', async (c) => {
    const address = c.req.param('address');
    const where = await placeFor(view, address, c.req.query());
    being.become(c, address);
    return c.redirect(where, 303);
  });
  return app;
}

/** Where somebody goes: the task or link that was asked for; else their open task that is due first; else their mailbox. */
async function placeFor(
  view: ConsoleView,
  address: string,
  { task, mail, link, list }: Record<string, string>,
): Promise<string> {
  const mailbox = `/_local/people/${encodeURIComponent(address)}`;
  if (list !== undefined) return `${view.url}${worklistPath}`;
  if (mail !== undefined) {
    return (await view.mail(mail))?.links[Number(link)] ?? mailbox;
  }
  const mails = (await view.mails()).filter(({ to }) => to === address);
  if (task !== undefined) return linkTo(task, mails)?.link ?? mailbox;
  const person = (await view.people()).find((one) => one.address === address);
  for (const { taskId } of person?.questions ?? []) {
    const found = linkTo(taskId, mails)?.link;
    if (found !== undefined) return found;
  }
  return mailbox;
}
