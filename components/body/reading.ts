import type { Drawable } from '#domain/media/reader.ts'
import type { Translator } from '#i18n/translate.ts'
import type { ArticleView } from '#domain/articles/types.ts'

export type Body = ArticleView['body']
export type BodyNode = Body['doc']

/** What the blocks of one body share. */
export interface Reading {
  t: Translator
  pictures: Map<string, Drawable>
  /** Footnotes and tables by their place in the text, from 1. */
  numbers: Map<BodyNode, number>
  footnotes: BodyNode[]
}

/** Numbers footnotes and tables in the order of the text. */
export function readingOf(body: Body, pictures: Map<string, Drawable>, t: Translator): Reading {
  const numbers = new Map<BodyNode, number>()
  const footnotes: BodyNode[] = []
  let tables = 0
  const walk = (node: BodyNode) => {
    if (node.type === 'footnote') numbers.set(node, footnotes.push(node))
    if (node.type === 'table') numbers.set(node, ++tables)
    node.content?.forEach(walk)
  }
  walk(body.doc)
  return { t, pictures, numbers, footnotes }
}

/** A text attribute; '' where there is none. */
export function attribute(node: BodyNode, name: string): string {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}
