import { type Action, startsFrom } from './actions.ts';
import type { OpenCase } from './journey/context.ts';

/** Under what the actions on a case stand together on its page. */
export const deskActionGroups = ['reach', 'place', 'data', 'end'] as const;
type DeskActionGroup = (typeof deskActionGroups)[number];

/** What the coordinator can do with a case at the desk. */
interface DeskAction {
  readonly group: DeskActionGroup;
  /** The changes of the journey that it can make: it is offered in the stages from which one of them starts. */
  readonly changes: readonly Action[];
  /** It erases people, so whoever does it proves once more who they are. */
  readonly erases?: true;
  /** The action that takes it back. */
  readonly undoneBy?: string;
  /** Whether it makes sense in this case, beside its stage. */
  readonly fits?: (from: OpenCase) => boolean;
}

/** Every action on a case at the desk; its name stands in the address of its page. */
export const deskActions = {
  withdraw: { group: 'end', changes: ['withdraw', 'end-unconfirmed'] },
} as const satisfies Readonly<Record<string, DeskAction>>;

export type DeskActionName = keyof typeof deskActions;

/** Their names, in the order in which they are shown. */
export const deskActionNames = Object.keys(deskActions) as readonly DeskActionName[];

/** What is known of an action. */
export function deskActionOf(name: DeskActionName): DeskAction {
  return deskActions[name];
}

/** Whether an action can be done with a case as it is now. */
export function isDeskActionOpen(name: DeskActionName, from: OpenCase): boolean {
  const { changes, fits = () => true } = deskActionOf(name);
  return changes.some((change) => startsFrom(change).includes(from.referral.stage)) && fits(from);
}
