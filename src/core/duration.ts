/** An ISO 8601 duration without a sign. Weeks are counted as seven days; a duration shorter than a day keeps its seconds. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
}

const pattern =
  /^P(?!$)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?!$)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/;

/** Reads an ISO 8601 duration such as `P30D`, `P1Y6M`, `PT72H`; null where the text is none. */
export function parseDuration(text: string): Duration | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const duration = durationIn(text);
  if (parsed.size < mostRemembered) parsed.set(text, duration);
  return duration;
}

/** Durations by their text: inventories write few of them, again and again. */
const parsed = new Map<string, Duration | null>();
const mostRemembered = 1000;

function durationIn(text: string): Duration | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { months: years * 12 + months, days: weeks * 7 + days, seconds: hours * 3600 + minutes * 60 + seconds };
}

/** Adds two durations: for a maximum that backups lengthen. */
export function addDurations(a: Duration, b: Duration): Duration {
  return { months: a.months + b.months, days: a.days + b.days, seconds: a.seconds + b.seconds };
}

/** The instant, in milliseconds since 1970 UTC, that lies `duration` after the given day. The day of the month is clamped (31 January + 1 month = end of February). */
export function addToDate(start: Date, duration: Duration): number {
  const month = start.getUTCMonth() + duration.months;
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  return Date.UTC(start.getUTCFullYear(), month, day) + duration.days * 86_400_000 + duration.seconds * 1000;
}

/** Start dates that show every length a period can have: each day of four years, around a leap year and around a century without one. */
function startDates(): Date[] {
  const dates: Date[] = [];
  for (const first of [Date.UTC(2023, 0, 1), Date.UTC(2099, 0, 1)]) {
    for (let day = 0; day < 1461; day += 1) dates.push(new Date(first + day * 86_400_000));
  }
  return dates;
}

let starts: readonly Date[] | undefined;

/** Answers to comparisons of calendar periods: an inventory compares the same few again and again. */
const compared = new Map<string, boolean>();

/** Whether `a` is longer than `b` whatever day they start on; `P1M` does not exceed `P30D`, nor does `P30D` exceed `P1M`. */
export function exceeds(a: Duration, b: Duration): boolean {
  if (a.months === b.months) return a.days * 86_400 + a.seconds > b.days * 86_400 + b.seconds;
  const key = `${a.months} ${a.days} ${a.seconds} ${b.months} ${b.days} ${b.seconds}`;
  const known = compared.get(key);
  if (known !== undefined) return known;
  starts ??= startDates();
  const answer = starts.every((start) => addToDate(start, a) > addToDate(start, b));
  compared.set(key, answer);
  return answer;
}

/** Whether two durations are always equally long. */
export function sameDuration(a: Duration, b: Duration): boolean {
  return a.months === b.months && a.days * 86_400 + a.seconds === b.days * 86_400 + b.seconds;
}

/** An ISO 8601 duration in English words, for messages: `P1Y6M` is "1 year and 6 months". A text that is no duration stays as it is. */
export function durationInWords(text: string): string {
  const duration = parseDuration(text);
  if (!duration) return text;
  const { months, days, seconds } = duration;
  const hours = Math.floor(seconds / 3600);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(months / 12), 'year'],
    [months % 12, 'month'],
    [days, 'day'],
    [hours, 'hour'],
    [Math.floor((seconds % 3600) / 60), 'minute'],
    [seconds % 60, 'second'],
  ];
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  if (words.length === 0) return 'no time';
  return words.length === 1 ? (words[0] as string) : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
