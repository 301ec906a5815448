import { isOfAge, isYouth } from './age-limits.ts';
import { ageOn } from './calendar.ts';
import type { Benefit, Door } from './codes.ts';
import { defined } from './defined.ts';
import type { DoorReason } from './door-reason.ts';
import { municipalityOn } from './municipality.ts';
import type { PlainDate } from './referral.ts';
import type { ReferralRequest } from './referral-request.ts';
import { municipalityByCode, providerById, type Region } from './region.ts';

/** The part of a referral that its door depends on. */
export interface DoorRequest {
  readonly referrer: Pick<ReferralRequest['referrer'], 'role' | 'profession'>;
  readonly candidate: Pick<ReferralRequest['candidate'], 'birthDate' | 'municipality'>;
  readonly situation: Omit<ReferralRequest['situation'], 'workCoachEmail'>;
  readonly request: Pick<ReferralRequest['request'], 'motivated' | 'preferredProvider'>;
}

/** What the rules of the doors look at; those about age are in age-limits.ts. */
export interface Applicant {
  readonly region: Region;
  readonly request: DoorRequest;
  readonly today: PlainDate;
  /** Completed years on the day of receipt (ours). */
  readonly age: number;
}

/** The municipality is that of the day of receipt: a former one counts as the one that it became a part of. */
export function applicantOf(region: Region, request: DoorRequest, today: PlainDate): Applicant {
  const municipality = municipalityOn(region, request.candidate.municipality, today);
  const candidate = { ...request.candidate, municipality };
  return { region, request: { ...request, candidate }, today, age: ageOn(candidate.birthDate, today) };
}

const disabilityBenefits: readonly Benefit[] = ['wia', 'wao', 'wajong'];

/** Living outside the labour-market region: another region serves them (README, "The journey"). */
export function livesOutsideRegion({ region, request }: Applicant): boolean {
  return municipalityByCode(region, request.candidate.municipality) === undefined;
}

/** In treatment at a provider of mental-health care that offers IPS in this region (entry rule of both IPS doors). */
export function isInIpsCare({ region, request }: Applicant): boolean {
  const { inCareAt } = request.situation;
  return inCareAt !== undefined && providerById(region, inCareAt)?.ipsCare === true;
}

/** Only the clinician starts IPS (README, "The journey", the table of doors). */
export function isReferredByClinician({ request }: Applicant): boolean {
  return request.referrer.role === 'professional' && request.referrer.profession === 'clinician';
}

/**
 * Has a disability benefit (WIA, WAO, Wajong), perhaps among others: then UWV pays. WW and ZW come from UWV too but are
 * not disability benefits, and an unknown benefit is for the municipality's team to find out.
 */
export function hasDisabilityBenefit({ request }: Applicant): boolean {
  return request.situation.benefits.some((benefit) => disabilityBenefits.includes(benefit));
}

/** Which of the two IPS doors: UWV's for somebody with a disability benefit, else that of the municipality of residence. */
export function ipsDoor(applicant: Applicant): Extract<Door, 'ips-uwv' | 'ips-municipality'> {
  return hasDisabilityBenefit(applicant) ? 'ips-uwv' : 'ips-municipality';
}

/**
 * The clinician opens IPS for a person in care with an IPS provider. For an adult unless they say that IPS is not
 * possible; for a young person only when they say that it is, because the youth door is open whatever the care.
 */
export function clinicianOpensIps(applicant: Applicant): boolean {
  const { ipsPossible } = applicant.request.situation;
  return (
    isReferredByClinician(applicant) &&
    isInIpsCare(applicant) &&
    isOfAge(applicant, applicant.region.doors[ipsDoor(applicant)]) &&
    (isYouth(applicant) ? ipsPossible === 'yes' : ipsPossible !== 'no')
  );
}

/**
 * An adult in care at an IPS provider who was not referred by the clinician: as long as IPS has not been ruled out, the
 * clinician is asked first (README, "The journey": `yes` and `unknown` lead to the page that says how).
 */
export function mustAskClinician(applicant: Applicant): boolean {
  return (
    !isReferredByClinician(applicant) && isInIpsCare(applicant) && applicant.request.situation.ipsPossible !== 'no'
  );
}

/**
 * The municipality does not take part in this door because it buys such trajectories itself. The region file says which
 * ones do: in Midden-Utrecht the city of Utrecht, for the 27+ door only.
 */
export function buysItself({ region, request }: Applicant, door: Door): boolean {
  return !region.doors[door].municipalities.includes(request.candidate.municipality);
}

/** The door takes no referrals on the day of receipt: not open yet, or closed again in a wind-down of the programme. */
export function isDoorClosed(region: Region, door: Door, today: PlainDate): boolean {
  const { opensOn, closesOn } = region.doors[door];
  return (opensOn !== undefined && today < opensOn) || (closesOn !== undefined && today > closesOn);
}

/** What is known of a door that takes nobody: what the region says about it, and from which day it is open. */
export function closedDoor(region: Region, door: Door, today: PlainDate): Pick<DoorReason, 'text' | 'opensOn'> {
  const { opensOn, closedText: text } = region.doors[door];
  return defined({ text, opensOn: opensOn !== undefined && today < opensOn ? opensOn : undefined });
}

/** Does not want to take part. Asked at the youth door only; somebody in doubt ("unsure") goes on (README, "The journey"). */
export function isNotMotivated({ request }: Applicant): boolean {
  return request.request.motivated === 'no';
}

/**
 * Should be told how to register as a job seeker at UWV: is not registered, or has no benefit and did not say. Somebody
 * without a benefit must be registered (Participatiewet art. 6); this never closes the door.
 */
export function needsRegistration({ request }: Applicant): boolean {
  const { registeredJobSeeker, benefits } = request.situation;
  return registeredJobSeeker === false || (registeredJobSeeker === undefined && benefits.includes('none'));
}

/** The first obstacle at a door whose own conditions are met, if any. */
export function obstacle(
  applicant: Applicant,
  door: Door,
): 'municipality-buys-itself' | 'door-not-open-yet' | undefined {
  if (buysItself(applicant, door)) return 'municipality-buys-itself';
  return isDoorClosed(applicant.region, door, applicant.today) ? 'door-not-open-yet' : undefined;
}
