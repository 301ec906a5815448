import type { TaskKind } from '../../functions/domain/codes.ts';
import { type Chance, weigh } from './chance.ts';

/** A question as its mail presents it: whose it is, and how often they were reminded. */
export interface Question {
  readonly kind: TaskKind;
  /** Number of the task among those of its kind in the referral. */
  readonly n: number;
  /** 0 the person, 1 the team mailbox, 2 the coordinator. */
  readonly level: 0 | 1 | 2;
  /** 0 for the first mail. */
  readonly reminder: number;
}

/** The mail on which somebody acts: the first, a reminder, or none. */
type Patience = 'first' | 'reminder-1' | 'reminder-2' | 'never';

const prompt = { first: 80, 'reminder-1': 10, 'reminder-2': 4, never: 6 } as const;
/** How people respond to a question. The coordinator always answers in the end. */
const patience: Readonly<Record<0 | 1, Partial<Record<TaskKind, Readonly<Record<Patience, number>>>>>> = {
  0: {
    approve: { first: 66, 'reminder-1': 14, 'reminder-2': 6, never: 14 },
    'accept-offer': { first: 72, 'reminder-1': 10, 'reminder-2': 4, never: 14 },
    'check-in': { first: 66, 'reminder-1': 14, 'reminder-2': 6, never: 14 },
    'tell-outcome': { first: 55, 'reminder-1': 15, 'reminder-2': 5, never: 25 },
  },
  1: {
    approve: { first: 80, 'reminder-1': 12, 'reminder-2': 3, never: 5 },
    'check-in': { first: 50, 'reminder-1': 10, 'reminder-2': 5, never: 35 },
  },
};

/** Whether this is the mail on which the person acts. */
export function actsNow(chance: Chance, index: number, question: Question): boolean {
  const { kind, n, level, reminder } = question;
  if (level === 2) return reminder >= (chance('patience', index, kind, n, 'coordinator') < 0.85 ? 0 : 1);
  const drawn = weigh(patience[level][kind] ?? prompt, chance('patience', index, kind, n, level));
  if (drawn === 'never') return false;
  return reminder >= (drawn === 'first' ? 0 : Number(drawn.slice(-1)));
}

/** Working days between a mail and the act; at least one, because people read today's mail at the end of the day. */
export function delayOf(chance: Chance, index: number, { kind, n, level, reminder }: Question): number {
  const at = chance('delay', index, kind, n, level, reminder);
  if (level === 2) return at < 0.7 ? 1 : 2;
  return 1 + Math.floor(at * at * 4);
}

const choices: Readonly<Partial<Record<TaskKind, Readonly<Record<string, number>>>>> = {
  'confirm-sender': { confirm: 1 },
  'confirm-interest': { yes: 90, no: 10 },
  approve: { approve: 76, decline: 14, 'ask-information': 7, delegate: 3 },
  'give-information': { answer: 1 },
  'accept-offer': { accept: 86, decline: 14 },
  'confirm-start': { held: 86, moved: 9, stopped: 5 },
  'check-in': { continues: 70, paused: 8, 'goal-reached': 15, stopped: 7 },
  'decide-extension': { grant: 60, refuse: 40 },
  // Most say what the job coach says; some say otherwise of work, and some want to talk.
  'tell-outcome': { told: 88, differs: 6, 'call-me': 6 },
  call: { told: 80, 'not-reached': 20 },
  resolve: { 'try-again': 60, close: 40 },
  'await-place': { wait: 90, close: 10 },
  'still-wanted': { yes: 88, no: 6, call: 6 },
};

/** What somebody answers; undefined for a task that nobody answers. */
export function choiceOf(chance: Chance, index: number, { kind, n, level, reminder }: Question): string | undefined {
  const own = choices[kind];
  if (own === undefined) return undefined;
  const drawn = weigh<string>(own, chance('choice', index, kind, n, level, kind === 'call' ? reminder : 0));
  // A person whom the coordinator phones about a silent check-in cannot always tell.
  if (kind === 'check-in' && level === 2 && chance('unheard', index, kind, n) < 0.4) return 'no-answer';
  switch (drawn) {
    case 'delegate':
      return level === 0 && n === 1 ? drawn : 'approve';
    case 'ask-information':
      return n === 1 ? drawn : 'approve';
    case 'not-reached':
    case 'moved':
      return n === 1 && reminder === 0 ? drawn : kind === 'call' ? 'told' : 'held';
    case 'paused':
      return n <= 2 ? drawn : 'continues';
    case 'goal-reached':
      return n === 1 ? 'continues' : drawn;
    case 'try-again':
      return n === 1 ? drawn : 'close';
    case 'wait':
      return undefined;
    default:
      return drawn;
  }
}
