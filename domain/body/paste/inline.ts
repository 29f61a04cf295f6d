import type { BodyNode } from '#db/schema/json.ts'
import { isLinkTarget } from '../link-target.ts'
import { styleOf, type PastedElement } from './tree.ts'

export type Marks = NonNullable<BodyNode['marks']>

const TAGS: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

/** Marks of what is inside an element: by its name, or by how it is made to look. */
export function marksInside(element: PastedElement, above: Marks): Marks {
  let marks = above
  const tagged = TAGS[element.tag]
  if (tagged) marks = withMark(marks, tagged)
  const weight = styleOf(element, 'font-weight')
  if (/^(bold|bolder|[6-9]\d\d)$/.test(weight)) marks = withMark(marks, 'bold')
  // Google Docs wraps everything in a <b> that is not bold.
  if (/^(normal|lighter|[1-5]\d\d)$/.test(weight)) marks = marks.filter((mark) => mark.type !== 'bold')
  const slant = styleOf(element, 'font-style')
  if (slant === 'italic') marks = withMark(marks, 'italic')
  if (slant === 'normal') marks = marks.filter((mark) => mark.type !== 'italic')
  const line = `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`
  if (line.includes('line-through')) marks = withMark(marks, 'strike')
  const height = styleOf(element, 'vertical-align')
  if (height === 'sub') marks = withMark(marks, 'subscript')
  if (height === 'super') marks = withMark(marks, 'superscript')
  const href = element.tag === 'a' ? target(element.attributes.href ?? '') : null
  return href ? [{ type: 'link', attrs: { href } }, ...marks.filter((mark) => mark.type !== 'link')] : marks
}

function withMark(marks: Marks, type: string): Marks {
  return marks.some((mark) => mark.type === type) ? marks : [...marks, { type }]
}

/** Where a link leads; null for places on the page it was copied from, and what the grammar does not let in. */
function target(href: string): string | null {
  const address = href.trim()
  const asked = /^https:\/\/www\.google\.com\/url\?/.test(address)
    ? new URL(address).searchParams.get('q')
    : null
  const found = asked ?? address
  return isLinkTarget(found) && /^(https?|mailto|tel):/i.test(found) ? found : null
}

/** Blanks as HTML has them, without marks nobody sees. Word breaks lines between Chinese characters. */
export function plainWords(text: string): string {
  return text
    .replace(/[\u200b\u200c\u2060\ufeff\u00ad\ue000-\uf8ff]/g, '')
    .replace(/([\p{Script=Han}，。、；：？！”’）》])[ \t]*[\r\n]+[ \t]*(?=[\p{Script=Han}“‘（《])/gu, '$1')
    .replace(/[ \t\r\n\u00a0]+/g, ' ')
}

/**
 * A line as the grammar has it: texts with the same marks are one, no blanks at its ends (nor the two wide
 * ones Chinese paragraphs begin with), no line breaks at its ends.
 */
export function tidyLine(nodes: readonly BodyNode[]): BodyNode[] {
  const line: BodyNode[] = []
  for (const node of nodes) {
    const last = line.at(-1)
    if (node.type !== 'text') {
      trimEnd(line)
      line.push(node)
      continue
    }
    const opens = !last || last.type === 'hardBreak' || (last.text ?? '').endsWith(' ')
    const text = opens ? (node.text ?? '').replace(/^[ \u3000]+/, '') : (node.text ?? '')
    if (text === '') continue
    if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) {
      line[line.length - 1] = { ...last, text: (last.text ?? '') + text }
    } else line.push({ ...node, text })
  }
  while (line.length > 0 && (line.at(-1)?.type === 'hardBreak' || trimEnd(line))) line.pop()
  while (line[0]?.type === 'hardBreak') line.shift()
  return line
}

/** Takes the blanks off the end of the last text. @returns whether nothing is left of it */
function trimEnd(line: BodyNode[]): boolean {
  const last = line.at(-1)
  if (last?.type !== 'text') return false
  const text = (last.text ?? '').replace(/[ \u3000]+$/, '')
  if (text !== '') line[line.length - 1] = { ...last, text }
  return text === ''
}
