import type { OtherDoor } from './codes.ts';
import type { PlainDate } from './referral.ts';
import type { Words } from './region.ts';

/** Why a door is the right one. */
type DoorReasonCode =
  | 'in-ips-care'
  | 'clinician-refers'
  | 'ips-uwv'
  | 'ips-municipality'
  | 'youth'
  | 'adult'
  | 'ips-not-possible';
/** Why somebody is helped elsewhere. */
type OtherDoorReasonCode = Exclude<OtherDoor, 'under-16'> | 'too-young' | 'child';

/** Why, as a code with what its sentence names: a rule, never a value about the person. */
export interface DoorReason {
  readonly code: DoorReasonCode | OtherDoorReasonCode;
  /** Who filled in the form: some sentences are addressed to them. */
  readonly who: 'self' | 'professional';
  /** Name of the municipality where the person lives; absent where it is not known. */
  readonly municipality?: string;
  /** The age in the rule: from which a door is open, people consent themselves, or have a state pension. */
  readonly age?: number;
  /** Of a closed door: what the region tells people about it, and the first day on which it is open, where that is known. */
  readonly text?: Words;
  readonly opensOn?: PlainDate;
}

/** Something worth knowing beside the chosen door. */
export interface DoorHint {
  readonly code: 'ips-exists-too' | 'preference-unused' | 'register-as-job-seeker';
  readonly who: 'self' | 'professional';
}
