import { styleOf, textOf, type PastedElement, type Piece } from './tree.ts'

/** Footnotes of Word by the name of their place: the words, without the number before them. */
export function notesOf(pieces: readonly Piece[]): Map<string, string> {
  const notes = new Map<string, string>()
  const walk = (piece: Piece) => {
    if (typeof piece === 'string') return
    if (/^(footnote|endnote)$/.test(styleOf(piece, 'mso-element')) && piece.attributes.id) {
      const text = textOf(piece.children).replace(/\s+/g, ' ').trim()
      notes.set(piece.attributes.id, text.replace(/^\[?[\divx]+\]?[.、]?\s*/, ''))
    } else piece.children.forEach(walk)
  }
  pieces.forEach(walk)
  return notes
}

/** The footnote a link leads to, as in `#_ftn1`; undefined where it leads elsewhere. */
export function noteAt(
  { attributes }: PastedElement,
  notes: ReadonlyMap<string, string>,
): string | undefined {
  const name = /#_((?:ftn|edn)\d+)$/.exec(attributes.href ?? '')?.[1]
  return name === undefined ? undefined : notes.get(name)
}
