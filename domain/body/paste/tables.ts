import type { BodyNode } from '#db/schema/json.ts'
import { styleOf, type PastedElement, type Piece } from './tree.ts'

interface Cell {
  element: PastedElement
  isHead: boolean
  columns: number
  rows: number
}

/**
 * A table without merged cells: what was merged stands in its first place, the others are empty.
 * @param inside what stands in a cell, as blocks
 * @returns the blocks of the one cell, where a table has no more: it was there for looks
 */
export function tableOf(table: PastedElement, inside: (pieces: readonly Piece[]) => BodyNode[]): BodyNode[] {
  const rows = rowsOf(table)
  const cells = rows.flatMap((row) => row.cells)
  if (cells.length <= 1) return cells.flatMap(({ element }) => inside(element.children))
  const places = grid(rows)
  const width = Math.max(...places.map((row) => row.length))
  const content = places.map((row, at) => ({
    type: 'tableRow',
    content: Array.from({ length: width }, (_, column) =>
      cellOf(row[column], rows[at]?.isHead ?? false, inside),
    ),
  }))
  return [{ type: 'table', content: withAlignedColumns(withHead(content)) }]
}

/** Where no row says that it is the head, a first row that is bold throughout is: so people make one. */
function withHead(rows: readonly BodyNode[]): BodyNode[] {
  const [first, ...rest] = rows
  const texts = (first?.content ?? []).flatMap((cell) =>
    (cell.content ?? []).flatMap((one) => one.content ?? []),
  )
  const isBold = (node: BodyNode) => node.marks?.some((mark) => mark.type === 'bold') ?? false
  const isHead = rest.length > 0 && texts.length > 0 && texts.every(isBold)
  if (!isHead) return [...rows]
  const plain = ({ marks = [], ...node }: BodyNode): BodyNode => {
    const others = marks.filter((mark) => mark.type !== 'bold')
    return others.length > 0 ? { ...node, marks: others } : node
  }
  const heads = first!.content!.map((cell) => ({
    ...cell,
    type: 'tableHeader',
    content: cell.content!.map((one) => (one.content ? { ...one, content: one.content.map(plain) } : one)),
  }))
  return [{ ...first!, content: heads }, ...rest]
}

/** A column stands as most of its cells do below the head. */
function withAlignedColumns(rows: readonly BodyNode[]): BodyNode[] {
  const below = rows.filter((row) => row.content!.some((cell) => cell.type !== 'tableHeader'))
  const aligned = (column: number) => {
    const sides = below
      .map((row) => row.content![column]!)
      .filter((cell) => cell.content!.some((one) => one.content))
    const count = (side: string) => sides.filter((cell) => cell.attrs?.align === side).length
    return ['right', 'center'].find((side) => count(side) * 2 > sides.length) ?? 'left'
  }
  return rows.map((row) => ({
    ...row,
    content: row.content!.map((cell, column) => ({ ...cell, attrs: { align: aligned(column) } })),
  }))
}

/** Each cell in its place; null where a merged one reaches. */
function grid(rows: readonly { cells: Cell[] }[]): (Cell | null)[][] {
  const places: (Cell | null)[][] = rows.map(() => [])
  rows.forEach(({ cells }, at) => {
    let column = 0
    for (const cell of cells) {
      while (places[at]![column] !== undefined) column++
      for (let down = 0; down < cell.rows && at + down < rows.length; down++) {
        for (let over = 0; over < cell.columns; over++) places[at + down]![column + over] = null
      }
      places[at]![column] = cell
      column += cell.columns
    }
  })
  return places
}

/** No table that people write has more: against a number that would fill the memory. */
const MOST_MERGED = 100

function rowsOf(table: PastedElement): { cells: Cell[]; isHead: boolean }[] {
  const rows: { cells: Cell[]; isHead: boolean }[] = []
  const walk = (element: PastedElement, isHead: boolean) => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.tag === 'table') continue
      if (child.tag !== 'tr') walk(child, isHead || child.tag === 'thead')
      else rows.push({ cells: child.children.flatMap(cell), isHead })
    }
  }
  walk(table, false)
  return rows.filter((row) => row.cells.length > 0)
}

function cell(piece: Piece): Cell[] {
  if (typeof piece === 'string' || (piece.tag !== 'td' && piece.tag !== 'th')) return []
  const span = (name: string) =>
    Math.min(MOST_MERGED, Math.max(1, Number.parseInt(piece.attributes[name] ?? '1') || 1))
  return [{ element: piece, isHead: piece.tag === 'th', columns: span('colspan'), rows: span('rowspan') }]
}

function cellOf(
  cell: Cell | null | undefined,
  isHeadRow: boolean,
  inside: (pieces: readonly Piece[]) => BodyNode[],
): BodyNode {
  const paragraphs = cell ? paragraphsOf(inside(cell.element.children)) : []
  return {
    type: isHeadRow || cell?.isHead ? 'tableHeader' : 'tableCell',
    attrs: { align: cell ? alignOf(cell.element) : 'left' },
    content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }],
  }
}

function alignOf(element: PastedElement): string {
  const align = styleOf(element, 'text-align') || (element.attributes.align ?? '').toLowerCase()
  if (align === 'right' || align === 'center') return align
  const [only, ...others] = element.children.filter((one) => typeof one !== 'string' || one.trim() !== '')
  return only && typeof only !== 'string' && others.length === 0 && only.tag === 'p' ? alignOf(only) : 'left'
}

/** Blocks as paragraphs: where nothing else may stand. */
export function paragraphsOf(blocks: readonly BodyNode[]): BodyNode[] {
  return blocks.flatMap((block): BodyNode[] => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'heading' || block.type === 'pullQuote')
      return [{ type: 'paragraph', content: block.content ?? [] }]
    return paragraphsOf(block.content ?? [])
  })
}
