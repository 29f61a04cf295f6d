import { labelsIn, type Label } from './labels.ts'
import { fold } from './text.ts'
import { isAllOf } from './tokens.ts'
import { readWhen } from './when.ts'
import { controlWords } from './words.ts'

export type InfoDate = { kind: 'publish' | 'update' | 'generic' | 'bare'; at: string | null; timed: boolean }
/** What an information line says; null for a label printed with nothing after it, undefined for none. */
export interface Info {
  dates: InfoDate[]
  origin?: string | null
  author?: string | null
  editor: boolean
  count: boolean
}

const number = /^[[(<]? *[\d,]* *[\])>]? *(?:人?次|人|times?)? *[\])>]?$/
const countBare =
  /^[[(]? *(?:已有|已被|共)? *[\d,]+ *(?:人?次|人)? *(?:点击|浏览|阅读|访问|views?|hits|reads)[\])]?$/i
const byline =
  /^(?:[Bb]y [A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|and|of|de)){0,5}|本[报刊站台](?:记者|通讯员) .{2,20})$/
const wrapped = /^[[【(](.*)[\]】)]$/
const gaps = /^[\s|,;/·•-]+/

/** Takes one line; returns what it says about the article when the whole line is such information, else null. */
export function infoOf(text: string): Info | null {
  if (text.length > 200 || text.length < 4) return null
  const line = unwrap(text)
  const folded = fold(line)
  if (byline.test(folded))
    return { dates: [], author: line.replace(/^by /i, ''), editor: false, count: false }
  const labels = labelsIn(folded)
  const info: Info = { dates: [], editor: false, count: false }
  if (!takeBare(info, folded.slice(0, labels[0]?.from), labels.length > 0)) return null
  const isRead = labels.every((label, at) => take(info, label, line.slice(label.to, labels[at + 1]?.from)))
  return isRead && (labels.length > 0 || info.dates.length > 0 || info.count) ? info : null
}

function unwrap(text: string): string {
  const inner = wrapped.exec(fold(text))
  return inner && !/[[【(\]】)]/.test(inner[1] ?? '') ? text.slice(1, -1).trim() : text
}

function takeBare(info: Info, part: string, hasLabels: boolean): boolean {
  const bare = part.replace(gaps, '').replace(/^[[【(]/, '')
  if (!trimEnd(bare)) return hasLabels
  const when = readWhen(bare)
  if (!when) return takeRest(info, bare)
  info.dates.push({ kind: 'bare', at: when.at, timed: when.timed })
  return takeRest(info, bare.slice(when.length)) || (when.timed && isName(bare.slice(when.length)))
}

function takeRest(info: Info, part: string): boolean {
  const rest = trimEnd(part.replace(/^[\s|,;/\])】]+/, ''))
  if (!rest || isAllOf(part, controlWords)) return true
  if (!countBare.test(rest)) return rest === '发布' || rest === '更新'
  return (info.count = true)
}

function take(info: Info, label: Label, raw: string): boolean {
  const value = trimEnd(raw)
  if (label.kind === 'count') return (info.count = true) && isCount(info, value)
  if (label.kind === 'letters') return takeRest(info, fold(raw))
  if (label.kind === 'origin' || label.kind === 'author' || label.kind === 'editor') {
    const name = nameIn(info, value)
    if (name.length > 60 || /[。!?！？]/.test(name)) return false
    if (label.kind === 'editor') return (info.editor = true)
    info[label.kind] ??= name || null
    return true
  }
  return takeDate(info, label.kind, fold(value))
}

function takeDate(info: Info, kind: InfoDate['kind'], value: string): boolean {
  if (!value) return true
  const when = readWhen(value.replace(/^[[(]/, ''))
  // 'time: 9 o'clock on Monday' belongs to an invitation; only the sure labels may hold a date nobody can read
  if (!when && (kind === 'generic' || value.length > 25)) return false
  info.dates.push({ kind, at: when?.at ?? null, timed: when?.timed ?? false })
  if (!when) return true
  const rest = value.slice(when.length)
  const writer = /^ +by ([^,:;]{2,40})$/i.exec(rest)?.[1]
  if (writer) info.author ??= writer
  return !!writer || takeRest(info, rest) || ((when.timed || kind !== 'generic') && isName(rest))
}

function isCount(info: Info, value: string): boolean {
  const folded = fold(value)
  return (
    number.test(folded) ||
    (/^[\d,]+[ [【(]/.test(folded) && takeRest(info, folded.replace(/^[\d,]+ *(?:人?次)?/, '')))
  )
}

function nameIn(info: Info, value: string): string {
  const folded = fold(value)
  for (const gap of folded.matchAll(/ +|[[【(|]/g)) {
    const rest = folded.slice(gap.index + gap[0].length).replace(/^[\s|[【(]+/, '')
    const when = readWhen(rest)
    // 'Sunday Print' is a paper, 'Sunday  [Print]' a paper and a button
    const isButtons = gap[0] !== ' ' && isAllOf(rest, controlWords)
    if (!isButtons && !(when && takeRest(info, rest.slice(when.length)))) continue
    if (when) info.dates.push({ kind: 'bare', at: when.at, timed: when.timed })
    return trimEnd(value.slice(0, gap.index))
  }
  return trimEnd(value)
}

function isName(part: string): boolean {
  // 2005年08月07日09:05 新华网: the paper is printed without its label
  return /^[\s|]+[^\s,.:;。]{2,20}$/.test(part)
}

function trimEnd(value: string): string {
  const trimmed = value.replace(/[\s|,;·•/[【(（<]{0,20}$/, '').trim()
  const isOpen = /[[【(（]/.test(trimmed)
  return isOpen ? trimmed : trimmed.replace(/[\]】)）]{1,5}$/, '').trim()
}
