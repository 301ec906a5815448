import type { Benefit, ContactChannel, Language, Profession } from './codes.ts';
import type { PlainDate } from './referral.ts';

/** A referral as posted, after validation and normalising. Shape of `POST /v1/referrals` (see the OpenAPI document). */
export interface ReferralRequest {
  readonly referrer: {
    readonly role: 'self' | 'professional';
    readonly name: string;
    readonly organisation?: string;
    readonly profession?: Profession;
    readonly email?: string;
    readonly phone?: string;
  };
  readonly candidate: {
    readonly givenName: string;
    readonly familyName: string;
    readonly birthDate: PlainDate;
    readonly municipality: string;
    readonly email?: string;
    readonly phone?: string;
    readonly preferredContact: ContactChannel;
    readonly language: Language;
  };
  readonly situation: {
    readonly benefits: readonly Benefit[];
    readonly registeredJobSeeker?: boolean;
    readonly inCareAt?: string;
    readonly ipsPossible?: 'yes' | 'no' | 'unknown';
    readonly workCoachEmail?: string;
  };
  readonly request: {
    readonly goal: string;
    readonly motivated?: 'yes' | 'unsure' | 'no';
    readonly preferredProvider?: string;
    readonly availability?: string;
    readonly remarks?: string;
    /** After a misfit page: bring me to the right door yourselves. */
    readonly handover?: boolean;
  };
  readonly representative?: {
    readonly name: string;
    readonly relation: string;
    readonly email?: string;
    readonly phone?: string;
  };
  readonly agreement: { readonly informed: true; readonly privacyVersion: string };
}
