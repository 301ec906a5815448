import { birthDateSchema } from '../domain/birth-date.ts';
import { ageOn } from '../domain/calendar.ts';
import { type Benefit, benefits, type Profession, professions } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { chooseDoor, type DoorChoice } from '../domain/door.ts';
import { certainOtherDoor, type KnownFacts } from '../domain/early-door.ts';
import { municipalityOn } from '../domain/municipality.ts';
import type { PlainDate } from '../domain/referral.ts';
import { doorPolicy, providerById, type Region } from '../domain/region.ts';
import type { FormValues } from '../web/forms.ts';
import { typedBirthDate } from '../web/public/birth-date.ts';
import { type Asking, controlNames, fieldsAsked, offersIn, stepFields, unsaid } from '../web/public/questions.ts';
import { doorSteps, type FormKind, type FormStepName, stepNames } from '../web/public/steps.ts';

/** A form under way: what was answered, and which steps were sent without mistakes. */
export interface Filling {
  readonly kind: FormKind;
  readonly values: FormValues;
  readonly done: ReadonlySet<FormStepName>;
  readonly handover: boolean;
}

/** Where and when somebody fills in the form. */
export interface FormContext {
  readonly region: Region;
  /** Day of receipt, in Europe/Amsterdam. */
  readonly today: PlainDate;
}

const ipsAnswers = ['yes', 'no', 'unknown'] as const;
const motivations = ['yes', 'unsure', 'no'] as const;

function oneOf<T extends string>(codes: readonly T[], text: string | undefined): T | undefined {
  return codes.find((code) => code === text);
}

function definite<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The facts for the rules of the doors, from steps that were sent; undefined until the birth date is known. */
export function knownFacts({ kind, values, done }: Filling): KnownFacts | undefined {
  const birthDate = birthDateSchema.safeParse(done.has('birthDate') ? typedBirthDate(values) : undefined).data;
  if (birthDate === undefined) return undefined;
  const given = (step: FormStepName, name: string) => (done.has(step) ? values.get(name)?.[0] : undefined);
  const care = given('care', 'situation.inCareAt');
  const codes = values.get('situation.benefit') ?? [];
  const chosen: readonly Benefit[] = benefits.filter((code) => codes.includes(code));
  const profession: Profession | undefined = oneOf(professions, given('profession', 'referrer.profession'));
  return {
    role: kind,
    birthDate,
    ...definite({
      profession,
      municipality: given('municipality', 'candidate.municipality'),
      inCareAt: care === unsaid ? 'none' : care,
      ipsPossible: oneOf(ipsAnswers, given('ips', 'situation.ipsPossible')),
      benefits: done.has('benefit') ? chosen : undefined,
      motivated: oneOf(motivations, given('motivation', 'request.motivated')),
    }),
  };
}

/** Why no door fits, if the answers so far make that certain and the sender did not ask for a handover. */
export function otherDoorOf(filling: Filling, { region, today }: FormContext) {
  const known = knownFacts(filling);
  return known === undefined ? undefined : certainOtherDoor(region, known, today);
}

/** The person for whom a provider is sought, as far as the form decides it: undefined until both are known. */
export function soughtFor(filling: Filling, { region, today }: FormContext): Asking['person'] {
  const facts = knownFacts(filling);
  if (facts?.municipality === undefined) return undefined;
  return { municipality: municipalityOn(region, facts.municipality, today), age: ageOn(facts.birthDate, today) };
}

interface Situation {
  readonly facts: KnownFacts | undefined;
  readonly isYouth: boolean;
  readonly isInIpsCare: boolean;
  readonly isClinician: boolean;
}

function situationOf(filling: Filling, { region, today }: FormContext): Situation {
  const facts = knownFacts(filling);
  const youngest = region.doors['sterk-met-werk'].minAge;
  const care = facts?.inCareAt;
  return {
    facts,
    isYouth: facts !== undefined && ageOn(facts.birthDate, today) < youngest,
    isInIpsCare: care !== undefined && providerById(region, care)?.ipsCare === true,
    isClinician: facts?.profession === 'clinician',
  };
}

/** Whether the clinician opens IPS for a young person: the only case in which young people are asked for a benefit. */
function isYouthIps({ facts, isYouth, isInIpsCare, isClinician }: Situation): boolean {
  return isYouth && isInIpsCare && isClinician && facts?.ipsPossible === 'yes';
}

function asksForDoor(step: FormStepName, filling: Filling, situation: Situation): boolean {
  const { isYouth, isInIpsCare, isClinician } = situation;
  switch (step) {
    case 'profession':
      return filling.kind === 'professional';
    case 'birthDate':
    case 'municipality':
    case 'care':
      return true;
    case 'ips':
      return isInIpsCare && (!isYouth || isClinician);
    case 'benefit':
      return !isYouth || isYouthIps(situation);
    case 'motivation':
      return isYouth && !isYouthIps(situation);
    default:
      return false;
  }
}

/** The door that the answers lead to; undefined while a question that decides it is open. */
export function choiceOf(filling: Filling, context: FormContext): DoorChoice | undefined {
  const situation = situationOf(filling, context);
  const { facts } = situation;
  const open = doorSteps.some((step) => asksForDoor(step, filling, situation) && !filling.done.has(step));
  if (facts?.municipality === undefined || open) return undefined;
  const { role, birthDate, municipality, profession, motivated, benefits: chosen = [], inCareAt, ipsPossible } = facts;
  return chooseDoor(
    context.region,
    {
      referrer: { role, ...definite({ profession }) },
      candidate: { birthDate, municipality },
      situation: { benefits: chosen, ...definite({ inCareAt, ipsPossible }) },
      request: definite({ motivated }),
    },
    context.today,
  );
}

function asksMore(step: FormStepName, filling: Filling, choice: DoorChoice | undefined, region: Region): boolean {
  const { kind, values, handover } = filling;
  const door = choice?.kind === 'door' ? choice.door : undefined;
  const approver = door === undefined ? 'none' : doorPolicy(region, door).approver;
  switch (step) {
    case 'goal':
    case 'name':
    case 'reach':
      return true;
    case 'referrer':
      return kind === 'professional';
    case 'jobSeeker':
      return !handover && (door === 'sterk-met-werk' || door === 'ips-municipality');
    case 'workCoach':
      // A work coach who refers decides from their own mailbox.
      return (
        !handover &&
        (approver === 'work-coach' || approver === 'municipality') &&
        values.get('referrer.profession')?.[0] !== 'work-coach'
      );
    case 'helperDetails':
      return !handover && values.get('helper')?.[0] === 'yes';
    default:
      return !handover;
  }
}

/** Part of every referral, including one that is only to be handed over. */
const alwaysAsked: readonly FormStepName[] = ['profession', 'birthDate', 'municipality'];

/**
 * The steps for these answers, in order: first those that choose the door, then only those that the door needs. For a
 * handover the door's remaining questions are not asked: what matters then is how to reach the person.
 */
export function pathOf(filling: Filling, context: FormContext): readonly FormStepName[] {
  const situation = situationOf(filling, context);
  const choice = choiceOf(filling, context);
  return stepNames.filter((step) => {
    if (!doorSteps.includes(step)) return asksMore(step, filling, choice, context.region);
    const asked = asksForDoor(step, filling, situation);
    return filling.handover ? asked && (filling.done.has(step) || alwaysAsked.includes(step)) : asked;
  });
}

/** The first step that still has to be sent; undefined when all have been. */
export function firstOpen(filling: Filling, context: FormContext): FormStepName | undefined {
  return pathOf(filling, context).find((step) => !filling.done.has(step));
}

/** How many steps still have to be sent. */
export function openSteps(filling: Filling, context: FormContext): number {
  return pathOf(filling, context).filter((step) => !filling.done.has(step)).length;
}

/** Answers of the steps that are asked, and no others: an answer that no longer matters is not sent. */
export function valuesOnPath(filling: Filling, context: FormContext): FormValues {
  const choice = choiceOf(filling, context);
  const programme = choice?.kind === 'door' ? { programme: choice.programme } : {};
  const asked = (step: FormStepName) => fieldsAsked(step, { region: context.region, ...programme });
  const isAsked = (step: FormStepName, name: string) =>
    !stepFields[step].some((one) => one === name && !asked(step).includes(one));
  const names = new Set(
    pathOf(filling, context).flatMap((step) => controlNames(step).filter((name) => isAsked(step, name))),
  );
  const on = new Map([...filling.values].filter(([name]) => names.has(name)));
  // Whoever moved back and gave another municipality or birth date may have chosen a provider that does not work for them.
  const wished = on.get('request.preferredProvider')?.[0];
  const { region } = context;
  const offered = offersIn({ region, ...programme, ...defined({ person: soughtFor(filling, context) }) });
  const isElsewhere = wished !== undefined && providerById(region, wished) !== undefined;
  if (isElsewhere && !offered.some(({ id }) => id === wished)) on.delete('request.preferredProvider');
  return on;
}
