import type { BodyNode } from '#db/schema/json.ts'
import { videoAt } from '../video-address.ts'
import { marksInside, plainWords, tidyLine, type Marks } from './inline.ts'
import { paragraphsOf, tableOf } from './tables.ts'
import { isLeftOut, styleOf, textOf, type PastedElement, type Piece } from './tree.ts'
import { listsOf, pointOf, type Point } from './word-lists.ts'
import { noteAt } from './word-notes.ts'

const IN_LISTS = new Set(['paragraph', 'bulletList', 'orderedList'])
const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'body',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
  ],
  ...['figure', 'footer', 'form', 'header', 'hgroup', 'html', 'main', 'nav', 'p', 'section', 'summary'],
])

/** Goes through what was pasted once; pictures are noted and left out. */
export class Cleaning {
  readonly pictures: string[] = []
  private readonly notes: ReadonlyMap<string, string>

  constructor(notes: ReadonlyMap<string, string>) {
    this.notes = notes
  }

  blocks(pieces: readonly Piece[], marks: Marks = []): BodyNode[] {
    const done: BodyNode[] = []
    let line: BodyNode[] = []
    let points: { point: Point; content: BodyNode[] }[] = []
    const endPoints = () => {
      done.push(...listsOf(points))
      points = []
    }
    const endLine = () => {
      const lines = splitAtDoubleBreaks(line)
        .map(tidyLine)
        .filter((one) => one.length > 0)
      if (lines.length > 0) endPoints()
      done.push(...lines.map((content) => ({ type: 'paragraph', content })))
      line = []
    }
    const walk = (piece: Piece, above: Marks) => {
      if (typeof piece === 'string') {
        const text = plainWords(piece)
        if (text !== '') line.push({ type: 'text', text, ...(above.length > 0 && { marks: above }) })
        return
      }
      if (isLeftOut(piece)) return
      const point = pointOf(piece)
      const own = point ? null : this.block(piece, above)
      if (point) {
        endLine()
        const content = this.blocks(piece.children, above)
        if (content.length > 0)
          points.push({ point, content: content.filter((one) => IN_LISTS.has(one.type)) })
      } else if (own) {
        endLine()
        if (own.length > 0) endPoints()
        done.push(...own)
      } else if (piece.tag === 'br') line.push({ type: 'hardBreak' })
      else if (piece.tag === 'img') this.note(piece)
      else {
        const note = piece.tag === 'a' ? noteAt(piece, this.notes) : undefined
        if (note) line.push({ type: 'footnote', content: [{ type: 'text', text: note }] })
        else if (note === undefined)
          for (const child of piece.children) walk(child, marksInside(piece, above))
      }
    }
    for (const piece of pieces) walk(piece, marks)
    endLine()
    endPoints()
    return done
  }

  /** What an element is as a block; null for what stands in a line. */
  private block(element: PastedElement, marks: Marks): BodyNode[] | null {
    const level = levelOf(element)
    if (level !== null) return this.heading(element, level)
    const inside = () => this.blocks(element.children, marksInside(element, marks))
    switch (element.tag) {
      case 'ul':
      case 'ol':
        return this.list(element)
      case 'li':
        return inside()
      case 'blockquote': {
        const content = inListsOnly(inside())
        return content.length > 0 ? [{ type: 'blockquote', attrs: { attribution: '' }, content }] : []
      }
      case 'table':
        return tableOf(element, (pieces) => this.blocks(pieces))
      case 'hr':
        return [{ type: 'horizontalRule' }]
      case 'pre':
        return textOf(element.children)
          .split('\n')
          .filter((text) => text.trim() !== '')
          .map((text) => ({
            type: 'paragraph',
            content: [{ type: 'text', text, marks: [{ type: 'code' }] }],
          }))
      case 'iframe':
      case 'video':
      case 'embed':
        return video(element)
      default:
        return BLOCKS.has(element.tag) ? inside() : null
    }
  }

  private heading(element: PastedElement, level: number): BodyNode[] {
    // Headings are bold by themselves.
    const plain = (node: BodyNode): BodyNode => {
      const marks = node.marks?.filter((mark) => mark.type !== 'bold') ?? []
      const { marks: _, ...rest } = node
      return marks.length > 0 ? { ...rest, marks } : rest
    }
    return paragraphsOf(this.blocks(element.children)).map(({ content }) => ({
      type: 'heading',
      attrs: { level },
      content: tidyLine((content ?? []).map(plain)),
    }))
  }

  private list(element: PastedElement): BodyNode[] {
    const items: BodyNode[] = []
    for (const child of element.children) {
      if (typeof child === 'string' && child.trim() === '') continue
      const content = inListsOnly(this.blocks([child]))
      if (content.length === 0) continue
      // Google Docs puts lists into lists without a point around them.
      const isBare = typeof child !== 'string' && child.tag !== 'li' && items.length > 0
      if (isBare) items.at(-1)!.content!.push(...content)
      else items.push({ type: 'listItem', content })
    }
    if (items.length === 0) return []
    const start = Number.parseInt(element.attributes.start ?? '1') || 1
    return element.tag === 'ol'
      ? [{ type: 'orderedList', attrs: { start: Math.max(0, start) }, content: items }]
      : [{ type: 'bulletList', content: items }]
  }

  /** Pictures of one pixel are there to count readers. */
  private note({ attributes }: PastedElement): void {
    const source = attributes['data-src'] || attributes['data-original'] || attributes.src || ''
    if (source !== '' && !['0', '1'].includes(attributes.width ?? '')) this.pictures.push(source)
  }
}

/** The level of a heading, by its name or by Word's outline; null for what is none. */
function levelOf(element: PastedElement): number | null {
  const named = /^h([1-6])$/.exec(element.tag)?.[1]
  if (named) return Number(named)
  if (element.tag !== 'p') return null
  const kind = element.attributes.class ?? ''
  if (/\bMsoTitle\b/.test(kind)) return 1
  const level =
    /\bMsoHeading(\d)\b/.exec(kind)?.[1] ?? /^\d$/.exec(styleOf(element, 'mso-outline-level'))?.[0]
  return level ? Number(level) : null
}

function video({ attributes }: PastedElement): BodyNode[] {
  const address = attributes['data-src'] || attributes.src || ''
  const place = videoAt(address.startsWith('//') ? `https:${address}` : address)
  return place ? [{ type: 'video', attrs: { ...place, title: attributes.title ?? '' } }] : []
}

/** What lists and quotations take: other blocks give their words. */
function inListsOnly(blocks: readonly BodyNode[]): BodyNode[] {
  return blocks.flatMap((block) => (IN_LISTS.has(block.type) ? [block] : paragraphsOf([block])))
}

/** Two line breaks in a row end a paragraph. */
function splitAtDoubleBreaks(line: readonly BodyNode[]): BodyNode[][] {
  const lines: BodyNode[][] = [[]]
  const isBlank = (node: BodyNode) => node.type === 'text' && (node.text ?? '').trim() === ''
  let wasBreak = false
  for (const node of line) {
    if (node.type === 'hardBreak' && wasBreak) lines.push([])
    else lines.at(-1)!.push(node)
    wasBreak = node.type === 'hardBreak' || (wasBreak && isBlank(node))
  }
  return lines
}
