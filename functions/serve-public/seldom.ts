import { createAdviceDesk } from '../cases/advice-desk.ts';
import { createIntakeDesk } from '../cases/intake-desk.ts';
import { createSavedFormDesk } from '../cases/saved-form-desk.ts';
import { createSenderDesk } from '../cases/sender-desk.ts';
import { createSummaryDesk } from '../cases/summary-desk.ts';
import { accessibilityPage, privacyPage } from '../web/public/info-pages.ts';
import { closedNotices } from '../web/public/intake-closed-page.ts';
import { unknownMunicipalityPage } from '../web/public/save-pages.ts';
import { lostPage, otherFormPage, sentBeforePage, underWayPage } from '../web/public/session-pages.ts';
import { getCheck, postCheck } from './check-answers.ts';
import { getCode, postCode, postSend } from './code-answers.ts';
import { giveExample, showDocs } from './docs/docs-answers.ts';
import { getEmbedScript } from './embed-script.ts';
import { answerFramed } from './framed-answers.ts';
import { postFit, showFit, showFolder, showIps } from './guide-answers.ts';
import { answerIntakeClosed, showIntakeClosed } from './intake-closed-answers.ts';
import { getLoop } from './loop-answer.ts';
import { answerFormOtherDoor, readFormReferral } from './mapped-form-answers.ts';
import { openApiDocument } from './openapi.ts';
import { answerOpenApi } from './openapi-answer.ts';
import { answerOtherDoor } from './other-door-answer.ts';
import { answerNotNow, getMend, postMend, refuseSite, takeFromOtherSite } from './other-site-answers.ts';
import {
  getOtherDoor,
  postAdvice,
  postHandover,
  postWipe,
  showSent,
  showStopping,
  showWiped,
} from './outcome-answers.ts';
import { getSandboxReferral, openSandbox } from './sandbox-answers.ts';
import { postResume, postSave, showResume, showSave, showSaved } from './save-answers.ts';
import { createServices } from './services.ts';
import { getReferral } from './summary-answer.ts';
import { answerTooMany } from './too-many-answer.ts';

/**
 * What few starts are for: what few visits ask for, and what comes after the last question of a form, when the function has long
 * started. Take it from `loadSeldom` and never import it outright: the function then starts without it. It is one
 * module, because with each one more the bundle falls apart into more files that are loaded at the start.
 */
export const seldom = {
  createAdviceDesk,
  createIntakeDesk,
  createSavedFormDesk,
  createSenderDesk,
  createSummaryDesk,
  createServices,
  accessibilityPage,
  privacyPage,
  unknownMunicipalityPage,
  openApiDocument,
  answerOpenApi,
  showDocs,
  giveExample,
  getLoop,
  answerOtherDoor,
  answerTooMany,
  readFormReferral,
  answerFormOtherDoor,
  answerIntakeClosed,
  showIntakeClosed,
  closedNotices,
  getReferral,
  getSandboxReferral,
  openSandbox,
  showIps,
  showFolder,
  showFit,
  postFit,
  showSave,
  postSave,
  showSaved,
  showResume,
  postResume,
  getCode,
  postCode,
  postSend,
  getCheck,
  postCheck,
  showSent,
  getOtherDoor,
  postAdvice,
  postHandover,
  postWipe,
  showStopping,
  showWiped,
  underWayPage,
  otherFormPage,
  lostPage,
  sentBeforePage,
  takeFromOtherSite,
  refuseSite,
  getMend,
  postMend,
  answerNotNow,
  getEmbedScript,
  answerFramed,
};
