const pattern = /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The moment a duration later. `duration` is ISO 8601 with whole numbers, such as `P7D`, `P1M` or `PT90M`. Years and
 * months are calendar steps in UTC (a day that the month lacks becomes its last day); weeks, days and shorter are fixed
 * spans: a day is 24 hours, even in the night when the Dutch clock changes.
 * @throws RangeError when the text is not such a duration, or `from` is not a moment.
 */
export function addDuration(from: string, duration: string): string {
  const parts = pattern.exec(duration);
  const start = Date.parse(from);
  if (parts === null) throw new RangeError(`Not a duration: ${duration}. Give one such as P7D, P1M or PT90M.`);
  if (Number.isNaN(start)) throw new RangeError(`Not a moment: ${from}.`);
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const span = (weeks * 7 + days) * day + hours * hour + minutes * minute + seconds * second;
  return new Date(addMonths(start, years * 12 + months) + span).toISOString();
}

function addMonths(start: number, months: number): number {
  const moved = new Date(start);
  const dayOfMonth = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(dayOfMonth, lastDay));
  return moved.getTime();
}
