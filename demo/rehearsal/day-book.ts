import { addDays, addWorkingDays, instantAt, isWorkingDay } from '../../functions/domain/calendar.ts';
import type { Instant, PlainDate } from '../../functions/domain/referral.ts';

/** Groups of people who compete: they want places in the same programme. */
export const lanes = ['ips', 'sterk-met-werk', 'sterk-met-werk-of-scholing', 'none'] as const;
export type Lane = (typeof lanes)[number];

/** Something that a person will do at a moment. */
export interface Appointment<T> {
  readonly at: Instant;
  readonly what: T;
}

/** What everybody will do, by day. */
export interface DayBook<T> {
  /** Books the first free hour in a lane on the first working day from `date` on. */
  book(date: PlainDate, lane: Lane, what: T): void;
  /** Takes out the appointments of a day, in order of time. */
  take(date: PlainDate): readonly Appointment<T>[];
  /** Dates that still have appointments, in order. */
  dates(): readonly PlainDate[];
}

/** Half past nine in Amsterdam to half past three, on the hour: well inside office hours. */
const hours = ['09', '10', '11', '12', '13', '14', '15'];
const firstMinute = 30;
/** Minutes between lanes, so that no two people act at the same moment. */
const laneStep = 6;

/**
 * An empty day book. In one lane people act an hour apart, or so many of them one after another in an hour (`crowd`). A nudge that is
 * lost in a crash costs a case up to some
 * twenty minutes, until the sweeper repeats it; with an hour in between that still happens before the next person acts,
 * so a crash never changes the order of a queue.
 */
export function openDayBook<T>(crowd = 1): DayBook<T> {
  const days = new Map<PlainDate, Map<Instant, Appointment<T>[]>>();
  return {
    book(date, lane, what) {
      const minute = String(firstMinute + lanes.indexOf(lane) * laneStep);
      for (let day = addWorkingDays(date, 0); ; day = addWorkingDays(day, 1)) {
        const taken = days.get(day) ?? new Map<Instant, Appointment<T>[]>();
        const free = hours
          .map((hour) => instantAt(day, `${hour}:${minute}`))
          .find((at) => (taken.get(at)?.length ?? 0) < crowd);
        if (free === undefined) continue;
        const there = taken.get(free) ?? [];
        there.push({ at: free, what });
        days.set(day, taken.set(free, there));
        return;
      }
    },
    take(date) {
      const taken = [...(days.get(date) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
      days.delete(date);
      return taken.flatMap(([, appointments]) => appointments);
    },
    dates: () => [...days.keys()].sort(),
  };
}

/** The working days from one date up to and including another. */
export function workingDaysBetween(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}
