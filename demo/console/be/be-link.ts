import { html } from 'hono/html';
import type { Markup } from '../layout.ts';

/** What to open as somebody: a task, their list, or a link in one of their mails. Absent: what they would do next. */
export type BeTarget = 'list' | { readonly task: string } | { readonly mail: string; readonly link: number };

/** Where one becomes the person of a mailbox and gets to a page as them. */
export function bePath(address: string, target?: BeTarget): string {
  const path = `/_local/be/${encodeURIComponent(address)}`;
  if (target === undefined) return path;
  if (target === 'list') return `${path}?list`;
  const query = 'task' in target ? { task: target.task } : { mail: target.mail, link: String(target.link) };
  return `${path}?${new URLSearchParams(query).toString()}`;
}

/** "be Noor": one link to what that person would do next, in a tab of its own. */
export function beLink(address: string, name: string = address): Markup {
  return html`<a href="${bePath(address)}" target="_blank" rel="noopener">be ${name}</a>`;
}
