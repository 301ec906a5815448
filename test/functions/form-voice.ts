import { describe, expect, test } from 'vitest';
import { type Language, otherDoors } from '../../functions/domain/codes.ts';
import type { FormKind } from '../../functions/web/public/steps.ts';
import { type FormAnswers, formOn } from '../support/form-filling.ts';
import {
  accepted,
  fill,
  openBrowser,
  openSite,
  professionalAnswers,
  type Standing,
  selfAnswers,
  visit,
  walk,
} from './serve-public-site.ts';

/** What jars for each reader: somebody who signs up themselves is nobody's "candidate", a professional has no clinician. */
export const wrong: Record<FormKind, RegExp> = {
  self: /\b(de|deze|een) kandidaat\b|\b(the|this|a) candidate\b|\bde behandelaar\b|\bthe clinician\b|\bcliënt\b|\bklant\b/i,
  professional:
    /\b(je|jouw|mijn) (gemeente|behandelaar|uitkering|leeftijd|werkcoach|gegevens)\b|\b(your|my) (municipality|clinician|benefit|age|work coach)\b/i,
};

/** Words of a page's main part: the frame around it speaks to everybody. */
function said(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  const labels = [...main.matchAll(/(?:aria-label|title)="([^"]*)"/g)].map(([, text]) => text);
  return `${main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')} ${labels.join(' ')}`;
}

/** Every page of the form that somebody comes by: as it opens, and with its mistakes when it is sent empty. */
async function pagesOf(
  kind: FormKind,
  language: string,
  answers: FormAnswers,
): Promise<[path: string, words: string][]> {
  const hints = { ...accepted, hints: [] };
  const browser = openBrowser(openSite(() => hints));
  const pages: [string, string][] = [];
  const start = `/aanmelden/${kind === 'self' ? 'zelf' : 'professional'}?lang=${language}`;
  let at: Standing = await visit(browser, start);
  for (let step = 0; step < 40; step += 1) {
    pages.push([at.path, said(at.page.body)]);
    const form = formOn(at.page.body);
    if (form === undefined || /verzonden|uitkomst/.test(at.path)) break;
    const empty = await browser.post(form.action.replace(/^\/v/, ''), []);
    if (empty.status === 400) pages.push([`${at.path} sent empty`, said(empty.body)]);
    at = await fill(browser, await visit(browser, at.path), answers);
  }
  return pages;
}

const answersOf: Record<FormKind, FormAnswers> = { self: selfAnswers, professional: professionalAnswers };
const inIpsCare = { 'situation.inCareAt': 'altrecht', 'situation.ipsPossible': 'no' };
const youth = { 'candidate.birthDate': '2006-02-03', 'request.motivated': 'yes' };
const ways: readonly (readonly [name: string, change: FormAnswers])[] = [
  ['an adult', {}],
  ['an adult in care, with somebody who helps', { ...inIpsCare, helper: 'yes', 'representative.name': 'Kim Hulp' }],
  ['a young person', youth],
  ['a young person in care', { ...youth, ...inIpsCare }],
  ['a place that nobody knows', { place: 'Nergenshuizen' }],
  ['a channel without an address', { 'candidate.preferredContact': 'phone', 'candidate.phone': '' }],
];
const turnedAway: readonly FormAnswers[] = [
  { 'candidate.birthDate': '2014-01-01' },
  { place: 'Amersfoort' },
  { 'situation.inCareAt': 'altrecht', 'situation.ipsPossible': 'unknown' },
  { 'situation.benefit': ['wia'] },
  { place: 'Utrecht' },
  { ...youth, 'request.motivated': 'no' },
];

/** The tests of one language: what each form says to who fills it in. */
export function formsSpeakIn(language: Language): void {
  describe.each(['self', 'professional'] as const)(
    `the form of %s speaks to who fills it in, in ${language}`,
    (kind) => {
      test.each(ways)('%s', async (_, change) => {
        const pages = await pagesOf(kind, language, { ...answersOf[kind], ...change });
        expect(pages.length).toBeGreaterThan(4);
        for (const [path, words] of pages)
          expect(words, `${path}: ${wrong[kind].exec(words)?.[0]}`).not.toMatch(wrong[kind]);
      });

      test('on the page about every other door, and in the mail of that page', async () => {
        for (const change of turnedAway) {
          const site = openSite();
          const browser = openBrowser(site);
          await visit(browser, `/?lang=${language}`);
          await browser.get(`/?lang=${language}`);
          const start = `/aanmelden/${kind === 'self' ? 'zelf' : 'professional'}`;
          await visit(browser, `${start}?lang=${language}`);
          const { path, page } = await walk(browser, start, { ...answersOf[kind], ...change });
          expect(otherDoors.map((otherDoor) => `/aanmelden/uitkomst/${otherDoor}`)).toContain(path);
          expect(said(page.body), path).not.toMatch(wrong[kind]);
          const child = 'candidate.birthDate' in change && change['candidate.birthDate'] > '2011';
          // A child under 16 is not asked for an address.
          expect(page.body.includes('name="email"'), path).toBe(!(kind === 'self' && child));
          if (kind === 'self' && child) continue;
          await browser.post(path, [['email', 'kim@post.example']]);
          expect(site.sentMails.at(-1)?.text, `mail of ${path}`).not.toMatch(wrong[kind]);
        }
      });
    },
  );
}
