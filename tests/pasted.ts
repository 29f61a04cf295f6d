import { parse, type DefaultTreeAdapterMap } from 'parse5'
import type { Piece } from '#domain/body/paste/tree.ts'

/** Copied markup as the editor would see it, without a browser. */
export function piecesOf(html: string): Piece[] {
  return inside(parse(html))
}

function inside(node: DefaultTreeAdapterMap['parentNode']): Piece[] {
  return node.childNodes.flatMap((child): Piece[] => {
    if ('value' in child) return [child.value]
    if (!('tagName' in child)) return []
    const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]))
    return [{ tag: child.tagName, attributes, children: inside(child) }]
  })
}
