import { addDays, localDate } from '../../../functions/domain/calendar.ts';
import { grantUse, hoursBeyond, marksToTell, policyOf } from '../../../functions/domain/grant.ts';
import { casesOf } from './records.ts';
import type { Invariant } from './violations.ts';

/** The sweeper sees every open case at least once a week: so long a mark that time alone has reached may go untold. */
const watchDays = 8;

/**
 * Nobody passes their hours or months unannounced: while guidance goes on, whatever mark is reached was told, and hours beyond the
 * grant were asked for. The ledger adds up, and no line is told twice.
 */
export const grantTold: Invariant = function* (sight) {
  for (const [id, { referral, trajectory, tasks }] of casesOf(sight)) {
    const policy = policyOf(sight.region, referral);
    if (trajectory === undefined || policy === undefined) continue;
    const { hours: entries = [] } = trajectory;
    const sum = entries.reduce((hours, entry) => hours + entry.hours, 0);
    if (sum !== trajectory.hoursUsed)
      yield { about: id, what: `the ledger adds up to ${sum} of ${trajectory.hoursUsed} hours` };
    if (new Set(entries.map((entry) => entry.id)).size !== entries.length)
      yield { about: id, what: 'a line of hours stands twice' };
    const goesOn = referral.stage === 'checking-in' && referral.holdsPlace;
    if (!goesOn) continue;
    const seen = addDays(localDate(sight.now), -watchDays);
    for (const { of, mark } of marksToTell(trajectory, grantUse(trajectory, policy, seen))) {
      yield { about: id, what: `${mark}% of its ${of} passed untold` };
    }
    const latest = tasks.filter(({ kind }) => kind === 'decide-extension').toSorted((a, b) => b.n - a.n)[0];
    const granted = trajectory.grants?.find((one) => one.id === latest?.id)?.hours ?? 0;
    // What the latest question asked for and did not get is all that may be beyond: more is asked anew.
    const asked = (latest?.extension?.hours ?? 0) - granted;
    const beyond = hoursBeyond(trajectory, policy);
    if (beyond > asked) yield { about: id, what: `${beyond} hours beyond the grant, of which ${asked} were asked for` };
  }
};
