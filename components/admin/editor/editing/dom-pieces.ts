import type { Piece } from '#domain/body/paste/tree.ts'

/** Markup from a clipboard as a tree. It is parsed apart from the page: nothing in it runs or is asked for. */
export function piecesOfHtml(html: string): Piece[] {
  return inside(new DOMParser().parseFromString(withoutStyles(html), 'text/html').documentElement)
}

/** The page's policy refuses styles and programs wherever they are parsed, and says so for each: here they are only read. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)(style|on\w+)(?=\s*=)/gi, `$1${APART}$2`))
}

const APART = 'data-pasted-'

function inside(element: Element): Piece[] {
  return Array.from(element.childNodes).flatMap((node): Piece[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? '']
    if (!(node instanceof Element)) return []
    const attributes = Object.fromEntries(
      Array.from(node.attributes, ({ name, value }) => [name.replace(APART, ''), value]),
    )
    return [{ tag: node.localName, attributes, children: inside(node) }]
  })
}
