import { openOffer } from '../domain/journey/offer.ts';
import { type StepRuntime, waitingStep } from '../steps/step-handler.ts';

/** Waits until the provider takes the person on or passes. */
export const createHandler = (runtime: StepRuntime) =>
  waitingStep(runtime, { stage: 'offer', kind: 'accept-offer', open: openOffer });
