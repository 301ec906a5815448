import type { OtherDoor } from './codes.ts';

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

/** Why, as a code with what its sentence names; a rule is named, never a value of the person. */
export interface DoorReason {
  readonly code: DoorReasonCode | OtherDoorReasonCode;
  /** Whose form told: some sentences speak to them. */
  readonly who: 'self' | 'professional';
  /** Name of where the person lives; absent where it is not known. */
  readonly municipality?: string;
  /** The age that the rule is about: from which a door is open, people consent for themselves, or have a state pension. */
  readonly age?: number;
}

/** Something worth telling beside the chosen door. */
export interface DoorHint {
  readonly code: 'ips-exists-too' | 'preference-unused' | 'register-as-job-seeker';
  readonly who: 'self' | 'professional';
}
