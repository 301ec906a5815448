import * as z from 'zod';
import type { Visitor } from '../demo/rehearsal/visitor.ts';
import { workCoach } from './load.ts';

const mailSchema = z.array(z.object({ to: z.string(), text: z.string(), links: z.array(z.string()) }));

/** Every mail so far, oldest first. */
export async function mails(url: string): Promise<z.output<typeof mailSchema>> {
  return mailSchema.parse(await (await fetch(`${url}/_local/mails.json`)).json());
}

/** Links to the decisions that wait for the work coach, oldest first. */
export async function approvalLinks(url: string): Promise<readonly string[]> {
  return (await mails(url)).filter(({ to }) => to === workCoach).flatMap(({ links }) => links[0] ?? []);
}

/** The work coach proves the mailbox once; the browser is trusted for a month. */
export async function proveMailbox(url: string, coach: Visitor, link: string): Promise<void> {
  await coach.post(`${link}/code`, {});
  const mail = (await mails(url)).findLast(({ to, links }) => to === workCoach && links.length === 0);
  await coach.post(`${link}/code/controle`, { code: /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '' });
}
