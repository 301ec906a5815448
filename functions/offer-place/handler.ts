import { openOffer } from '../domain/journey/offer.ts';
import { type StepRuntime, waitingStep } from '../steps/step-handler.ts';

/** Waits until the provider takes the person on or passes. Where the place was given a moment ago, the provider is asked already. */
export const createHandler = (runtime: StepRuntime) =>
  waitingStep(runtime, { stage: 'offer', kind: 'accept-offer', isAskedAhead: true, open: openOffer });
