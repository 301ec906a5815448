/** Who fills in the form: the candidate, or someone who works with them. */
export type FormKind = 'self' | 'professional';

/** Paths of the two forms, below the public base. */
export const formPaths: Record<FormKind, string> = { self: '/aanmelden/zelf', professional: '/aanmelden/professional' };

/** The six parts that the progress line counts; part 1 is the question whom the referral is for. */
export const phases = ['who', 'basis', 'situation', 'wish', 'details', 'check'] as const;
export type Phase = (typeof phases)[number];

/**
 * Pages of the form in the order in which they are asked. What chooses the door comes first, names and addresses last,
 * so that nobody has to say who they are only to learn that their door is elsewhere. Each page has its own address.
 */
export const steps = {
  profession: { slug: 'functie', phase: 'who' },
  birthDate: { slug: 'geboortedatum', phase: 'basis' },
  municipality: { slug: 'woonplaats', phase: 'basis' },
  care: { slug: 'ggz', phase: 'situation' },
  ips: { slug: 'ips', phase: 'situation' },
  benefit: { slug: 'uitkering', phase: 'situation' },
  motivation: { slug: 'motivatie', phase: 'situation' },
  jobSeeker: { slug: 'werkzoekende', phase: 'situation' },
  workCoach: { slug: 'werkcoach', phase: 'situation' },
  goal: { slug: 'doel', phase: 'wish' },
  wishes: { slug: 'wensen', phase: 'wish' },
  name: { slug: 'naam', phase: 'details' },
  reach: { slug: 'contact', phase: 'details' },
  helper: { slug: 'helper', phase: 'details' },
  helperDetails: { slug: 'gegevens-helper', phase: 'details' },
  referrer: { slug: 'jouw-gegevens', phase: 'details' },
} as const satisfies Record<string, { readonly slug: string; readonly phase: Phase }>;
export type FormStepName = keyof typeof steps;

/** Names of all steps, in order. */
export const stepNames = Object.keys(steps) as readonly FormStepName[];

/** Last part of the address of the page that shows all answers. */
export const checkSlug = 'controle';

/** Last part of the address of the page that asks for the code from the sender's mailbox. */
export const codeSlug = 'code';

function slugOf(step: FormStepName | 'check' | 'code'): string {
  if (step === 'check') return checkSlug;
  return step === 'code' ? codeSlug : steps[step].slug;
}

/** Address of a step below the public base. `change` comes back to the answers once the step is done. */
export function stepPath(kind: FormKind, step: FormStepName | 'check' | 'code', change = false): string {
  return `${formPaths[kind]}/${slugOf(step)}${change ? '?wijzig=1' : ''}`;
}

/** Address of the page that completes a form that was filled in on another site. */
export function mendPath(kind: FormKind): string {
  return `${formPaths[kind]}/aanvullen`;
}

/** Steps whose answers choose the door. */
export const doorSteps: readonly FormStepName[] = [
  'profession',
  'birthDate',
  'municipality',
  'care',
  'ips',
  'benefit',
  'motivation',
];
