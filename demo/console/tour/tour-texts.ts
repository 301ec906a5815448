import type { Language } from '../../../functions/domain/codes.ts';
import type { StopName } from './tour-state.ts';
import { tourEn } from './tour-texts-en.ts';
import { tourNl } from './tour-texts-nl.ts';

/** Names that the texts of a tour mention. */
export interface TourNames {
  /** Who goes all the way. */
  readonly first: string;
  /** Who gets stuck. */
  readonly second: string;
  /** The same two by their whole names, as lists and pages write them. */
  readonly fullFirst: string;
  readonly fullSecond: string;
  readonly coach: string;
  readonly municipality: string;
  /** The provider that is asked, or a word for it while none is. */
  readonly provider: string;
}

/** What a stop says. */
export interface StopTexts {
  /** What happens here, for when one is not there. */
  readonly name: (names: TourNames) => string;
  /** Who you are now. */
  readonly title: (names: TourNames) => string;
  /** What just happened. */
  readonly story: (names: TourNames) => string;
  /** What to press, one thing at a time. */
  readonly steps: (names: TourNames) => readonly string[];
  /** What was done here, once it is. */
  readonly done: (names: TourNames) => string;
  /** Where it cannot be done in this round any more: why, and what to do. */
  readonly missed: (names: TourNames) => string;
}

/** Every text of the tour. */
export interface TourTexts {
  readonly title: string;
  readonly intro: string;
  readonly onePerson: string;
  readonly stops: Readonly<Record<StopName, StopTexts>>;
  readonly number: (n: number, title: string) => string;
  readonly isDone: string;
  readonly isNow: string;
  readonly refer: (names: string) => string;
  readonly goal: string;
  readonly and: string;
  readonly ownForm: string;
  readonly openForm: string;
  readonly formHints: (names: TourNames, birthDate: string, email: string, coach: string) => readonly string[];
  readonly openMail: (name: string) => string;
  /** For a mail about several tasks: its page asks whose mailbox it is. */
  readonly mailbox: (address: string) => string;
  readonly openPage: (name: string) => string;
  readonly code: (name: string) => string;
  readonly noCode: string;
  readonly enterCode: string;
  readonly jobCoach: (name: string, email: string, date: string) => string;
  readonly accept: string;
  readonly month: string;
  readonly week: string;
  readonly waitsFor: (task: string, owner: string) => string;
  readonly waitsForSystem: string;
  readonly be: (owner: string) => string;
  /** Said while the mail service takes no mail, so that nothing in the tour can go on. */
  readonly noMail: string;
  readonly openConsole: string;
  readonly watching: (seconds: number) => string;
  readonly stopWatching: string;
  readonly look: string;
  readonly next: (title: string) => string;
  readonly last: string;
  readonly finished: string;
  readonly finishedText: (names: TourNames) => string;
  readonly again: string;
  readonly againText: (names: TourNames) => string;
  readonly keep: string;
  readonly story: (name: string) => string;
  readonly failed: string;
  readonly failedText: (status: number) => string;
  readonly back: string;
}

/** The tour in every language. */
export const tourTexts: Readonly<Record<Language, TourTexts>> = { nl: tourNl, en: tourEn };
