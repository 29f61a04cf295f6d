import { fold } from './text.ts'
import { homeWords } from './words.ts'

const chinese =
  /^[[【(]?(?:(?:您|你)?(?:现在|目前|当前)?(?:的|所在的?|所处的?)?|当前(?:所在)?的?|现在的?)位置(?:是)? *:? */
const english =
  /^(?:you are here|you are in|(?:your |current )?(?:location|position)|your are here|where are you) *:? */i
const arrows = / *(?:>+|»|›|→|>>|--?>|\\|::) */
const anySeparator = / *(?:>+|»|›|→|--?>|\\|::|\/|\|) *| +[-–—] +/
const lastPage = new Set([
  '正文',
  '内容',
  '详细内容',
  '新闻详情',
  '详情',
  '文章内容',
  '查看',
  'content',
  'details',
  'text',
])

/**
 * Takes one line; returns the names on the way it prints ('首页', 'News centres', 'Industry News'), an empty
 * list when only the label is printed, or null when the line is no breadcrumb.
 */
export function breadcrumbOf(text: string): string[] | null {
  if (text.length > 300) return null
  const folded = fold(text).trim()
  const label = chinese.exec(folded) ?? english.exec(folded)
  const rest = label ? text.slice(label[0].length) : text
  const parts = split(rest, label ? anySeparator : / *(?:>+|»|›|→|--?>|::) *| +[-–—] +/)
  const isFromHome = homeWords.has((parts[0] ?? '').replaceAll(/\s/g, '').toLowerCase())
  if (!label) return isFromHome && parts.length > 1 ? parts : null
  // 'Location: Beijing' is a line of an announcement; the Chinese label is printed for nothing else
  const isSure = isFromHome || arrows.test(fold(rest)) || (chinese.test(folded) && isLabelled(label[0], rest))
  return isSure ? parts : null
}

function isLabelled(label: string, rest: string): boolean {
  return label.includes(':') || rest === ''
}

function split(rest: string, separator: RegExp): string[] {
  const parts = fold(rest)
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.filter((part, at) => at < parts.length - 1 || !lastPage.has(part.toLowerCase()))
}
