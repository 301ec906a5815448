import type { BackupFacts } from './backup-facts.ts';
import { repeated, together } from './bill.ts';
import type { Amounts } from './prices.ts';
import type { Beginning, Ending, Scheduled } from './server.ts';
import { beyond, plus, sumUnder, type Tally, times } from './tally.ts';
import { assumptions, daysOfMonth, gigabyte, type SystemFacts, usageOf } from './usage.ts';

/** What was counted, and what is needed to make amounts of it. */
export interface Counted {
  readonly beginning: Omit<Beginning, 'url'>;
  readonly ending: Ending;
  /** Referrals of the rehearsed period, those that were shown another door among them. */
  readonly referrals: number;
  readonly daysBetweenLooks: number;
  readonly system: SystemFacts;
  readonly backups: BackupFacts;
}

/** Amounts to pay for. */
export interface Estimate {
  /** In a month without any referral, by use alone: what each function of the clock brings about. */
  readonly idle: Readonly<Record<string, Amounts>>;
  /** For one referral of so many a year, from receipt to erasure. */
  readonly referral: (perYear: number) => Amounts;
  /** Held all the time for each referral of a year. */
  readonly held: Amounts;
  /** What was counted for one referral, and of it, what the sweeper read because it stood open. */
  readonly tally: Tally;
  readonly standing: Tally;
}

const minutesOfDay = 24 * 60;

/** Makes amounts of what was counted. */
export function estimate(counted: Counted): Estimate {
  const { beginning, ending, referrals, system, backups } = counted;
  const { scheduled } = beginning;
  const runsIn = (days: number, { everyMinutes }: Scheduled) => (days * minutesOfDay) / everyMinutes;
  const idle = scheduled.map(
    (one) => [one.folder, repeated(usageOf(one.idle, system, 'by-clock'), runsIn(daysOfMonth, one))] as const,
  );
  // The embedded clock calls the sweeper only where there is work. In AWS such a run is one of those that are paid for anyway.
  const sweeper = scheduled.find(({ folder }) => folder === 'sweep-tasks');
  const alreadyPaid = times(sweeper?.idle ?? {}, ending.year['call/sweep-tasks'] ?? 0);
  const viaForm = beyond(beginning.form, beginning.post);
  const tally = plus(times(beyond(ending.year, alreadyPaid), 1 / referrals), viaForm);
  // One look represents all runs of the sweeper until the next one.
  const more = beyond(ending.standing, times(sweeper?.idle ?? {}, ending.looks));
  const standing = sweeper === undefined ? {} : times(more, runsIn(counted.daysBetweenLooks, sweeper) / referrals);
  const held = (sumUnder(ending.contents, 'byte') / referrals / gigabyte) * assumptions.keptYears;
  return {
    idle: Object.fromEntries(idle),
    referral: (perYear) => together(usageOf(tally, system, { perYear }), usageOf(standing, system, 'by-clock')),
    held: {
      'table-gb-month': held,
      'recovery-gb-month': held,
      'backup-gb-month': held * backups.kept,
      'copied-gb': held * backups.copiedInMonth,
    },
    tally,
    standing,
  };
}

/** What a month costs beside what is there anyway, with so many referrals a year. */
export function monthWith(referralsOfYear: number, { referral, held }: Estimate): Amounts {
  return together(repeated(referral(referralsOfYear), referralsOfYear / 12), repeated(held, referralsOfYear));
}
