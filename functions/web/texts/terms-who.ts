import type { Language } from '../../domain/codes.ts';

interface RolesAt {
  readonly approver: (organisation: string) => string;
  /** UWV calls nobody a work coach who decides. */
  readonly uwvApprover: string;
  readonly team: (organisation: string) => string;
  readonly provider: (organisation: string) => string;
  readonly 'job-coach': (organisation: string) => string;
}

/** Roles with the organisation that they act for, as in "Wie is aan zet: het team van de gemeente Zeist". */
export const rolesAt: Record<Language, RolesAt> = {
  nl: {
    approver: (organisation) => `de werkcoach van ${organisation}`,
    uwvApprover: 'de medewerker van UWV die beslist',
    team: (organisation) => `het team van ${organisation}`,
    provider: (organisation) => `aanbieder ${organisation}`,
    'job-coach': (organisation) => `de jobcoach van ${organisation}`,
  },
  en: {
    approver: (organisation) => `the work coach of ${organisation}`,
    uwvApprover: 'the person at UWV who decides',
    team: (organisation) => `the team of ${organisation}`,
    provider: (organisation) => `provider ${organisation}`,
    'job-coach': (organisation) => `the job coach of ${organisation}`,
  },
};
