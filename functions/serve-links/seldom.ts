import { canaryPage } from '../web/links/canary-page.ts';
import { senderOverPage, sentByClientPage, unconfirmedPage } from '../web/links/sender-pages.ts';
import { postAway, postBack, showAway } from './away-answers.ts';
import { postCoach, showCoach, showCoaches } from './coaches-answers.ts';
import { postDeclines, showDeclines } from './declines-answers.ts';
import { postForget, showForget } from './former-answers.ts';
import { showAnswered } from './lookup-answers.ts';
import { postPlace, showPlace, showPlaces } from './places-answers.ts';
import { postReport, showReport, showTrajectory } from './report-answers.ts';
import { showResults } from './results-answers.ts';

/**
 * What few visits ask for. Take it from `loadSeldom` and never import it outright: the function then starts without it. It is one
 * module, because with each one more the bundle falls apart into more files that are loaded at the start.
 */
export const seldom = {
  canaryPage,
  unconfirmedPage,
  senderOverPage,
  sentByClientPage,
  showAway,
  postAway,
  postBack,
  showCoaches,
  showCoach,
  postCoach,
  showPlaces,
  showPlace,
  postPlace,
  showDeclines,
  postDeclines,
  showAnswered,
  showTrajectory,
  showReport,
  postReport,
  showResults,
  showForget,
  postForget,
};
