import type { Page } from 'playwright-core';
import type { Language } from '../../functions/domain/codes.ts';
import { type FormAnswers, filledIn, formOn } from '../support/form-filling.ts';
import { fitAnswers } from '../support/public-pages.ts';
import { fillByPointing, selfAnswers, send, youthAnswers } from './form-filling.ts';
import { pressThrough } from './look.ts';
import { forgetAddressPath } from './public-paths.ts';

/** A page beside the straight way through the form, and how to come there. */
export interface SidePage {
  readonly name: string;
  /** It shows mistakes to correct. */
  readonly mistakes?: boolean;
  /** Leaves `page` on it. */
  open(page: Page, system: string, lang: Language): Promise<void>;
}

/** More pages than any path through the form has. */
const longest = 30;

/**
 * Opens the page of someone's own form whose address ends in `end`. The way there is posted with the page's cookies and drawn
 * nowhere: the walks look at those pages.
 */
async function walkTo(page: Page, system: string, lang: Language, answers: FormAnswers, end: RegExp): Promise<void> {
  let at = await page.request.get(`${system}/aanmelden/zelf?lang=${lang}`);
  for (let step = 0; step < longest; step += 1) {
    if (end.test(new URL(at.url()).pathname)) {
      await page.goto(at.url());
      return;
    }
    const form = formOn(await at.text());
    if (form === undefined) break;
    at = await page.request.post(new URL(form.action, at.url()).href, {
      headers: { Origin: system, 'Content-Type': 'application/x-www-form-urlencoded' },
      data: new URLSearchParams(
        filledIn(form, answers).map(([name, value]): [string, string] => [name, value]),
      ).toString(),
    });
  }
  throw new Error(`the form does not come by ${String(end)}; it stands at ${at.url()}`);
}

async function fillAndSend(page: Page, answers: FormAnswers): Promise<void> {
  await fillByPointing(page, answers);
  await send(page);
}

const inTheCity: FormAnswers = { ...selfAnswers, place: 'Utrecht' };

const toOtherDoor: SidePage['open'] = (page, system, lang) =>
  walkTo(page, system, lang, inTheCity, /\/uitkomst\/municipality-buys-itself$/);

/** Whose mails nobody else in these tests gets. */
const later = (lang: Language) => `later-${lang}@post.example`;

const toSave: SidePage['open'] = async (page, system, lang) => {
  await walkTo(page, system, lang, selfAnswers, /\/doel$/);
  await pressThrough(page, page.locator('button[name=later]'));
};

const toSaved: SidePage['open'] = async (page, system, lang) => {
  await toSave(page, system, lang);
  await fillAndSend(page, { email: later(lang) });
};

const toResume: SidePage['open'] = async (page, system, lang) => {
  await toSaved(page, system, lang);
  const mails = (await (await page.request.get(`${system}/_local/mails.json`)).json()) as readonly {
    readonly to: string;
    readonly links: readonly string[];
  }[];
  const link = mails.findLast(({ to }) => to === later(lang))?.links.find((url) => url.includes('/verder/'));
  if (link === undefined) throw new Error(`no mail with a link to go on came to ${later(lang)}`);
  await page.goto(link);
};

/** To the page that proves the sender's mailbox; the mailbox is nobody else's here. */
const toCode: SidePage['open'] = (page, system, lang) =>
  walkTo(page, system, lang, { ...selfAnswers, 'candidate.email': `code-${lang}@post.example` }, /\/code$/);

const toCodeSent: SidePage['open'] = async (page, system, lang) => {
  await toCode(page, system, lang);
  await send(page);
};

/** Somebody without a mailbox, who is phoned to confirm that the referral is theirs. */
function byPhone(lang: Language): FormAnswers {
  const { 'candidate.email': _none, ...others } = selfAnswers;
  const phone = lang === 'nl' ? '06 12 34 56 71' : '06 12 34 56 72';
  return { ...others, 'candidate.phone': phone, 'candidate.preferredContact': 'phone' };
}

const toPhoneCheck: SidePage['open'] = (page, system, lang) => walkTo(page, system, lang, byPhone(lang), /\/controle$/);

const toFit: SidePage['open'] = async (page, system, lang) => {
  await page.goto(`${system}/aanmelden/past-dit-bij-mij?lang=${lang}`);
};

/** The pages that the straight walks do not come by. */
export const sidePages: readonly SidePage[] = [
  {
    name: 'fit-mistakes',
    mistakes: true,
    async open(page, system, lang) {
      await toFit(page, system, lang);
      await send(page);
    },
  },
  ...fitAnswers.map(
    (answers): SidePage => ({
      name: `fit-${answers['age']?.toString() ?? ''}`,
      async open(page, system, lang) {
        await toFit(page, system, lang);
        await fillAndSend(page, answers);
      },
    }),
  ),
  {
    name: 'place-unknown',
    mistakes: true,
    async open(page, system, lang) {
      await walkTo(page, system, lang, selfAnswers, /\/woonplaats$/);
      await fillAndSend(page, { place: 'Marssen' });
    },
  },
  {
    name: 'medical-word',
    async open(page, system, lang) {
      await walkTo(page, system, lang, selfAnswers, /\/wensen$/);
      await fillAndSend(page, { 'request.remarks': 'Ik heb een depressie.' });
    },
  },
  {
    name: 'bsn',
    mistakes: true,
    async open(page, system, lang) {
      await walkTo(page, system, lang, selfAnswers, /\/wensen$/);
      await fillAndSend(page, { 'request.remarks': 'Mijn nummer is 111222333.' });
    },
  },
  {
    name: 'address-forgotten',
    async open(page, system, lang) {
      await page.goto(`${system}${forgetAddressPath}?lang=${lang}`);
      await pressThrough(page, page.locator('main form button'));
    },
  },
  { name: 'other-door', open: toOtherDoor },
  {
    name: 'other-door-mistakes',
    mistakes: true,
    async open(page, system, lang) {
      await toOtherDoor(page, system, lang);
      await send(page);
    },
  },
  {
    name: 'other-door-mailed',
    async open(page, system, lang) {
      await toOtherDoor(page, system, lang);
      await fillAndSend(page, { email: 'uitleg@post.example' });
    },
  },
  {
    name: 'other-door-not-motivated',
    open: (page, system, lang) =>
      walkTo(page, system, lang, { ...youthAnswers, 'request.motivated': 'no' }, /\/uitkomst\/not-motivated$/),
  },
  {
    name: 'handover-check',
    async open(page, system, lang) {
      await toOtherDoor(page, system, lang);
      await pressThrough(page, page.locator('form[action$="/overdracht"] button'));
      for (let step = 0; step < longest && !page.url().endsWith('/controle'); step += 1) {
        await fillAndSend(page, inTheCity);
      }
    },
  },
  { name: 'code', open: toCode },
  { name: 'code-sent', open: toCodeSent },
  {
    name: 'code-mistakes',
    mistakes: true,
    async open(page, system, lang) {
      await toCodeSent(page, system, lang);
      await send(page);
    },
  },
  {
    name: 'code-wrong',
    mistakes: true,
    async open(page, system, lang) {
      await toCodeSent(page, system, lang);
      await page.locator('input[name=code]').fill('no code');
      await send(page);
    },
  },
  { name: 'phone-check', open: toPhoneCheck },
  {
    name: 'phone-sent',
    async open(page, system, lang) {
      await toPhoneCheck(page, system, lang);
      await fillAndSend(page, byPhone(lang));
    },
  },
  { name: 'save', open: toSave },
  {
    name: 'save-mistakes',
    mistakes: true,
    async open(page, system, lang) {
      await toSave(page, system, lang);
      await send(page);
    },
  },
  { name: 'saved', open: toSaved },
  { name: 'resume', open: toResume },
  {
    name: 'resume-mistakes',
    mistakes: true,
    async open(page, system, lang) {
      await toResume(page, system, lang);
      await fillAndSend(page, { birthDate: '1991-01-01' });
    },
  },
];
