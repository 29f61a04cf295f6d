import type { BodyNode } from '#db/schema/json.ts'
import { styleOf, textOf, type PastedElement, type Piece } from './tree.ts'

/** A paragraph that Word shows as a point of a list. */
export interface Point {
  /** From 1. */
  level: number
  ordered: boolean
  start: number
}

/** Word's lists are paragraphs with a bullet or number typed before them; null for other paragraphs. */
export function pointOf(element: PastedElement): Point | null {
  const list = styleOf(element, 'mso-list')
  const level = /level(\d+)/.exec(list)?.[1]
  const isNamed = /\bMsoListParagraph/.test(element.attributes.class ?? '')
  if (!level && !isNamed) return null
  const sign = signOf(element.children)
  if (!level && sign === '') return null
  const number = /^[(（]?(\d+|[a-z]|[ivx]+|[一二三四五六七八九十]+)[.．、)）]/i.exec(sign)?.[1]
  return { level: Number(level ?? 1), ordered: number !== undefined, start: Number(number) || 1 }
}

/** What stands before the words: in an element that Word itself is to leave out. */
function signOf(pieces: readonly Piece[]): string {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue
    if (styleOf(piece, 'mso-list') === 'ignore') return textOf(piece.children).trim()
    const inside = signOf(piece.children)
    if (inside) return inside
  }
  return ''
}

/** Points one after another, as lists in lists. */
export function listsOf(points: readonly { point: Point; content: readonly BodyNode[] }[]): BodyNode[] {
  const lists: BodyNode[] = []
  /** Where points of each level go: the list, innermost last. */
  const open: { level: number; ordered: boolean; items: BodyNode[] }[] = []
  for (const { point, content } of points) {
    while (open.length > 0 && (open.at(-1)!.level > point.level || !continues(open.at(-1)!, point)))
      open.pop()
    const under = open.at(-1)
    if (under?.level === point.level) {
      under.items.push({ type: 'listItem', content: [...content] })
      continue
    }
    const items: BodyNode[] = [{ type: 'listItem', content: [...content] }]
    const list: BodyNode = point.ordered
      ? { type: 'orderedList', attrs: { start: point.start }, content: items }
      : { type: 'bulletList', content: items }
    const above = under?.items.at(-1)
    if (above) above.content!.push(list)
    else lists.push(list)
    open.push({ level: point.level, ordered: point.ordered, items })
  }
  return lists
}

function continues(list: { level: number; ordered: boolean }, point: Point): boolean {
  return list.level < point.level || list.ordered === point.ordered
}
