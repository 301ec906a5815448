import type { Role } from '../../../functions/domain/codes.ts';
import type { BodyParts } from '../../support/journey.ts';

/** A personal text that is unique, so that it is recognised wherever it turns up. */
export interface Canary {
  /** Whose field it is and which, such as `candidate.goal`. */
  readonly field: string;
  readonly text: string;
  /** Roles whose mails may contain it; none if left out. */
  readonly mailedTo?: readonly Role[];
}

/** A person whose every personal field is unique, and the texts to look for. */
export interface CanaryPerson {
  /** For `journey.refer`: somebody referred by a professional, with everything that can be told. */
  readonly parts: BodyParts;
  readonly canaries: readonly Canary[];
}

/**
 * Somebody of 34 from Zeist with a canary in every personal field, referred by somebody whose fields are canaries too.
 *
 * @param mark letters that tell this person from others
 */
export function canaryPerson(mark: string): CanaryPerson {
  const low = mark.toLowerCase();
  const number = [...low].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_000, 7);
  const digits = String(number).padStart(4, '0');
  const candidate = {
    givenName: `Zonnevogel${low}`,
    familyName: `Kanariegeel${low}`,
    birthDate: '1991-09-17',
    email: `kanarie.${low}@voliere.example`,
    phone: `+3161875${digits}`,
    preferredContact: 'email',
    language: 'nl',
  } as const;
  const referrer = {
    role: 'professional',
    name: `Vinkenslag ${mark}`,
    organisation: `Lijsterhof ${mark}`,
    profession: 'school',
    email: `lijster.${low}@nestkast.example`,
    phone: `+3161874${digits}`,
  } as const;
  const request = {
    goal: `Kwinkeleren in een goudvink winkel ${mark}.`,
    availability: `Alleen als de nachtegaal zingt ${mark}.`,
    remarks: `Graag een trapje naar de dakgoot ${mark}.`,
  };
  const representative = {
    name: `Roodborst${low} Winterkoning`,
    relation: `Pleegouder uit het heggenmus ${mark}`,
    email: `roodborst.${low}@heg.example`,
    phone: `+3161873${digits}`,
  };
  const workCoachEmail = `merel.${low}@zeist.example`;
  const canaries = [
    ...fieldsOf('candidate', candidate, ['givenName', 'familyName', 'birthDate', 'email', 'phone']),
    ...fieldsOf('referrer', referrer, ['name', 'organisation', 'email', 'phone']),
    ...fieldsOf('candidate', request, ['goal', 'availability', 'remarks']),
    ...fieldsOf('representative', representative, ['name', 'relation', 'email', 'phone']),
    { field: 'approver.email', text: workCoachEmail },
  ];
  return {
    parts: {
      candidate,
      referrer,
      request,
      representative,
      situation: { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail },
    },
    canaries,
  };
}

function fieldsOf<T extends Readonly<Record<string, unknown>>>(
  whose: string,
  of: T,
  names: readonly (keyof T)[],
): Canary[] {
  return names.map((name) => ({ field: `${whose}.${String(name)}`, text: String(of[name]) }));
}

/** The name and number of a job coach, which the candidate reads before the first talk and nobody else gets by mail. */
export function jobCoachCanaries(name: string, email: string, phone: string): readonly Canary[] {
  return [
    { field: 'job-coach.name', text: name, mailedTo: ['candidate'] },
    { field: 'job-coach.email', text: email },
    { field: 'job-coach.phone', text: phone, mailedTo: ['candidate'] },
  ];
}
