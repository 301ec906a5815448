import { casesOf, type StoredEvent } from './records.ts';
import type { Invariant } from './violations.ts';

/**
 * Each accepted offer starts one trajectory, unless the coordinator lets another provider be sought before the first talk: nobody is taken on twice, nothing starts that nobody accepted, and an
 * accepted offer waits for its start only as long as its stage allows.
 */
export const oneTrajectory: Invariant = function* (sight) {
  for (const [id, { referral, events, trajectory }] of casesOf(sight)) {
    const { accepted, started } = sinceLetGo(events);
    if (accepted > 1) yield { about: id, what: `${accepted} offers were accepted` };
    if (started > accepted) yield { about: id, what: `${started} trajectories of ${accepted} accepted offers` };
    if (started !== (trajectory === undefined ? 0 : 1))
      yield { about: id, what: `${started} starts, and another number of plans` };
    const mayWait = referral.stage === 'starting' || referral.stage === 'closed';
    if (accepted > started && !mayWait)
      yield { about: id, what: `was taken on, and is ${referral.stage} without a start` };
    const runs = sight.executions.filter(({ name }) => name === `${id}-${referral.generation}`);
    if (runs.length > 1) yield { about: id, what: `generation ${referral.generation} runs ${runs.length} times` };
  }
};

/** Offers accepted and trajectories started since the coordinator last let another provider be sought. */
function sinceLetGo(events: readonly StoredEvent[]) {
  const from = events.findLastIndex(({ action }) => action === 'back-to-matching') + 1;
  const actions = events.slice(from).map(({ action }) => action);
  return {
    accepted: actions.filter((action) => action === 'accept-offer' || action === 'accept-late').length,
    started: actions.filter((action) => action === 'start-trajectory').length,
  };
}
