import { changeEvents, showEvents, showSubscriber } from './events-answers.ts';
import { giveAccess, showAccess, showRetention } from './privacy-answers.ts';
import {
  changePart,
  showBudgets,
  showOwnTexts,
  showPart,
  showRegion,
  showRegionHistory,
  undoChange,
} from './region-answers.ts';

import { changeWindDown, showWindDown } from './wind-down-answers.ts';

/** What few visits ask for. Take it from `loadSeldom` and never import it outright: the function then starts without it. */
export const seldom = {
  giveAccess,
  showAccess,
  showRetention,
  changePart,
  showBudgets,
  showPart,
  showOwnTexts,
  showRegion,
  showRegionHistory,
  undoChange,
  showWindDown,
  changeWindDown,
  showEvents,
  showSubscriber,
  changeEvents,
};
