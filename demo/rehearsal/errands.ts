import { addWorkingDays, localDate } from '../../functions/domain/calendar.ts';
import { type TaskKind, taskKinds } from '../../functions/domain/codes.ts';
import type { PlainDate } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import { mailOf, taskRules } from '../../functions/domain/tasks/rules.ts';
import type { Tidings } from './between.ts';
import { type Chance, weigh } from './chance.ts';
import type { Lane } from './day-book.ts';
import type { InventedReferral } from './invent.ts';
import { actsNow, choiceOf, delayOf, type Question } from './reactions.ts';
import type { NewMail } from './site.ts';

/** What the rehearsal remembers of a referral, as the people around it would. */
export interface Story {
  readonly invented: InventedReferral;
  /** Day of the first talk, as last agreed. */
  startsOn?: PlainDate;
  /** Mailbox of the job coach who left, so that the provider gave the trajectory to another. */
  formerCoach?: string;
  delegated: boolean;
  working: boolean;
}

/** Something to do about a referral, at the link of a mail or at its place on the list to which the mail leads. */
export type Errand =
  | { readonly kind: 'refer'; readonly invented: InventedReferral }
  | {
      readonly kind: 'answer';
      readonly story: Story;
      readonly question: Question;
      readonly choice: string;
      readonly address: string;
      readonly link: string;
    }
  | {
      /** `object-to-coach`: the candidate would rather have another job coach than the one who took over. */
      readonly kind: 'object' | 'withdraw' | 'report' | 'object-to-coach';
      readonly story: Story;
      readonly address: string;
      readonly link: string;
    }
  | {
      /** The provider gives a trajectory to another of its job coaches. */
      readonly kind: 'hand-over';
      readonly story: Story;
      readonly reference: string;
      readonly address: string;
      /** Any link: it says where the site is. */
      readonly link: string;
    }
  | {
      /** The job coach tells what happened between two check-ins. */
      readonly kind: 'tell';
      readonly story: Story;
      readonly reference: string;
      readonly tidings: Tidings;
      readonly address: string;
      /** Any link: it says where the site is. */
      readonly link: string;
    };

/** How often a job coach has something to tell after a check-in, and what. */
const tidingsAfter: Readonly<Record<Tidings | 'none', number>> = {
  work: 12,
  school: 8,
  hours: 8,
  'contact-lost': 8,
  'contact-again': 0,
  none: 64,
};

/** An errand with the day and lane in which it will be run. */
export interface PlannedErrand {
  readonly on: PlainDate;
  readonly lane: Lane;
  readonly errand: Errand;
}

/** One item in a mail: an outbox item and its link. */
interface Letter {
  readonly story: Story;
  readonly address: string;
  readonly link: string;
  readonly on: PlainDate;
  /** Outbox item: `<referral>/<task or "case">/<mail kind>/<number>...` */
  readonly id: string;
  readonly mailKind: string;
  readonly question: Question | undefined;
}

/** Reads the mail at the end of a day and decides what people will do about it. */
export interface Readers {
  /** Errands that follow from the day's new mails, in an order that depends only on the referrals. */
  read(mails: readonly NewMail[]): readonly PlannedErrand[];
}

/** The people of the rehearsal. `storyOf` finds what is known about a reference. */
export function createReaders(
  region: Region,
  chance: Chance,
  storyOf: (reference: string) => Story | undefined,
): Readers {
  /** Outbox items that have been read; a second copy of a mail changes nobody's mind. */
  const seen = new Set<string>();
  /** Tasks that somebody at an address is going to answer. */
  const taken = new Set<string>();
  /** Check-ins after which their job coach has been thought of. */
  const passed = new Set<string>();
  /** Referrals whose provider gave them to another job coach. */
  const handed = new Set<number>();
  /**
   * At most one silent offer a day in a lane: two places that come back at the same moment could be given out in either
   * order.
   */
  const silentOffers = new Set<string>();

  function plan(letter: Letter): PlannedErrand | undefined {
    const { story, question, address, link } = letter;
    if (question === undefined) return news(letter);
    const { index, lane } = story.invented;
    const task = `${index} ${question.kind} ${question.n} ${address}`;
    if (taken.has(task)) return undefined;
    const provider = leavesCoach(letter, question);
    if (provider !== undefined) {
      handed.add(index);
      const reference = letter.id.slice(0, letter.id.indexOf('/'));
      const errand = { kind: 'hand-over', story, reference, address: provider, link } as const;
      return { on: addWorkingDays(letter.on, 1), lane, errand };
    }
    if (!actsNow(chance, index, question) && !mustAnswer(letter, question)) return undefined;
    const drawn = choiceOf(chance, index, question);
    const choice = drawn === 'delegate' && story.delegated ? 'approve' : drawn;
    if (choice === undefined) return undefined;
    if (choice === 'delegate') story.delegated = true;
    // Somebody who was not reached is called again at the next reminder.
    if (choice !== 'not-reached') taken.add(task);
    const on = dayOf(letter, question);
    return { on, lane, errand: { kind: 'answer', story, question, choice, address, link } };
  }

  /** What the job coach will tell some weeks after a check-in; whoever lost somebody mostly finds them again. */
  function between({ story, address, link, id, on, question }: Letter): readonly PlannedErrand[] {
    const { index, lane } = story.invented;
    if (question?.kind !== 'check-in' || question.level > 0 || passed.has(`${index} ${question.n}`)) return [];
    passed.add(`${index} ${question.n}`);
    const at = chance('between', index, question.n);
    const drawn = weigh(tidingsAfter, at);
    if (drawn === 'none') return [];
    const reference = id.slice(0, id.indexOf('/'));
    const tell = (tidings: Tidings, days: number): PlannedErrand => ({
      on: addWorkingDays(on, days),
      lane,
      errand: { kind: 'tell', story, reference, tidings, address, link },
    });
    const days = 12 + Math.floor(chance('between-days', index, question.n) * 20);
    const isFound = drawn === 'contact-lost' && chance('found', index, question.n) < 0.7;
    return [tell(drawn, days), ...(isFound ? [tell('contact-again', days + 6)] : [])];
  }

  /** The mailbox of the provider whose job coach leaves before they answer how it goes; undefined for most. */
  function leavesCoach({ story, address }: Letter, { kind, n, level, reminder }: Question): string | undefined {
    const { index } = story.invented;
    if (kind !== 'check-in' || n !== 2 || level > 0 || reminder > 0 || handed.has(index)) return undefined;
    if (chance('leaves', index) >= 0.12) return undefined;
    const domain = address.slice(address.indexOf('@') + 1);
    story.formerCoach = address;
    return region.providers.find(({ domains }) => domains.includes(domain))?.mailbox;
  }

  /** Whether an offer that would pass in silence must be answered after all. */
  function mustAnswer({ story, on }: Letter, { kind, reminder }: Question): boolean {
    if (!taskRules[kind].offers || reminder > 0) return false;
    const day = `${story.invented.lane} ${on}`;
    if (silentOffers.has(day)) return true;
    silentOffers.add(day);
    return false;
  }

  function dayOf({ story, on }: Letter, question: Question): PlainDate {
    const { startsOn, invented } = story;
    const day = addWorkingDays(on, delayOf(chance, invented.index, question));
    // Nobody can say that a talk was held before its day.
    return taskRules[question.kind].asksAfterTalk && startsOn !== undefined && startsOn > day ? startsOn : day;
  }

  /** A few people act even on mails that only bring news. */
  function news({ story, address, link, on, mailKind }: Letter): PlannedErrand | undefined {
    const { index, lane } = story.invented;
    const at = chance('news', index, mailKind);
    const follow = (kind: 'object' | 'withdraw' | 'report' | 'object-to-coach', days: number): PlannedErrand => ({
      on: addWorkingDays(on, days),
      lane,
      errand: { kind, story, address, link },
    });
    switch (mailKind) {
      case 'told-about-referral':
        return at < 0.06 ? follow('object', 1 + Math.floor(at * 50)) : undefined;
      case 'waiting-candidate':
        return at < 0.1 ? follow('withdraw', 5 + Math.floor(at * 100)) : undefined;
      case 'coach-changed-candidate':
        return at < 0.5 ? follow('object-to-coach', 1 + Math.floor(at * 10)) : undefined;
      case 'matched-candidate':
        return at < 0.03 ? follow('withdraw', 2) : at < 0.08 ? follow('report', 15) : undefined;
      default:
        return undefined;
    }
  }

  return {
    read(mails) {
      const letters = mails.flatMap((mail) => lettersOf(mail, region, storyOf)).filter(({ id }) => !seen.has(id));
      const fresh = [...new Map(letters.map((letter) => [letter.id, letter])).values()].sort(inOrder);
      for (const { id } of fresh) seen.add(id);
      return fresh.flatMap((letter) => [plan(letter) ?? [], between(letter)].flat());
    },
  };
}

function inOrder(a: Letter, b: Letter): number {
  const rank = ({ mailKind, question }: Letter) =>
    `${mailKind} ${question?.n ?? 0} ${question?.level ?? 0} ${question?.reminder ?? 0}`;
  return a.story.invented.index - b.story.invented.index || (rank(a) < rank(b) ? -1 : 1);
}

function lettersOf(mail: NewMail, region: Region, storyOf: (reference: string) => Story | undefined): Letter[] {
  const links = mail.links.filter((link) => /\/(taak|status)\//.test(link)).map((link) => link.replace(/\?.*$/, ''));
  return mail.about.flatMap((id, at): Letter[] => {
    const [reference = '', task = '', mailKind = '', number = ''] = id.split('/');
    const story = storyOf(reference);
    const link = links[at] ?? onList(mail, task);
    if (story === undefined || link === undefined || mailKind === 'code') return [];
    // Other mails lead to the page of a task too, and ask nothing: how much of a grant is used, or who somebody's job coach is.
    const asked = questionOf(task, mail.to, Number.parseInt(number, 10), region);
    const question = asked !== undefined && mailOf(asked.kind) === mailKind ? asked : undefined;
    return [{ story, address: mail.to, link, on: localDate(mail.at), id, mailKind, question }];
  });
}

/** The page of a task on the list to which a mail about several tasks leads. */
function onList({ links }: NewMail, task: string): string | undefined {
  const list = links.find((link) => link.includes('/mijn/via/'));
  return list?.replace(/\/via\/.*$/, `/${task.replaceAll('#', '/')}`);
}

function questionOf(task: string, address: string, reminder: number, region: Region): Question | undefined {
  const [, kind, n] = task.split('#');
  if (!isTaskKind(kind)) return undefined;
  const teams = [region.uwv.teamMailbox, ...region.municipalities.map(({ teamMailbox }) => teamMailbox)];
  // A provider's mailbox is the level above its job coach, as a team is above its work coach.
  const behind = taskRules[kind].guides ? region.providers.map(({ mailbox }) => mailbox) : [];
  // The deputy acts like the coordinator, once the coordinator has been silent for long.
  const { mailbox, deputy } = region.coordinator;
  const level = [mailbox, deputy.mailbox].includes(address) ? 2 : [...teams, ...behind].includes(address) ? 1 : 0;
  return { kind, n: Number(n), level, reminder };
}

function isTaskKind(kind: string | undefined): kind is TaskKind {
  return taskKinds.some((known) => known === kind);
}
