import { consentAge, hasStatePension, isChild, isTooYoung, isYouth, youngestAge } from './age-limits.ts';
import type { Door, OtherDoor, Programme } from './codes.ts';
import { defined } from './defined.ts';
import type { DoorHint, DoorReason } from './door-reason.ts';
import {
  type Applicant,
  applicantOf,
  clinicianOpensIps,
  closedDoor,
  type DoorRequest,
  hasDisabilityBenefit,
  ipsDoor,
  isInIpsCare,
  isNotMotivated,
  livesOutsideRegion,
  mustAskClinician,
  needsRegistration,
  obstacle,
} from './door-rules.ts';
import { nameOfMunicipality } from './municipality.ts';
import type { PlainDate } from './referral.ts';
import { placementOf, type Region } from './region.ts';

/** The door for a person, or the page that tells them where to go. Reasons name rules, never values of the person. */
export type DoorChoice =
  | {
      readonly kind: 'door';
      readonly door: Door;
      readonly programme: Programme;
      readonly reasons: readonly DoorReason[];
      /** Worth mentioning beside it; changes nothing. */
      readonly hints: readonly DoorHint[];
    }
  | {
      readonly kind: 'other-door';
      readonly otherDoor: OtherDoor;
      /** The door that would otherwise have been theirs, if there is one. */
      readonly door?: Door;
      readonly reasons: readonly DoorReason[];
    };

function otherDoor(
  { region, request, today }: Applicant,
  code: Exclude<OtherDoor, 'under-16' | 'state-pension-age'>,
  door?: Door,
): DoorChoice {
  const municipality = nameOfMunicipality(region, request.candidate.municipality);
  const closed = code === 'door-not-open-yet' && door !== undefined ? closedDoor(region, door, today) : {};
  const reason = { code, who: request.referrer.role, ...defined({ municipality }), ...closed };
  return { kind: 'other-door', otherDoor: code, ...defined({ door }), reasons: [reason] };
}

function tooYoung({ region, request, today }: Applicant): DoorChoice {
  const who = request.referrer.role;
  const reasons: DoorReason[] = [{ code: 'too-young', who, age: youngestAge(region) }];
  if (isChild(request.candidate.birthDate, today)) reasons.push({ code: 'child', who, age: consentAge });
  return { kind: 'other-door', otherDoor: 'under-16', reasons };
}

function tooOld({ region, request }: Applicant): DoorChoice {
  const code = 'state-pension-age';
  const reasons = [{ code, who: request.referrer.role, age: region.statePensionAge }] as const;
  return { kind: 'other-door', otherDoor: code, reasons };
}

function enter(
  applicant: Applicant,
  door: Door,
  codes: readonly DoorReason['code'][],
  told: readonly DoorHint['code'][],
): DoorChoice {
  const who = applicant.request.referrer.role;
  const reasons = codes.map((code) => ({ code, who }));
  const hints = told.map((code) => ({ code, who }));
  const blocked = obstacle(applicant, door);
  if (blocked !== undefined) return otherDoor(applicant, blocked, door);
  return { kind: 'door', door, programme: applicant.region.doors[door].programme, reasons, hints };
}

function registrationHints(applicant: Applicant): readonly DoorHint['code'][] {
  return needsRegistration(applicant) ? ['register-as-job-seeker'] : [];
}

function ips(applicant: Applicant): DoorChoice {
  const door = ipsDoor(applicant);
  const reasons = ['in-ips-care', 'clinician-refers', door] as const;
  const registration = door === 'ips-municipality' ? registrationHints(applicant) : [];
  return enter(applicant, door, reasons, [...preferenceHints(applicant, door), ...registration]);
}

/** A wish that cannot be followed is mentioned, not dropped silently. */
function preferenceHints({ region, request }: Applicant, door: Door): readonly DoorHint['code'][] {
  const isFixed = placementOf(region, region.doors[door].programme) === 'treating-provider';
  const isWished = request.request.preferredProvider !== undefined;
  return isFixed && isWished ? ['preference-unused'] : [];
}

function ipsHints(applicant: Applicant): readonly DoorHint['code'][] {
  return isInIpsCare(applicant) ? ['ips-exists-too'] : [];
}

function youth(applicant: Applicant): DoorChoice {
  const door = 'sterk-met-werk-of-scholing';
  const choice = enter(applicant, door, ['youth'], ipsHints(applicant));
  return choice.kind === 'door' && isNotMotivated(applicant) ? otherDoor(applicant, 'not-motivated', door) : choice;
}

function adult(applicant: Applicant): DoorChoice {
  const door = 'sterk-met-werk';
  if (mustAskClinician(applicant)) return otherDoor(applicant, 'ask-clinician-ips', ipsDoor(applicant));
  if (hasDisabilityBenefit(applicant)) return otherDoor(applicant, 'disability-benefit');
  const reasons = ['adult', ...(isInIpsCare(applicant) ? (['ips-not-possible'] as const) : [])] as const;
  return enter(applicant, door, reasons, registrationHints(applicant));
}

/**
 * Chooses the door for a request, by the rules of README, "The journey" (each one a function in door-rules.ts or
 * age-limits.ts). The order is part of the rules: people who are too young, have a state pension or live elsewhere are
 * helped by others; the clinician's choice for IPS comes next; after that age decides between the two Sterk met Werk
 * doors.
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
