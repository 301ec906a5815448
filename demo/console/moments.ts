const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A UTC instant for people: date and time in Europe/Amsterdam. */
export function moment(instant: string): string {
  return amsterdam.format(new Date(instant));
}

const amsterdamDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
});

/** A UTC instant for people, as a date in Europe/Amsterdam. */
export function day(instant: string): string {
  return amsterdamDay.format(new Date(instant));
}
