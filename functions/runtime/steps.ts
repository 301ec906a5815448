/**
 * The one list of steps. It drives the functions that the stack creates, the placeholders in the state machines, the
 * rights, and the bindings of the embedded run: folder `find-place` -> construct `FindPlace` -> state `FindPlace` ->
 * `${FindPlaceFunctionArn}`. A step must not be renamed or removed while an execution that calls it may be alive.
 */
export const steps = [
  'resume',
  'receive-referral',
  'confirm-interest',
  'ask-approval',
  'ask-information',
  'find-place',
  'await-place',
  'offer-place',
  'resolve-case',
  'start-trajectory',
  'confirm-start',
  'check-in',
  'close-trajectory',
  'hand-over',
] as const;
export type MachineStep = (typeof steps)[number];

/** Steps that ask somebody and wait for the answer; all others do their work and answer at once. */
const waitingSteps = [
  'confirm-interest',
  'ask-approval',
  'ask-information',
  'await-place',
  'offer-place',
  'resolve-case',
  'confirm-start',
  'check-in',
] as const satisfies readonly MachineStep[];

/** Whether a step asks somebody and waits. */
export function isWaiting(step: MachineStep): boolean {
  return waitingSteps.some((one) => one === step);
}

/** The steps that each machine calls, and the file that defines it. */
export const machineSteps = {
  referral: [
    'resume',
    'receive-referral',
    'confirm-interest',
    'ask-approval',
    'ask-information',
    'find-place',
    'await-place',
    'offer-place',
    'resolve-case',
    'start-trajectory',
    'hand-over',
  ],
  trajectory: ['resume', 'confirm-start', 'check-in', 'close-trajectory', 'hand-over'],
} as const satisfies Record<string, readonly MachineStep[]>;

/** Functions outside the state machines. */
export const services = [
  'serve-public',
  'serve-links',
  'serve-desk',
  'act-at-desk',
  'serve-results',
  'sweep-tasks',
  'mail-feedback',
  'drill-mail',
  'try-journey',
  'tell-events',
] as const;
export type ServiceName = (typeof services)[number];

export type FunctionName = MachineStep | ServiceName;

/** Construct and state name for a folder: `find-place` -> `FindPlace`. */
export function constructName(folder: FunctionName): string {
  return folder.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

/** Placeholder of a step in the definitions, without `${}`: `FindPlaceFunctionArn`. */
export function placeholderName(step: MachineStep): string {
  return `${constructName(step)}FunctionArn`;
}
