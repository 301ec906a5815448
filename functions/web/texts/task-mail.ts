// Made by `npm run build:texts` from texts/*/task.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface TaskMailTexts {
readonly "confirm-sender": {
readonly "subject": (v: { readonly level: "coordinator" | "team" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "coordinator" | "team" | "other"; readonly service: string | number }) => string, (v: { readonly level: "coordinator" | "team" | "other" }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
readonly "buttonByPhone": string;
};
readonly "confirm-interest": {
readonly "subject": (v: { readonly level: "coordinator" | "team" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "coordinator" | "team" | "other"; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly service: string | number }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly shared: "yes" | "other"; readonly service: string | number }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly service: string | number }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly isPastDue: "yes" | "other"; readonly dueOn: string | number; readonly shared: "yes" | "other" }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
readonly "buttonByPhone": string;
};
readonly "approve": {
readonly "subject": (v: { readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "coordinator" | "team" | "other"; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly hasDeskName: "yes" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly deskName: string | number; readonly deskPhone: string | number; readonly deskMailbox: string | number }) => string, (v: { readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other" }) => string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "give-information": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "coordinator" | "team" | "other" }) => string, string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "accept-offer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "coordinator" | "team" | "other"; readonly hasDeskName: "yes" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly deskName: string | number; readonly deskPhone: string | number; readonly deskMailbox: string | number }) => string, string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "await-place": {
readonly "subject": (v: { readonly isReminder: "yes" | "other"; readonly reference: string | number; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other" }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other" }) => string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "still-wanted": {
readonly "subject": (v: { readonly level: "coordinator" | "team" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly hasWaitingSince: "yes" | "other"; readonly level: "coordinator" | "team" | "other"; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly waitingSince: string | number; readonly shared: "yes" | "other" }) => string, (v: { readonly hasWait: "yes" | "other"; readonly waitHalf: string | number; readonly waitMost: string | number; readonly waitPeople: string | number }) => string, (v: { readonly isWaitOver: "yes" | "other"; readonly level: "coordinator" | "team" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly hasWaitingSince: "yes" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly hasWaitingSince: "yes" | "other"; readonly shared: "yes" | "other" }) => string];
readonly "button": string;
readonly "buttonByPhone": string;
};
readonly "confirm-start": {
readonly "subject": (v: { readonly level: "coordinator" | "team" | "other"; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly level: "coordinator" | "team" | "other"; readonly hasDeskName: "yes" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly deskName: string | number; readonly deskPhone: string | number; readonly deskMailbox: string | number }) => string, (v: { readonly hasStartsOn: "yes" | "other"; readonly level: "coordinator" | "team" | "other"; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly startsOn: string | number }) => string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "check-in": {
readonly "subject": (v: { readonly purpose: "kept_work" | "follow_up" | "after_pause" | "final" | "other"; readonly hasCheckInOn: "yes" | "other"; readonly checkInOn: string | number; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly level: "coordinator" | "team" | "other"; readonly purpose: "kept_work" | "follow_up" | "after_pause" | "final" | "other"; readonly hasDeskName: "yes" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly deskName: string | number; readonly deskPhone: string | number; readonly deskMailbox: string | number }) => string, (v: { readonly level: "coordinator" | "team" | "other" }) => string, (v: { readonly hasCheckInOn: "yes" | "other"; readonly checkInOn: string | number }) => string, (v: { readonly purpose: "kept_work" | "follow_up" | "after_pause" | "final" | "other" }) => string, string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "call": {
readonly "subject": (v: { readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other"; readonly reference: string | number; readonly callTopic: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly hasTimes: "yes" | "other" }) => string, (v: { readonly hasTimes: "yes" | "other"; readonly times: string | number }) => string, (v: { readonly hasTimes: "yes" | "other" }) => string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "resolve": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "tell-outcome": {
readonly "subject": (v: { readonly level: "coordinator" | "team" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "coordinator" | "team" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly level: "coordinator" | "team" | "other"; readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "decide-extension": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "coordinator" | "team" | "other"; readonly hasDeskName: "yes" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly deskName: string | number; readonly deskPhone: string | number; readonly deskMailbox: string | number; readonly about: "own_referral" | "answered" | "unanswered" | "delegated" | "stands_in" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "unplaced" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "talk_missed" | "not_mine" | "other" }) => string, string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
}

export const taskMailTexts: Readonly<Record<Language, TaskMailTexts>> = {
  get nl() {
    return textsBeside<TaskMailTexts>('nl', 'task-mail');
  },
  get en() {
    return textsBeside<TaskMailTexts>('en', 'task-mail');
  },
};
