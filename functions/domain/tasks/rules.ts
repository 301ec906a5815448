import { type AskedKind, askedKinds, type TaskKind, taskKinds } from '../codes.ts';
import type { MailKind } from '../mail.ts';
import { acceptOffer, acceptOfferEffects } from './accept-offer.ts';
import { advance } from './advance.ts';
import { approve, approveEffects } from './approve.ts';
import { awaitPlace } from './await-place.ts';
import { call, callEffects } from './call.ts';
import { checkIn, checkInEffects } from './check-in.ts';
import { confirmInterest, confirmInterestEffects } from './confirm-interest.ts';
import { confirmSender, confirmSenderEffects } from './confirm-sender.ts';
import { confirmStart, confirmStartEffects } from './confirm-start.ts';
import { decideExtension, decideExtensionEffects } from './decide-extension.ts';
import type { AnyEffects } from './effects.ts';
import { giveInformation, giveInformationEffects } from './give-information.ts';
import { resolve, resolveEffects } from './resolve.ts';
import type { TaskRule } from './rule.ts';
import { stillWanted, stillWantedEffects } from './still-wanted.ts';
import { tellOutcomeEffects, tellOutcomeRule } from './tell-outcome.ts';

/** The rule of every kind of task. Code that depends on the kind of a task asks its rule here, and never compares kinds itself. */
export const taskRules: Readonly<Record<TaskKind, TaskRule>> = {
  'confirm-sender': confirmSender,
  'confirm-interest': confirmInterest,
  approve,
  'give-information': giveInformation,
  'accept-offer': acceptOffer,
  'await-place': awaitPlace,
  'still-wanted': stillWanted,
  'confirm-start': confirmStart,
  'check-in': checkIn,
  'decide-extension': decideExtension,
  'tell-outcome': tellOutcomeRule,
  call,
  resolve,
  advance,
};

/**
 * What an answer to each kind of task does. Separate from the rules, so that a step that handles no answers does not
 * carry the whole journey. Waiting for a place has no answers of its own: the coordinator may search again or close, as
 * in `resolve`.
 */
export const taskEffects = {
  'confirm-sender': confirmSenderEffects,
  'confirm-interest': confirmInterestEffects,
  approve: approveEffects,
  'give-information': giveInformationEffects,
  'accept-offer': acceptOfferEffects,
  'await-place': resolveEffects,
  'still-wanted': stillWantedEffects,
  'confirm-start': confirmStartEffects,
  'check-in': checkInEffects,
  'decide-extension': decideExtensionEffects,
  'tell-outcome': tellOutcomeEffects,
  call: callEffects,
  resolve: resolveEffects,
  advance: undefined,
} as const satisfies Readonly<Record<TaskKind, AnyEffects | undefined>>;

/** The kind of task that a kind of mail brings to its owner; undefined for mails that only bring news. */
export function kindOfMail(mail: MailKind): AskedKind | undefined {
  return askedKinds.find((kind) => kind === mail);
}

/** The kind of task in its id, `<referral>#<kind>#<n>`; undefined where it has none that is known. */
export function kindInTaskId(taskId: string): TaskKind | undefined {
  const [, kind] = taskId.split('#');
  return taskKinds.find((one) => one === kind);
}

/** The rule of the task that a kind of mail brings. */
export function ruleOfMail(mail: MailKind): TaskRule | undefined {
  const kind = kindOfMail(mail);
  return kind && taskRules[kind];
}

/** The mail that brings a kind of task to its owner; undefined for work about which nobody is mailed. */
export function mailOf(task: TaskKind): MailKind | undefined {
  return askedKinds.find((kind) => kind === task);
}
