import { consentAge, isChild } from './child.ts';
import type { Door, OtherDoor, Programme } from './codes.ts';
import { defined } from './defined.ts';
import {
  type Applicant,
  applicantOf,
  clinicianOpensIps,
  type DoorRequest,
  hasDisabilityBenefit,
  hasStatePension,
  ipsDoor,
  isInIpsCare,
  isNotMotivated,
  isTooYoung,
  isYouth,
  livesOutsideRegion,
  mustAskClinician,
  needsRegistration,
  obstacle,
} from './door-rules.ts';
import {
  childWords,
  hintWords,
  otherDoorWords,
  ownOtherDoorWords,
  pensionAgeWords,
  reasonWords,
  tooYoungWords,
  withName,
} from './door-words.ts';
import { nameOfMunicipality } from './municipality.ts';
import type { PlainDate } from './referral.ts';
import { placementOf, type Region, type Words, youngestAge } from './region.ts';

/** Which door is someone's, or which page tells them where theirs is. Reasons name rules, never values of the person. */
export type DoorChoice =
  | {
      readonly kind: 'door';
      readonly door: Door;
      readonly programme: Programme;
      readonly reasons: readonly Words[];
      /** Worth telling beside it; changes nothing. */
      readonly hints: readonly Words[];
    }
  | {
      readonly kind: 'other-door';
      readonly otherDoor: OtherDoor;
      /** The door that would have been the one, where there is such a door. */
      readonly door?: Door;
      readonly reasons: readonly Words[];
    };

function otherDoor(
  { region, request }: Applicant,
  code: Exclude<OtherDoor, 'under-16' | 'state-pension-age'>,
  door?: Door,
): DoorChoice {
  const own = request.referrer.role === 'self' ? ownOtherDoorWords[code] : undefined;
  const reasons = [own ?? withName(otherDoorWords[code], nameOfMunicipality(region, request.candidate.municipality))];
  return { kind: 'other-door', otherDoor: code, ...defined({ door }), reasons };
}

function tooYoung({ region, request, today }: Applicant): DoorChoice {
  const reasons = [tooYoungWords(youngestAge(region))];
  if (isChild(request.candidate.birthDate, today)) reasons.push(childWords(consentAge));
  return { kind: 'other-door', otherDoor: 'under-16', reasons };
}

function tooOld({ region }: Applicant): DoorChoice {
  return { kind: 'other-door', otherDoor: 'state-pension-age', reasons: [pensionAgeWords(region.statePensionAge)] };
}

function enter(applicant: Applicant, door: Door, reasons: readonly Words[], hints: readonly Words[]): DoorChoice {
  const blocked = obstacle(applicant, door);
  if (blocked !== undefined) return otherDoor(applicant, blocked, door);
  return { kind: 'door', door, programme: applicant.region.doors[door].programme, reasons, hints };
}

function registrationHints(applicant: Applicant): readonly Words[] {
  return needsRegistration(applicant) ? [hintWords.registerAsJobSeeker[applicant.request.referrer.role]] : [];
}

function ips(applicant: Applicant): DoorChoice {
  const door = ipsDoor(applicant);
  const reasons = [reasonWords.inIpsCare, reasonWords.clinicianRefers, reasonWords[door]];
  const registration = door === 'ips-municipality' ? registrationHints(applicant) : [];
  return enter(applicant, door, reasons, [...preferenceHints(applicant, door), ...registration]);
}

/** A wish that cannot be followed is said, not dropped silently. */
function preferenceHints({ region, request }: Applicant, door: Door): readonly Words[] {
  const isFixed = placementOf(region, region.doors[door].programme) === 'treating-provider';
  const isWished = request.request.preferredProvider !== undefined;
  return isFixed && isWished ? [hintWords.preferenceUnused[request.referrer.role]] : [];
}

function ipsHints(applicant: Applicant): readonly Words[] {
  return isInIpsCare(applicant) ? [hintWords.ipsExistsToo[applicant.request.referrer.role]] : [];
}

function youth(applicant: Applicant): DoorChoice {
  const door = 'sterk-met-werk-of-scholing';
  const choice = enter(applicant, door, [reasonWords.youth], ipsHints(applicant));
  return choice.kind === 'door' && isNotMotivated(applicant) ? otherDoor(applicant, 'not-motivated', door) : choice;
}

function adult(applicant: Applicant): DoorChoice {
  const door = 'sterk-met-werk';
  if (mustAskClinician(applicant)) return otherDoor(applicant, 'ask-clinician-ips', ipsDoor(applicant));
  if (hasDisabilityBenefit(applicant)) return otherDoor(applicant, 'disability-benefit');
  const reasons = [reasonWords.adult, ...(isInIpsCare(applicant) ? [reasonWords.ipsNotPossible] : [])];
  return enter(applicant, door, reasons, registrationHints(applicant));
}

/**
 * Chooses the door for a request, by the rules of DOMAIN "Four doors" (each one a function in door-rules.ts). The order is
 * part of the rules: who is too young, has a state pension or lives elsewhere is helped by others; the clinician's choice
 * for IPS comes next; then age tells the two Sterk met Werk doors apart.
 *
 * @param today day of receipt, in Europe/Amsterdam
 */
export function chooseDoor(region: Region, request: DoorRequest, today: PlainDate): DoorChoice {
  const applicant = applicantOf(region, request, today);
  if (isTooYoung(applicant)) return tooYoung(applicant);
  if (hasStatePension(applicant)) return tooOld(applicant);
  if (livesOutsideRegion(applicant)) return otherDoor(applicant, 'outside-region');
  if (clinicianOpensIps(applicant)) return ips(applicant);
  return isYouth(applicant) ? youth(applicant) : adult(applicant);
}
