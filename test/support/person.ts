import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import { hiddenFieldsOf } from './form-filling.ts';
import { says } from './says.ts';

/** A running system as people meet it: its pages, and the mail that it sends. */
export interface Site {
  /** Origin of the public address; browsers name it on every post. */
  readonly origin: string;
  /** Fetches a public address, wherever it is really served. */
  request(url: string, init: RequestInit): Promise<Response>;
  /** Every mail so far, oldest first. */
  mails(): Promise<readonly SentMail[]>;
  /** Waits until what follows from a request at once is done. */
  settled(): Promise<void>;
}

/** A mail as it went out. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

/** A page as a browser got it. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly html: string;
  /** Visible words, white space folded. */
  readonly text: string;
}

/** Which mail is meant: words of its subject or text. A digest has several links, of which the first one after these words counts, or one to the list with its tasks. */
export type About = RegExp | string;

export interface Person {
  readonly address: string;
  get(url: string): Promise<Page>;
  /** Status of a HEAD request, as mail scanners send. */
  head(url: string): Promise<number>;
  post(url: string, fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[]): Promise<Page>;
  /** The newest one-time code that was mailed to this mailbox; empty when none was. */
  code(): Promise<string>;
  /** Link in the newest mail to this mailbox whose text or link matches. */
  newestLink(about?: About): Promise<string>;
  /** Opens a task link, proving the mailbox by the mailed code when asked. */
  open(link: string): Promise<Page>;
  /** Opens the newest task link and answers it. */
  answer(fields: Readonly<Record<string, string>>, about?: About): Promise<Page>;
  /** The coordinator's second form on a task page. */
  steer(fields: Readonly<Record<string, string>>, about?: About): Promise<Page>;
  /**
   * Opens everything that waits for this mailbox, proving it by a mailed code when asked.
   *
   * @param publicUrl where the pages are, if not at the origin
   */
  list(publicUrl?: string): Promise<Page>;
  /** Opens the newest status link, with the birth date where it is asked for. */
  status(about: About, birthDate?: string): Promise<Page>;
}

type Fields = Parameters<Person['post']>[1];

/** A form that was not accepted says so to programs too: no page whose title begins with the word for a mistake answers 200. */
export function expectMistakesRefused(status: number, html: string): void {
  if (status < 400 && /<title>(?:Fout|Error): /.test(html)) throw new Error(`mistakes with status ${status}`);
}

/** What the mail about a possible double begins with. */
const possibleDouble = says('mail-intake.duplicate.subject', { reference: '' });

function isPairs(fields: Fields): fields is readonly (readonly [string, string])[] {
  return Array.isArray(fields);
}

/**
 * A person at a mailbox, with a browser of their own: one set of cookies, redirects followed.
 *
 * @param cookies what the browser keeps already; nothing if absent
 */
export function personAt(site: Site, address: string, cookies = cookieJar()): Person {
  async function fetchPage(url: string, init: RequestInit): Promise<Page> {
    const answer = await site.request(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...cookies.headers() },
    });
    cookies.keep(answer.headers.getSetCookie());
    const location = answer.headers.get('location');
    if (answer.status === 303 && location !== null) return fetchPage(new URL(location, url).href, {});
    const html = await answer.text();
    expectMistakesRefused(answer.status, html);
    await site.settled();
    return { status: answer.status, url, html, text: words(html) };
  }

  async function linkTo(page: RegExp, about: About): Promise<string> {
    const mails = (await site.mails()).filter((mail) => mail.to.includes(address));
    for (const mail of mails.toReversed()) {
      // This mail is about two cases and asks for no answer: it counts only for tests that look for it.
      if (possibleDouble.test(mail.subject) && !String(about).includes(possibleDouble.source)) continue;
      // The title of a digest names several cases; if a part names this one too, the link in that part is meant.
      const body = mail.text.indexOf('\n');
      const inBody = mail.text.slice(body).search(about);
      const named = `${mail.subject}\n${mail.text}`.search(about) !== -1;
      const at = inBody !== -1 ? body + inBody : named ? 0 : -1;
      const links = at === -1 ? [] : mail.links.filter((link) => page.test(link));
      const found = links.find((link) => mail.text.indexOf(link, at) !== -1);
      if (found !== undefined) return found;
      const list = page.test('/taak/') ? mail.links.find((link) => /\/mijn\/via\//.test(link)) : undefined;
      const listed = at === -1 || list === undefined ? undefined : await onList(list, mail.text, at);
      if (listed !== undefined) return listed;
    }
    throw new Error(`no such mail to ${address}; there are: ${mails.map((mail) => mail.subject).join(' | ')}`);
  }

  /** The page of a task on a list: the first that a mail tells of from these words on, or of its case if that is done. */
  async function onList(list: string, mail: string, at: number): Promise<string | undefined> {
    const what = mail.slice(mail.lastIndexOf('\n* ', at) + 1 || at);
    const [, title = '', reference = ''] = /^\* (.+)$[\s\S]*?(HW-[0-9A-Z]{7})/m.exec(what) ?? [];
    const publicUrl = list.replace(/\/mijn\/via\/.*$/, '');
    const rows = (await person.list(publicUrl)).html.split('<tr>').filter((row) => row.includes(`/mijn/${reference}/`));
    const row = rows.find((one) => one.includes(title)) ?? rows[0];
    const path = /\/mijn\/HW-\w+\/[a-z-]+\/\d+/.exec(row ?? '')?.[0];
    return path === undefined ? undefined : `${publicUrl}${path}`;
  }

  const person: Person = {
    address,
    get: (url) => fetchPage(url, {}),
    head: async (url) => (await fetchPage(url, { method: 'HEAD' })).status,
    post: (url, fields) =>
      fetchPage(url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.origin },
        body: new URLSearchParams(
          isPairs(fields) ? fields.map(([name, value]): [string, string] => [name, value]) : fields,
        ).toString(),
      }),
    async code() {
      const mail = (await site.mails()).findLast((one) => one.to.includes(address) && /\b\d{6}\b/.test(one.text));
      return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
    },
    // Not the one by which a replaced address is forgotten: nothing of a case is behind it.
    newestLink: (about = /./) => linkTo(/\/(taak|status)\/(?!.*\/oud-adres)/, about),
    async open(link) {
      const page = await person.get(link);
      const bare = link.replace(/\?.*$/, '');
      // If a question can be answered without a code, a code only shows more.
      if (!page.html.includes('/code"') || page.html.includes('class="answer-form"')) return page;
      await person.post(`${bare}/code`, {});
      return person.post(`${bare}/code/controle`, { code: await person.code() });
    },
    async answer(fields, about) {
      const link = (await person.newestLink(about)).replace(/\?.*$/, '');
      const page = await person.open(link);
      return person.post(link, { ...hiddenFields(page.html), ...ownName(page.html), ...fields });
    },
    async steer(fields, about) {
      const link = (await person.newestLink(about)).replace(/\?.*$/, '');
      await person.open(link);
      const prefixed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`steer.${name}`, value]));
      return person.post(`${link}/sturen`, prefixed);
    },
    async list(publicUrl = site.origin) {
      const url = `${publicUrl}/mijn`;
      const page = await person.get(url);
      if (!page.html.includes('name="mailbox"')) return page;
      await person.post(`${url}/code`, { mailbox: address });
      return person.post(`${url}/code/controle`, { code: await person.code() });
    },
    async status(about, birthDate = '1990-04-02') {
      const link = (await linkTo(/\/status\//, about)).replace(/\?.*$/, '');
      const page = await person.open(link);
      return page.html.includes('name="birthDate.day"') ? person.post(link, { birthDate }) : page;
    },
  };
  return person;
}

function words(html: string): string {
  return html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<span class="nowrap">([^<]*)<\/span>/g, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ')
    .trim();
}

/** Who decides at a team's mailbox, where a page asks that: an invented person. */
export const decidingPerson = 'Fenna de Beslisser';

/** Gives the name of who decides where it must be given, or the one that stands there already. */
function ownName(html: string): Record<string, string> {
  const box = /<input[^>]*name="decidedByName"[^>]*>/.exec(html)?.[0];
  if (box === undefined || !box.includes('aria-required')) return {};
  return { decidedByName: /value="([^"]+)"/.exec(box)?.[1] ?? decidingPerson };
}

/** The hidden fields of the answer form, which a browser posts by itself. */
function hiddenFields(html: string): Record<string, string> {
  const form = /<form[^>]*class="answer-form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  return Object.fromEntries(hiddenFieldsOf(form));
}
