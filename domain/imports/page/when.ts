/** A date printed on a page: `at` as '2019-07-31T15:45:11' or '2019-07-31', null when there is no such date. */
export interface When {
  at: string | null
  timed: boolean
  length: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const ordinal = '(?:st|nd|rd|th)?'
const dayName = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? +)?'

const yearFirst = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d) ?[日号]?/
const monthFirst = new RegExp(`^${dayName}${monthName}\\.? +(\\d{1,2})${ordinal},? +(\\d{4})(?!\\d)`, 'i')
const dayFirst = new RegExp(`^${dayName}(\\d{1,2})${ordinal} +${monthName}\\.?,? +(\\d{4})(?!\\d)`, 'i')
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/
const weekday = /^ ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/
const clock =
  /^(?:T|,? *(?:at )?)(上午|下午|中午|晚上|凌晨|早上|am|pm)? ?(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.\d{1,3})?)?|[时点](?:(\d{1,2})分?(?:(\d{1,2})秒)?)?)(?!\d)( ?[ap]\.?m\b\.?)?/i

/** Takes a folded text; returns the date it begins with (and how many characters it takes), or null. */
export function readWhen(text: string): When | null {
  const start = text.slice(0, 100)
  const day = readDay(start)
  if (!day) return null
  const named = day.length + (weekday.exec(start.slice(day.length))?.[0].length ?? 0)
  const time = clock.exec(start.slice(named))
  if (!time) return { at: day.at, timed: false, length: named }
  const hours = readClock(time)
  const at = day.at && hours && `${day.at}T${hours}`
  return { at, timed: true, length: named + time[0].length }
}

function readDay(text: string): { at: string | null; length: number } | null {
  let match = yearFirst.exec(text)
  if (match) return { at: dayOf(match[1], match[2], match[3]), length: match[0].length }
  match = monthFirst.exec(text)
  if (match) return { at: dayOf(match[3], monthOf(match[1]), match[2]), length: match[0].length }
  match = dayFirst.exec(text)
  if (match) return { at: dayOf(match[3], monthOf(match[2]), match[1]), length: match[0].length }
  match = yearLast.exec(text)
  if (match) return { at: unordered(match[3], match[1], match[2]), length: match[0].length }
  return null
}

function monthOf(name = ''): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

function unordered(year = '', first = '', second = ''): string | null {
  // 05/12/2010 is May in one country and December in another: only a number above 12 tells which
  if (Number(first) > 12) return dayOf(year, second, first)
  return Number(second) > 12 || Number(first) === Number(second) ? dayOf(year, first, second) : null
}

function dayOf(year = '', month = '', day = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (y < 1900 || m < 1 || m > 12 || d < 1) return null
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null
  return `${year}-${two(m)}-${two(d)}`
}

function readClock(match: RegExpExecArray): string | null {
  const [, before = '', hour, colonMinute, colonSecond, minute, second, after = ''] = match
  const h = hourOf(Number(hour), (before || after).trim().toLowerCase().replaceAll('.', ''))
  const [m, s] = [Number(colonMinute ?? minute ?? 0), Number(colonSecond ?? second ?? 0)]
  return h === null || h > 23 || m > 59 || s > 59 ? null : `${two(h)}:${two(m)}:${two(s)}`
}

function hourOf(hour: number, half: string): number | null {
  if (['上午', '凌晨', '早上', 'am'].includes(half)) return hour > 12 ? null : hour % 12
  // classic ASP prints 下午 03:30, some pages print 下午 15:30: both say the same
  if (['下午', '晚上', 'pm'].includes(half)) return hour < 12 ? hour + 12 : hour
  if (half === '中午') return hour < 3 ? hour + 12 : hour
  return hour
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
