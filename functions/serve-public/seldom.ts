import { accessibilityPage, privacyPage } from '../web/public/info-pages.ts';
import { otherDoorPage } from '../web/public/other-door-page.ts';
import { unknownMunicipalityPage } from '../web/public/save-pages.ts';
import { postFit, showFit, showFolder, showIps } from './guide-answers.ts';
import { getLoop } from './loop-answer.ts';
import { openApiDocument } from './openapi.ts';
import { answerOtherDoor } from './other-door-answer.ts';
import { postResume, postSave, showResume, showSave, showSaved } from './save-answers.ts';
import { getReferral } from './summary-answer.ts';

/**
 * What few visits ask for. Take it from `loadSeldom` and never import it outright: the function then starts without it. It is one
 * module, because with each one more the bundle falls apart into more files that are loaded at the start.
 */
export const seldom = {
  accessibilityPage,
  privacyPage,
  otherDoorPage,
  unknownMunicipalityPage,
  openApiDocument,
  getLoop,
  answerOtherDoor,
  getReferral,
  showIps,
  showFolder,
  showFit,
  postFit,
  showSave,
  postSave,
  showSaved,
  showResume,
  postResume,
};
