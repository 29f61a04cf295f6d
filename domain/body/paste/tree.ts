/**
 * What was copied, as a tree: the browser makes it of its document, tests of a parser's. Nothing of it is
 * markup any more.
 */
export type Piece = string | PastedElement

export interface PastedElement {
  /** In small letters. */
  tag: string
  attributes: Readonly<Record<string, string>>
  children: readonly Piece[]
}

/** A declaration of the style attribute, in small letters; '' where there is none. */
export function styleOf({ attributes }: PastedElement, name: string): string {
  const found = (attributes.style ?? '')
    .split(';')
    .map((declaration) => declaration.split(':'))
    .findLast(([property]) => property?.trim().toLowerCase() === name)
  return found ? found.slice(1).join(':').trim().toLowerCase() : ''
}

/** Words of an element, without any of its order. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece.children))).join('')
}

/** What is no text: programs, styles, controls, what is hidden, Word's own bullets and remarks. */
export function isLeftOut(element: PastedElement): boolean {
  return (
    SILENT.has(element.tag) ||
    element.tag.includes(':') ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'mso-hide') === 'all' ||
    styleOf(element, 'mso-list') === 'ignore' ||
    /^(comment-list|footnote-list|endnote-list)$/.test(styleOf(element, 'mso-element'))
  )
}

const SILENT = new Set([
  ...['script', 'style', 'head', 'title', 'meta', 'link', 'template', 'noscript', 'object', 'svg', 'math'],
  ...['button', 'input', 'select', 'textarea', 'audio', 'canvas', 'map', 'xml'],
])
