import type { Stage } from '../../functions/domain/codes.ts';
import midden from '../../regions/midden-utrecht.json' with { type: 'json' };
import { about, accept, byProfessional, bySelf, type Cast, mailboxes, untilCheckIn } from './cases.ts';
import type { Journey } from './journey.ts';

/**
 * A region in which one case can pass every stage: the candidate of a professional must say yes first, and one provider has
 * one place for the whole programme, which someone else has to give up first.
 */
export function narrowRegion(): unknown {
  const programme = 'sterk-met-werk';
  const providers = midden.providers.map((provider) => ({
    ...provider,
    offers: provider.offers.flatMap((offer) => {
      if (offer.programme !== programme) return [offer];
      const capacity = { status: 'has-places', places: 1 };
      return provider.id === 'kwintes' ? [{ ...offer, municipalities: 'all', capacity }] : [];
    }),
  }));
  const door = { ...midden.doors['sterk-met-werk'], candidate: 'confirm' };
  return { ...midden, providers, doors: { ...midden.doors, 'sterk-met-werk': door } };
}

/** Stages in which an execution waits for people; it passes through the others. */
export const waitingStages = [
  'confirming',
  'approval',
  'information',
  'waiting',
  'offer',
  'unplaced',
  'confirming-start',
  'checking-in',
] as const satisfies readonly Stage[];

/** Stages that a step leaves without people, each with that step. */
export const passingStages = {
  received: 'receive-referral',
  placing: 'find-place',
  starting: 'start-trajectory',
  closing: 'close-trajectory',
} as const satisfies Partial<Record<Stage, string>>;

/** The person who has the only place of the narrow region, until they withdraw. */
export async function takeTheOnlyPlace(journey: Journey, people: Cast): Promise<string> {
  const reference = await journey.refer(bySelf(people));
  await journey.person(people.workCoach).answer({ choice: 'approve' }, about(reference));
  return reference;
}

/** The longest path of a case: asked, questioned, waiting, declined by everyone, asked again, started, and stopped. */
export interface Walk {
  readonly reference: string;
  /** Does what people do in the current stage; returns the stage that was left. */
  step(): Promise<string>;
}

/**
 * Refers a candidate in the narrow region, whose only place `holder` has. Nobody knows the sender, who confirms first: only
 * then does the machine receive the case instead of intake.
 */
export async function beginWalk(journey: Journey, people: Cast, holder: string): Promise<Walk> {
  const { body } = await journey.submitUnknown(byProfessional(people));
  const reference = String(body['reference']);
  await journey.person(people.referrer).answer({ choice: 'confirm' }, about(reference));
  const passed: string[] = [];
  const { app } = journey;

  async function act(stage: string): Promise<unknown> {
    const again = passed.includes(stage);
    const mail = about(reference);
    switch (stage) {
      case 'confirming':
        return journey.person(people.candidate).answer({ choice: 'yes' }, mail);
      case 'approval': {
        const question = { choice: 'ask-information', question: 'Welke dagen kan deze persoon werken?' };
        return journey.person(people.workCoach).answer(again ? { choice: 'approve' } : question, mail);
      }
      case 'information':
        return journey.person(people.referrer).answer({ choice: 'answer', text: 'Op maandag en dinsdag.' }, mail);
      case 'waiting':
        return giveUp(journey, holder);
      case 'offer':
        if (again) return accept(journey, people, reference, journey.day());
        return journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'too-far' }, mail);
      case 'unplaced':
        return journey.person(mailboxes.coordinator).answer({ choice: 'try-again' }, mail);
      case 'confirming-start':
        return journey.person(people.jobCoach).answer({ choice: 'held', heldOn: journey.day() }, mail);
      case 'checking-in': {
        await untilCheckIn(journey, reference);
        return journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'no-match', hoursUsed: '2' }, mail);
      }
      default:
        // Work of the machine: it goes on by itself, or the sweeper helps.
        return app.clock.advanceBy('PT20M');
    }
  }

  return {
    reference,
    async step() {
      const stage = await journey.stage(reference);
      await act(stage);
      passed.push(stage);
      // A free place is given out in the sweeper's next run.
      if (stage === 'waiting') await app.clock.advanceBy('PT5M');
      return stage;
    },
  };
}

/** The coordinator ends a case by the link of whatever task is theirs; here the provider passes, which frees the place too. */
async function giveUp(journey: Journey, holder: string): Promise<void> {
  if ((await journey.stage(holder)) !== 'offer') return;
  await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'language' }, about(holder));
}
