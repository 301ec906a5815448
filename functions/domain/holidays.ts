/**
 * Easter Sunday as month and day, by the Gregorian computus (the "anonymous" method of 1876): the golden number gives the
 * moon's age, the century corrects it, and the Sunday after the full moon follows.
 */
function easterSunday(year: number): { readonly month: number; readonly day: number } {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchBased = epact + toSunday - 7 * late + 114;
  return { month: Math.floor(marchBased / 31), day: (marchBased % 31) + 1 };
}

function monthDay(time: number): string {
  return new Date(time).toISOString().slice(5, 10);
}

const day = 86_400_000;

/** The holidays of a year, once worked out: every term in working days asks for each of its days. */
const known = new Map<number, ReadonlySet<string>>();

/**
 * Dutch public holidays of a year as `MM-DD`: Algemene termijnenwet art. 3 lid 1 (New Year's Day, Easter Monday, Ascension
 * Day, Whit Monday, both days of Christmas, King's Day, 5 May in every year) and lid 2 (Good Friday, equated). Easter and
 * Whit Sunday are Sundays anyway. King's Day is 27 April, or the 26th when the 27th is a Sunday.
 */
export function publicHolidays(year: number): ReadonlySet<string> {
  const holidays = known.get(year) ?? holidaysOf(year);
  known.set(year, holidays);
  return holidays;
}

function holidaysOf(year: number): ReadonlySet<string> {
  const { month, day: dayOfMonth } = easterSunday(year);
  const easter = Date.UTC(year, month - 1, dayOfMonth);
  const kingsDayIsSunday = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0;
  return new Set([
    '01-01',
    monthDay(easter - 2 * day),
    monthDay(easter + day),
    kingsDayIsSunday ? '04-26' : '04-27',
    '05-05',
    monthDay(easter + 39 * day),
    monthDay(easter + 50 * day),
    '12-25',
    '12-26',
  ]);
}

/**
 * Days that a royal decree equates with the holidays, each once (Algemene termijnenwet art. 3 lid 3): the Fridays and Mondays
 * that would stand alone between a holiday and a weekend. A later decree can be added in the region file before it is here.
 */
export const decreedDays: ReadonlySet<string> = new Set([
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
]);
