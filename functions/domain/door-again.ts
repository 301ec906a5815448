import { localDate } from './calendar.ts';
import { defined } from './defined.ts';
import { chooseDoor, type DoorChoice } from './door.ts';
import { withDoorOpen } from './intake-closed.ts';
import type { CandidateParty, Parties } from './party.ts';
import type { Referral } from './referral.ts';
import type { Region } from './region.ts';

/**
 * Works out the choice of a door again from the answers: the age, and whether a door was open, are those of the day of
 * receipt.
 *
 * @param known the candidate with the original answers, or with corrected ones
 * @param municipality where the candidate lives now, if they have moved or it was corrected
 */
export function chooseDoorAgain(
  region: Region,
  referral: Referral,
  { candidate, referrer }: Pick<Parties, 'referrer'> & { readonly candidate: CandidateParty },
  municipality = referral.municipality,
): DoorChoice {
  return chooseDoor(
    // A door that has let somebody in does not close behind them, whatever day is written beside it since.
    referral.door === undefined ? region : withDoorOpen(region, referral.door),
    {
      referrer: {
        role: referral.origin,
        ...defined({ profession: referrer?.profession }),
      },
      candidate: { ...candidate, municipality },
      situation: candidate,
      request: candidate,
    },
    localDate(referral.createdAt),
  );
}
