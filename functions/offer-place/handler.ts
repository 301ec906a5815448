import { openOffer } from '../domain/journey/offer.ts';
import type { Runtime } from '../ports/runtime.ts';
import { waitingStep } from '../steps/step-handler.ts';

/** Waits until the provider takes the person on or passes. */
export const createHandler = (runtime: Runtime) =>
  waitingStep(runtime, { stage: 'offer', kind: 'accept-offer', open: openOffer });
