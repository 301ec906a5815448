import { objectionReasons } from '../../functions/domain/codes.ts';
import type { PlainDate } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import { reportPath, trajectoryPath } from '../../functions/domain/worklist.ts';
import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import { problemText } from '../../functions/web/words/problems.ts';
import { reportFields, reportFor } from './between.ts';
import { type Chance, pick } from './chance.ts';
import type { Errand } from './errands.ts';
import { type Fields, fieldsFor, learn } from './fields.ts';
import { otherCoach } from './names.ts';
import type { NewMail, Reach } from './site.ts';
import { hasField, type Page, type Visitor, visitorAt } from './visitor.ts';

/** What a provider reads when its late yes comes after its places are taken; professionals read Dutch here. */
const noPlaceLeft = problemText({ code: 'no-place-left' }, 'nl');

/** What is needed to run errands. */
export interface RunnerOptions {
  readonly region: Region;
  readonly chance: Chance;
  readonly reach: Reach;
  /** Fetches new mail, and answers all of today's mail that has not been read at the end of a day yet. */
  readonly todaysMail: () => Promise<readonly NewMail[]>;
}

/**
 * An errand that has been taken up. It can be repeated when the system was killed halfway: what was sent once is sent
 * again in the same way.
 */
export type Run = (today: PlainDate) => Promise<void>;

/** What is done on a status page: where its form is sent to, and what it says. */
const byStatus: Readonly<Record<'withdraw' | 'report' | 'object-to-coach', readonly [path: string, fields: Fields]>> = {
  withdraw: ['intrekken', { sure: 'yes' }],
  report: ['niet-gebeld', { report: 'nobody-called' }],
  'object-to-coach': ['begeleider', {}],
};

/** Runs errands as people do: by mail, link, code and form. Each mailbox has its own browser. */
export function createRunner(options: RunnerOptions): (errand: Exclude<Errand, { kind: 'refer' }>) => Run {
  const visitors = new Map<string, Visitor>();

  function visitor(address: string): Visitor {
    const known = visitors.get(address) ?? visitorAt(address, cookieJar(), options.reach);
    visitors.set(address, known);
    return known;
  }

  /** Opens a link and, where asked, proves the mailbox with the code that is mailed to it. */
  async function open(person: Visitor, link: string): Promise<Page> {
    const page = await person.get(link);
    if (page.status !== 200) return page;
    // Without a proof, every address below the list leads to the list's own question for one.
    if (hasField(page, 'mailbox')) {
      const list = link.replace(/(\/mijn)\/.*$/, '$1');
      await prove(person, list, { mailbox: person.address });
      return person.get(link);
    }
    if (!page.html.includes('/code"') || page.html.includes('class="answer-form"')) return page;
    return prove(person, link, {});
  }

  async function prove(person: Visitor, at: string, fields: Fields): Promise<Page> {
    await person.post(`${at}/code`, fields);
    const mails = await options.todaysMail();
    const mail = mails.findLast(
      ({ to, about }) => to === person.address && /(^worklist-|\/)code$/.test(about[0] ?? ''),
    );
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
    if (code === undefined) throw new Error(`no code was mailed to ${person.address}`);
    return person.post(`${at}/code/controle`, { code });
  }

  /** Sends a form; false if the page says that a late yes came after the places were taken. */
  async function send(person: Visitor, to: string, fields: Fields): Promise<boolean> {
    const first = await person.post(to, fields);
    // Asked once more whether it is so, they say that it is.
    const page =
      first.status === 400 && hasField(first, 'anyway') ? await person.post(to, { ...fields, anyway: 'yes' }) : first;
    // 410: someone else was first, or the answer arrived before the system died. Both are fine.
    if (page.status === 200 || page.status === 410) return true;
    if (page.status === 400 && page.html.includes(noPlaceLeft)) return false;
    const said = [...page.html.matchAll(/<li><a href="#[^>]*>([^<]*)</g)].map(([, problem]) => problem).join(' | ');
    throw new Error(`an answer of ${person.address} was met with ${page.status} (${said}): ${JSON.stringify(fields)}`);
  }

  /** The page on which a provider gives somebody to another job coach; undefined where it has them no more. */
  async function coachOf(person: Visitor, link: string, reference: string): Promise<string | undefined> {
    const all = link.replace(/\/(taak|mijn)\/.*$/, '/mijn/jobcoaches');
    const { html } = await open(person, all);
    const paths = [...html.matchAll(/href="[^"]*\/mijn\/jobcoaches(\/[^"?]+)"/g)].map(
      ([, path = '']) => `${all}${path}`,
    );
    for (const path of new Set(paths)) {
      if ((await person.get(path)).html.includes(`value="${reference}"`)) return path;
    }
    return undefined;
  }

  /** Opens a status page, with the birth date where it is asked for. */
  async function openStatus(person: Visitor, link: string, birthDate: PlainDate): Promise<Page> {
    const page = await person.get(link);
    return hasField(page, 'birthDate.day') ? person.post(link, { birthDate }) : page;
  }

  return (errand) => {
    const person = visitor(errand.address);
    const { link, story } = errand;
    if (errand.kind === 'answer') {
      let sent: Fields | undefined;
      return async (today) => {
        const page = await open(person, link);
        if (page.status === 200) {
          sent ??= fieldsFor(errand, page, { today, region: options.region, chance: options.chance });
          // The coordinator may do something with a task instead of answering it.
          const to = 'steer.choice' in sent ? `${link}/sturen` : link;
          if (!(await send(person, to, sent))) sent = undefined;
        }
        // Not open any more, or not accepted: withdrawn, passed on to somebody else, or a place that is gone.
        if (sent !== undefined) learn(story, sent);
      };
    }
    if (errand.kind === 'object') {
      return async () => {
        const page = await person.get(link);
        if (page.status === 200) await send(person, link, { choice: 'not-wanted' });
      };
    }
    if (errand.kind === 'hand-over') {
      let at: string | undefined;
      return async () => {
        at ??= await coachOf(person, link, errand.reference);
        const { name, email } = otherCoach(story.formerCoach ?? '', 1);
        if (at !== undefined) await send(person, at, { case: errand.reference, name, email, sure: 'yes' });
      };
    }
    if (errand.kind === 'tell') {
      const { reference, tidings } = errand;
      const site = link.replace(/\/(taak|mijn)\/.*$/, '');
      let told: { readonly to: string; readonly fields: Fields } | undefined;
      return async (today) => {
        const page = await open(person, `${site}${trajectoryPath(reference)}`);
        const what = told === undefined ? reportFor(tidings, reference, page) : undefined;
        if (what !== undefined) {
          const to = `${site}${reportPath(reference, what)}`;
          told = { to, fields: reportFields(what, await person.get(to), today) };
          if (tidings === 'work') story.working = what === 'job-started';
        }
        // Somebody else guides the person by now, or guidance is over: there is nothing to tell.
        if (told !== undefined) await send(person, told.to, told.fields);
      };
    }
    const [path, always] = byStatus[errand.kind];
    const why = pick(objectionReasons, options.chance('why', story.invented.index));
    const fields = errand.kind === 'object-to-coach' ? { why } : always;
    return async () => {
      const page = await openStatus(person, link, story.invented.birthDate);
      if (page.status === 200 && page.html.includes(`/${path}"`)) await send(person, `${link}/${path}`, fields);
    };
  };
}
