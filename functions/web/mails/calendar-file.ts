import { addDays } from '../../domain/calendar.ts';
import type { Language } from '../../domain/codes.ts';
import type { Instant, PlainDate } from '../../domain/referral.ts';
import type { MailAttachment } from '../../ports/mailer.ts';
import { calendarTexts } from '../texts/calendar.ts';

/** An agreed day, for the calendar of the person who gets the mail. */
export interface CalendarDay {
  readonly reference: string;
  readonly on: PlainDate;
  /** How often it was moved: a calendar replaces its entry by one with a higher number. */
  readonly sequence: number;
  /** When the mail was planned. */
  readonly at: Instant;
  readonly language: Language;
}

/**
 * An all-day calendar entry (RFC 5545): the time is agreed by phone. Its identifier stays the same when the day moves,
 * so that the new day replaces the old one.
 */
export function calendarFile({ reference, on, sequence, at, language }: CalendarDay): MailAttachment {
  const date = (day: PlainDate) => day.replaceAll('-', '');
  const { summary, file } = calendarTexts[language];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//referrals//first talk//NL',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${reference}-first-talk`,
    `DTSTAMP:${at.replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${date(on)}`,
    `DTEND;VALUE=DATE:${date(addDays(on, 1))}`,
    `SUMMARY:${summary} (${reference})`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return { name: file, type: 'text/calendar; charset=utf-8; method=PUBLISH', text: `${lines.join('\r\n')}\r\n` };
}
