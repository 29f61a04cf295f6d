import type { BlockContent, DefinitionContent, RootContent, TableCell, TableRow } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { BodyNode } from '#db/schema/json.ts'
import { inlineMarkdown } from './markdown-inline.ts'
import { videoSite } from './video-address.ts'

/** A block as Markdown has it, with the footnotes that are called in it. */
export interface Noted {
  block: RootContent
  notes: RootContent[]
}

type Inside = BlockContent | DefinitionContent

/**
 * Ways to write a block, the plainest first; none where Markdown has no way.
 * @param numbered how many footnotes stand before it
 */
export function markdownBlocks(node: BodyNode, numbered: number): Noted[] {
  return WAYS.flatMap((way) => {
    const writing = new Writing(numbered, way)
    const block = writing.block(node)
    return block ? [{ block, notes: writing.notes }] : []
  })
}

const WAYS = ['plain', 'directive'] as const

class Writing {
  readonly notes: RootContent[] = []
  private readonly before: number
  private readonly way: (typeof WAYS)[number]

  constructor(before: number, way: (typeof WAYS)[number]) {
    this.before = before
    this.way = way
  }

  block(node: BodyNode): RootContent | null {
    switch (node.type) {
      case 'paragraph':
        return { type: 'paragraph', children: this.inline(node) }
      case 'heading':
        return { type: 'heading', depth: Number(node.attrs?.level) as 2 | 3 | 4, children: this.inline(node) }
      case 'bulletList':
      case 'orderedList':
        return this.list(node)
      case 'blockquote':
        return this.quotation(node)
      case 'pullQuote':
        return this.pullQuote(node)
      case 'factBox':
        return box('fact-box', this.blocks(node), {}, word(node, 'title'))
      case 'gallery':
        return box('gallery', this.blocks(node))
      case 'table':
        return this.table(node)
      case 'picture':
        return this.picture(node)
      case 'video':
        return video(node)
      case 'horizontalRule':
        return { type: 'thematicBreak' }
      default:
        return null
    }
  }

  private blocks(node: BodyNode): Inside[] {
    return (node.content ?? []).flatMap((child) => (this.block(child) as Inside | null) ?? [])
  }

  private inline(node: BodyNode) {
    return inlineMarkdown(node.content ?? [], (note) => {
      const identifier = String(this.before + this.notes.length + 1)
      const children = [
        { type: 'paragraph' as const, children: inlineMarkdown(note.content ?? [], () => '') },
      ]
      this.notes.push({ type: 'footnoteDefinition', identifier, label: identifier, children })
      return identifier
    })
  }

  private list(node: BodyNode): RootContent {
    const children = (node.content ?? []).map((item) => {
      const inside = this.blocks(item)
      return {
        type: 'listItem' as const,
        spread: inside.length > 1 && item.content?.[1]?.type === 'paragraph',
        children: inside,
      }
    })
    const ordered = node.type === 'orderedList'
    const start = ordered ? Number(node.attrs?.start ?? 1) : null
    return { type: 'list', ordered, start, spread: children.some((item) => item.spread), children }
  }

  private quotation(node: BodyNode): RootContent {
    const attribution = word(node, 'attribution')
    const from: Inside[] = attribution
      ? [{ type: 'paragraph', children: [{ type: 'text', value: `— ${attribution}` }] }]
      : []
    return { type: 'blockquote', children: [...this.blocks(node), ...from] }
  }

  private pullQuote(node: BodyNode): RootContent {
    const attribution = word(node, 'attribution')
    const words = this.inline(node)
    const inside: Inside[] = words.length > 0 ? [{ type: 'paragraph', children: words }] : []
    return box('pull-quote', inside, attribution ? { attribution } : {})
  }

  /** One alignment a column, heads in the first row only, one paragraph a cell: Markdown has no more. */
  private table(node: BodyNode): RootContent {
    const rows = node.content ?? []
    const align = (rows[0]?.content ?? []).map((cell) => {
      const side = word(cell, 'align')
      return side === 'right' || side === 'center' ? side : null
    })
    const children = rows.map((row): TableRow => ({
      type: 'tableRow',
      children: (row.content ?? []).map((cell): TableCell => ({
        type: 'tableCell',
        children: this.inline(cell.content?.[0] ?? cell),
      })),
    }))
    return { type: 'table', align, children }
  }

  private picture(node: BodyNode): RootContent {
    const [media, alt, caption, credit] = ['media', 'alt', 'caption', 'credit'].map((name) =>
      word(node, name),
    )
    if (this.way === 'directive')
      return leaf('picture', { media: media!, alt: alt!, caption: caption!, credit: credit! })
    const title = credit ? `${caption} | ${credit}` : caption
    return { type: 'paragraph', children: [{ type: 'image', url: media!, alt: alt!, title: title || null }] }
  }
}

function video(node: BodyNode): RootContent {
  const place = { provider: word(node, 'provider'), video: word(node, 'video') }
  const address = videoSite(place)?.page
  return leaf('video', address ? { address } : place, word(node, 'title'))
}

function box(name: string, inside: Inside[], attributes = {}, title = ''): ContainerDirective {
  const label: Inside[] = title
    ? [{ type: 'paragraph', data: { directiveLabel: true }, children: [{ type: 'text', value: title }] }]
    : []
  return { type: 'containerDirective', name, attributes, children: [...label, ...inside] }
}

function leaf(name: string, attributes: Record<string, string>, title = ''): LeafDirective {
  return { type: 'leafDirective', name, attributes, children: title ? [{ type: 'text', value: title }] : [] }
}

function word(node: BodyNode, name: string): string {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}
