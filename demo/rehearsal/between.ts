import { addDays } from '../../functions/domain/calendar.ts';
import type { ReportKind } from '../../functions/domain/codes.ts';
import type { PlainDate } from '../../functions/domain/referral.ts';
import { reportPath } from '../../functions/domain/worklist.ts';
import type { Fields } from './fields.ts';
import type { Page } from './visitor.ts';

/** What a job coach has to tell between two check-ins: that work or school began or ended, hours, or whether they reach the person. */
export type Tidings = 'work' | 'school' | 'hours' | 'contact-lost' | 'contact-again';

/** Reports that tidings may be, the likeliest first: where it goes on it has ended, and otherwise it has begun. */
const reportsOf: Readonly<Record<Tidings, readonly ReportKind[]>> = {
  work: ['job-ended', 'job-started'],
  school: ['school-ended', 'school-started'],
  hours: ['hours'],
  'contact-lost': ['contact-lost'],
  'contact-again': ['contact-again'],
};

/** The report for tidings that the page of a trajectory offers now; undefined where there is none of the kind. */
export function reportFor(tidings: Tidings, reference: string, page: Page): ReportKind | undefined {
  return reportsOf[tidings].find((what) => page.html.includes(`${reportPath(reference, what)}"`));
}

/** What a job coach fills in on the page of a report. */
export function reportFields(what: ReportKind, page: Page, today: PlainDate): Fields {
  /** The value that a field of the page has, or offers first. */
  const offered = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]+)"`).exec(page.html)?.[1] ?? '';
  switch (what) {
    case 'job-started':
      return { kind: 'employee', startedOn: addDays(today, -2), hoursPerWeek: '20' };
    case 'school-started':
      return { education: 'mbo', startedOn: addDays(today, -2) };
    case 'job-ended':
    case 'school-ended':
      return { spell: offered('spell'), endedOn: today };
    case 'hours':
      return { on: today, hours: '1,5', seen: offered('seen') };
    case 'contact-lost':
      return { since: addDays(today, -7), tried: 'phone' };
    case 'contact-again':
      return { on: today };
    case 'workplace':
      return { spell: offered('spell') };
  }
}
