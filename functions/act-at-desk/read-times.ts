import { addDays, instantAt } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import type { Instant, PlainDate } from '../domain/referral.ts';
import { oneDay, type RegionIssue } from '../web/desk/region/kinds.ts';
import { regionFields } from '../web/desk/region/part-page.ts';
import type { RegionPlace } from '../web/desk/region/place.ts';
import { line } from '../web/form-input.ts';
import type { FormValues } from '../web/forms.ts';

interface Times {
  readonly from: PlainDate | undefined;
  /** The last day. */
  readonly until: PlainDate | undefined;
  readonly issues: readonly RegionIssue[];
}

/** From when, and until when. */
export function readTimes(values: FormValues, today: PlainDate, place: RegionPlace): Times {
  const issues: RegionIssue[] = [];
  const day = (choice: string, other: string, name: string, earliest: PlainDate, early: RegionIssue['code']) => {
    const answer = line(values, choice);
    if (answer === other) return undefined;
    if (answer !== 'day') {
      issues.push({ field: choice, code: 'choice' });
      return undefined;
    }
    const reading = oneDay.read(values, name, place);
    if (!reading.ok) issues.push(...reading.issues);
    else if (reading.value === undefined) issues.push({ field: name, code: 'date' });
    else if (reading.value < earliest) issues.push({ field: name, code: early });
    else return reading.value;
    return undefined;
  };
  const { when, from: fromName, till, until: untilName } = regionFields;
  const from = day(when, 'now', fromName, today, 'past');
  const until = day(till, 'good', untilName, from ?? today, 'until');
  return { from, until, issues };
}

/** The same as moments: the beginning of the first day, unless that is today, and the end of the last. */
export function momentsOf(
  { from, until }: Pick<Times, 'from' | 'until'>,
  today: PlainDate,
): { readonly from?: Instant; readonly until?: Instant } {
  return defined({
    from: from === undefined || from === today ? undefined : instantAt(from, '00:00'),
    until: until === undefined ? undefined : instantAt(addDays(until, 1), '00:00'),
  });
}
