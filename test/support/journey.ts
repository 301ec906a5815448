import { localDate } from '../../functions/domain/calendar.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import type { Case } from '../../functions/ports.ts';
import { type Embedded, type EmbeddedOptions, openEmbedded } from '../../local/embedded.ts';

/** Monday 5 January 2026, 09:00 in the Netherlands: an ordinary working day, a year ahead of which everything is known. */
export const mondayMorning = '2026-01-05T08:00:00.000Z';

/** Body of `POST /v1/referrals`, as other systems send it. */
export type Body = Omit<ReferralRequest, 'situation'> & {
  readonly situation: Omit<ReferralRequest['situation'], 'benefits'> & {
    readonly benefit?: string | readonly string[];
  };
};

/** Parts of a referral to change for a case; each is merged into an invented person from Zeist. `undefined` leaves out. */
export type BodyParts = {
  readonly [K in keyof Body]?: { readonly [F in keyof NonNullable<Body[K]>]?: NonNullable<Body[K]>[F] | undefined };
};

/** A year's worth of the whole system in memory, with people who read mail and click links. */
export interface Journey {
  readonly app: Embedded;
  /** Posts JSON to the API and waits until everything that follows at once is done. */
  submit(parts?: BodyParts): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  /** Posts and expects a reference. */
  refer(parts?: BodyParts): Promise<string>;
  /** Someone at a mailbox, with a browser of their own. */
  person(address: string): Person;
  /** The stage that the table is in. */
  stage(reference: string): Promise<string>;
  /** The referral with its open tasks, as the table has them. */
  look(reference: string): Promise<Case>;
  /** The date on the clock, `days` later. */
  day(days?: number): string;
  /** Text of the newest mail to an address that matches; undefined when there is none. */
  newestMail(address: string, about: About): Promise<string | undefined>;
  /** Subjects of all mails to an address, oldest first. */
  subjects(address: string): Promise<string[]>;
  close(): Promise<void>;
}

/** A page as a browser got it. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly html: string;
  /** Visible words, white space folded. */
  readonly text: string;
}

/** Which mail is meant: words of its subject or text. Its link is the first one after them, as a digest has several. */
export type About = RegExp | string;

export interface Person {
  readonly address: string;
  get(url: string): Promise<Page>;
  /** Status of a HEAD request, as mail scanners send. */
  head(url: string): Promise<number>;
  post(url: string, fields: Readonly<Record<string, string>>): Promise<Page>;
  /** Link in the newest mail to this mailbox whose text or link matches. */
  newestLink(about?: About): Promise<string>;
  /** Opens a task link, proving the mailbox by the mailed code when asked. */
  open(link: string): Promise<Page>;
  /** Opens the newest task link and answers it. */
  answer(fields: Readonly<Record<string, string>>, about?: About): Promise<Page>;
  /** The coordinator's second form on a task page. */
  steer(fields: Readonly<Record<string, string>>, about?: About): Promise<Page>;
  /** Opens the newest status link, with the birth date where it is asked for. */
  status(about: About, birthDate?: string): Promise<Page>;
}

/** Opens the system at a standstill on a Monday morning; the journey moves the clock itself. */
export async function openJourney(options: EmbeddedOptions = {}): Promise<Journey> {
  const faults: string[] = [];
  const app = await openEmbedded({
    frozenAt: mondayMorning,
    seed: 1,
    onError: (where, error) => faults.push(`${where}: ${error instanceof Error ? error.stack : String(error)}`),
    ...options,
  });

  const journey: Journey = {
    app,
    async submit(parts = {}) {
      const answer = await fetch(`${app.url}/v1/referrals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body(app, parts)),
      });
      await app.clock.idle();
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    async refer(parts) {
      const { status, body: answered } = await journey.submit(parts);
      if (status !== 201) throw new Error(`expected a referral, got ${status} ${JSON.stringify(answered)}`);
      return String(answered['reference']);
    },
    person: (address) => personAt(app, address),
    async stage(reference) {
      return (await app.runtime('sweep-tasks').referrals.load(reference))?.referral.stage ?? 'unknown';
    },
    async look(reference) {
      const found = await app.runtime('sweep-tasks').referrals.load(reference);
      if (found === undefined) throw new Error(`there is no ${reference}`);
      return found;
    },
    day: (days = 0) => localDate(new Date(Date.parse(app.clock.now()) + days * 86_400_000).toISOString()),
    async newestMail(address, about) {
      const mails = (await app.mails()).filter((mail) => mail.to.includes(address));
      return mails.map((mail) => `${mail.subject}\n${mail.text}`).findLast((text) => new RegExp(about).test(text));
    },
    async subjects(address) {
      return (await app.mails()).filter((mail) => mail.to.includes(address)).map((mail) => mail.subject);
    },
    async close() {
      await app.close();
      if (faults.length > 0) throw new Error(`errors inside the system:\n${faults.join('\n')}`);
    },
  };
  return journey;
}

function body(app: Embedded, parts: BodyParts): object {
  return {
    referrer: { role: 'self', name: 'Noor Voorbeeld', email: 'noor@post.example', ...parts.referrer },
    candidate: {
      givenName: 'Noor',
      familyName: 'Voorbeeld',
      birthDate: '1990-04-02',
      municipality: 'GM0355',
      email: 'noor@post.example',
      preferredContact: 'email',
      language: 'nl',
      ...parts.candidate,
    },
    situation: { benefit: 'participatiewet', inCareAt: 'none', ...parts.situation },
    request: { goal: 'Weer werken, drie dagen in de week.', ...parts.request },
    ...(parts.representative === undefined ? {} : { representative: parts.representative }),
    agreement: { informed: true, privacyVersion: app.region.privacyVersion, ...parts.agreement },
  };
}

function personAt(app: Embedded, address: string): Person {
  const cookies = new Map<string, string>();

  async function fetchPage(url: string, init: RequestInit): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie === '' ? {} : { cookie }) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (answer.status === 303 && location !== null) return fetchPage(new URL(location, url).href, {});
    const html = await answer.text();
    await app.clock.idle();
    return { status: answer.status, url, html, text: words(html) };
  }

  async function linkTo(page: RegExp, about: About): Promise<string> {
    const mails = (await app.mails()).filter((mail) => mail.to.includes(address));
    for (const mail of mails.toReversed()) {
      const text = `${mail.subject}\n${mail.text}`;
      const at = text.search(about);
      const links = at === -1 ? [] : mail.links.filter((link) => page.test(link));
      const found = links.find((link) => text.indexOf(link, at) !== -1);
      if (found !== undefined) return found;
    }
    throw new Error(`no such mail to ${address}; there are: ${mails.map((mail) => mail.subject).join(' | ')}`);
  }

  const person: Person = {
    address,
    get: (url) => fetchPage(url, {}),
    head: async (url) => (await fetchPage(url, { method: 'HEAD' })).status,
    post: (url, fields) =>
      fetchPage(url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.url },
        body: new URLSearchParams(fields).toString(),
      }),
    newestLink: (about = /./) => linkTo(/\/(taak|status)\//, about),
    async open(link) {
      const page = await person.get(link);
      const bare = link.replace(/\?.*$/, '');
      if (!page.html.includes('/code"')) return page;
      await person.post(`${bare}/code`, {});
      const mail = (await app.mails()).findLast((one) => one.to.includes(address) && /\b\d{6}\b/.test(one.text));
      const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
      return person.post(`${bare}/code/controle`, { code });
    },
    async answer(fields, about) {
      const link = (await person.newestLink(about)).replace(/\?.*$/, '');
      await person.open(link);
      return person.post(link, fields);
    },
    async steer(fields, about) {
      const link = (await person.newestLink(about)).replace(/\?.*$/, '');
      await person.open(link);
      const prefixed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`steer.${name}`, value]));
      return person.post(`${link}/sturen`, prefixed);
    },
    async status(about, birthDate = '1990-04-02') {
      const link = (await linkTo(/\/status\//, about)).replace(/\?.*$/, '');
      const page = await person.get(link);
      return page.html.includes('name="birthDate.day"') ? person.post(link, { birthDate }) : page;
    },
  };
  return person;
}

function words(html: string): string {
  return html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ')
    .trim();
}
