import type { Language } from '../../../functions/domain/codes.ts';
import type { TaskChange } from './what-changed.ts';

/** Texts of the page that follows a jump of the clock. */
export interface ClockTexts {
  readonly running: string;
  readonly busy: (from: string, now: string) => string;
  readonly done: string;
  readonly went: (from: string, now: string) => string;
  readonly failed: string;
  readonly nothing: string;
  readonly mails: (count: number) => string;
  readonly tasks: (count: number) => string;
  readonly moves: (count: number) => string;
  readonly more: (count: number) => string;
  readonly isNew: string;
  readonly be: (address: string) => string;
  readonly task: Readonly<Record<TaskChange['what'], (task: string, owner: string) => string>>;
  readonly back: string;
}

/** In Dutch and English, because the guided tour leads through this page. */
export const clockTexts: Readonly<Record<Language, ClockTexts>> = {
  nl: {
    running: 'De klok loopt',
    busy: (from, now) =>
      `De klok begon op ${from}. Het is nu ${now}. Deze pagina ververst zichzelf tot de klok klaar is.`,
    done: 'De klok is klaar',
    went: (from, now) => `Van ${from} naar ${now}. Dit is er in die tijd veranderd.`,
    failed: 'De klok kon niet verder',
    nothing: 'Er is niets veranderd: niemand hoefde iets te doen.',
    mails: (count) => (count === 1 ? '1 mail verstuurd' : `${count} mails verstuurd`),
    tasks: (count) => (count === 1 ? '1 taak veranderd' : `${count} taken veranderd`),
    moves: (count) => (count === 1 ? '1 aanmelding verder' : `${count} aanmeldingen verder`),
    more: (count) => `en nog ${count}`,
    isNew: 'nieuw',
    be: (address) => `wees ${address}`,
    task: {
      opened: (task, owner) => `Nieuwe taak voor ${owner}: ${task}`,
      closed: (task, owner) => `Taak klaar bij ${owner}: ${task}`,
      'passed-on': (task, owner) => `Taak gaat naar ${owner}: ${task}`,
    },
    back: 'Ga verder',
  },
  en: {
    running: 'The clock is moving',
    busy: (from, now) =>
      `The clock started at ${from}. It is now ${now}. This page loads itself until the clock is done.`,
    done: 'The clock is done',
    went: (from, now) => `From ${from} to ${now}. This changed in that time.`,
    failed: 'The clock could not go on',
    nothing: 'Nothing changed: nobody had to do anything.',
    mails: (count) => (count === 1 ? '1 mail sent' : `${count} mails sent`),
    tasks: (count) => (count === 1 ? '1 task changed' : `${count} tasks changed`),
    moves: (count) => (count === 1 ? '1 referral moved' : `${count} referrals moved`),
    more: (count) => `and ${count} more`,
    isNew: 'new',
    be: (address) => `be ${address}`,
    task: {
      opened: (task, owner) => `New task for ${owner}: ${task}`,
      closed: (task, owner) => `Task over for ${owner}: ${task}`,
      'passed-on': (task, owner) => `Task passed on to ${owner}: ${task}`,
    },
    back: 'Go on',
  },
};
