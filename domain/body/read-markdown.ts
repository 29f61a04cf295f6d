import type { Blockquote, FootnoteDefinition, List, Nodes, Paragraph, Root, RootContent, Table } from 'mdast'
import type {} from 'mdast-util-directive'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { gfm } from 'micromark-extension-gfm'
import type { BodyNode } from '#db/schema/json.ts'
import { cleanText } from '#lib/clean-text.ts'
import { inlineNodes, plain, type Notes } from './inline-markdown.ts'
import { directiveBlock } from './markdown-directives.ts'

/** How a picture's address in Markdown becomes a medium: uid, or null when there is none. */
export type FindPicture = (reference: string) => string | null

/**
 * The blocks of a text in Markdown (CommonMark with GFM tables and footnotes), without ids. Beyond it stand
 * `:::fact-box[Title]`, `:::pull-quote`, `:::gallery`, `::video[Title]{address=…}`, and a quotation whose
 * last paragraph begins with a dash has that as its attribution. What even these cannot say stands as
 * `::block{json=…}`.
 *
 * @param text Markdown; raw HTML in it is dropped
 * @param findPicture pictures whose reference is not found are dropped
 */
export function docFromMarkdown(text: string, findPicture: FindPicture = () => null): BodyNode {
  const root = fromMarkdown(cleanText(text), {
    extensions: [gfm(), directive()],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  })
  return { type: 'doc', content: new Reading(root, findPicture).blocks(root.children) }
}

class Reading {
  private readonly notes: Notes
  private readonly findPicture: FindPicture

  constructor(root: Root, findPicture: FindPicture) {
    const definitions = root.children.filter(
      (node): node is FootnoteDefinition => node.type === 'footnoteDefinition',
    )
    this.notes = new Map(definitions.map((note) => [note.identifier, note.children]))
    this.findPicture = findPicture
  }

  blocks(nodes: readonly Nodes[]): BodyNode[] {
    return nodes.flatMap((node) => this.block(node as RootContent))
  }

  private block(node: RootContent): BodyNode[] {
    switch (node.type) {
      case 'paragraph':
        return this.paragraphs(node)
      case 'heading':
        return [
          { type: 'heading', attrs: { level: Math.min(4, Math.max(2, node.depth)) }, ...this.inline(node) },
        ]
      case 'list':
        return [this.list(node)]
      case 'blockquote':
        return [this.quotation(node)]
      case 'table':
        return [this.table(node)]
      case 'thematicBreak':
        return [{ type: 'horizontalRule' }]
      case 'code':
        return [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: node.value || ' ', marks: [{ type: 'code' }] }],
          },
        ]
      case 'containerDirective':
        return this.box(node)
      case 'leafDirective':
        return directiveBlock(node, this.findPicture)
      default:
        return []
    }
  }

  /** A picture among words becomes a block of its own before them. */
  private paragraphs(node: Paragraph): BodyNode[] {
    const pictures = node.children.flatMap((child) => (child.type === 'image' ? this.picture(child) : []))
    const words = inlineNodes(node.children, this.notes)
    const isEmpty = plain(words).trim() === ''
    return isEmpty ? pictures : [...pictures, { type: 'paragraph', content: words }]
  }

  private picture({
    url,
    alt,
    title,
  }: {
    url: string
    alt?: string | null
    title?: string | null
  }): BodyNode[] {
    const media = this.findPicture(url)
    if (media === null) return []
    const [caption = '', credit = ''] = (title ?? '').split('|').map((part) => part.trim())
    return [{ type: 'picture', attrs: { media, alt: alt ?? '', caption, credit } }]
  }

  private list(node: List): BodyNode {
    const content = node.children.map((item) => {
      const inside = this.blocks(item.children).filter((one) => LIST_ITEM_TAKES.has(one.type))
      return { type: 'listItem', content: inside.length > 0 ? inside : [{ type: 'paragraph' }] }
    })
    return node.ordered
      ? { type: 'orderedList', attrs: { start: node.start ?? 1 }, content }
      : { type: 'bulletList', content }
  }

  private quotation(node: Blockquote): BodyNode {
    const inside = this.blocks(node.children).filter((one) => LIST_ITEM_TAKES.has(one.type))
    const last = inside.at(-1)
    const ending = last?.type === 'paragraph' ? plain(last.content ?? []).trim() : ''
    const isAttribution = inside.length > 1 && /^[—–―]/.test(ending)
    const attribution = isAttribution ? ending.replace(/^[—–―\s]+/, '') : ''
    const content = isAttribution ? inside.slice(0, -1) : inside
    return {
      type: 'blockquote',
      attrs: { attribution },
      content: content.length > 0 ? content : [{ type: 'paragraph' }],
    }
  }

  private table(node: Table): BodyNode {
    const rows = node.children.map((row, rowAt) => ({
      type: 'tableRow',
      content: row.children.map((cell, at) => ({
        type: rowAt === 0 ? 'tableHeader' : 'tableCell',
        attrs: { align: node.align?.[at] ?? 'left' },
        content: [{ type: 'paragraph', content: inlineNodes(cell.children, this.notes) }],
      })),
    }))
    return { type: 'table', content: rows }
  }

  private box(node: Extract<RootContent, { type: 'containerDirective' }>): BodyNode[] {
    const [first, ...rest] = node.children
    const isLabelled = first?.type === 'paragraph' && first.data?.directiveLabel === true
    const inside = this.blocks(isLabelled ? rest : node.children)
    if (node.name === 'pull-quote') {
      const content = inside.flatMap((one) => (one.type === 'paragraph' ? (one.content ?? []) : []))
      const words = content.length > 0 ? { content } : {}
      return [{ type: 'pullQuote', attrs: { attribution: node.attributes?.attribution ?? '' }, ...words }]
    }
    if (node.name === 'gallery') {
      const content = inside.filter((one) => one.type === 'picture')
      return content.length > 0 ? [{ type: 'gallery', content }] : []
    }
    if (node.name !== 'fact-box') return inside
    const title = isLabelled ? plain(inlineNodes(first.children, this.notes)) : ''
    const content = inside.filter((one) => FACT_BOX_TAKES.has(one.type))
    return content.length > 0 ? [{ type: 'factBox', attrs: { title }, content }] : []
  }

  private inline(node: { children: Parameters<typeof inlineNodes>[0] }): { content: BodyNode[] } {
    return { content: inlineNodes(node.children, this.notes) }
  }
}

const LIST_ITEM_TAKES = new Set(['paragraph', 'bulletList', 'orderedList'])
const FACT_BOX_TAKES = new Set([...LIST_ITEM_TAKES, 'heading', 'picture'])
