import type { Body, BodyNode } from '#db/schema/json.ts'
import { cleanText } from '#lib/clean-text.ts'
import { isBlockId, newBlockId } from './block-ids.ts'
import { inlineFromEditor } from './inline-from-editor.ts'
import type { EditorNode } from './to-editor.ts'

const LONGEST_WORDS = { alt: 1000, caption: 2000, credit: 300, attribution: 300, title: 300 }

/**
 * What stands in the editor, as a body. Whatever the editor holds, the grammar takes what comes out, save
 * that a text may be too long as a whole: what the grammar has no place for is left out. One paragraph with
 * nothing in it is no text.
 */
export function fromEditor(doc: EditorNode): Body {
  const content = doc.content ?? []
  const [first] = content
  const isNothing = content.length === 1 && first?.type === 'paragraph' && !first.content
  return bodyOfBlocks(isNothing ? [] : content.flatMap(blockFromEditor))
}

/** Blocks as a body: an id that stands twice is made anew at its second place. */
export function bodyOfBlocks(blocks: readonly BodyNode[]): Body {
  const seen = new Set<string>()
  return { version: 1, doc: { type: 'doc', content: blocks.map((block) => withOwnIds(block, seen)) } }
}

function withOwnIds(node: BodyNode, seen: Set<string>): BodyNode {
  const content = node.content?.map((child) => withOwnIds(child, seen))
  const isSame = !content || content.every((child, at) => child === node.content?.[at])
  const id = node.attrs?.id
  const isTwice = typeof id === 'string' && seen.size === seen.add(id).size
  if (!isTwice) return isSame ? node : { ...node, content }
  const attrs = { ...node.attrs, id: newBlockId() }
  seen.add(attrs.id)
  return content ? { ...node, attrs, content } : { ...node, attrs }
}

/** One block of the editor, as none or one of the body. */
export function blockFromEditor(node: EditorNode): BodyNode[] {
  const id = isBlockId(node.attrs?.id) ? node.attrs.id : newBlockId()
  const inside = () => (node.content ?? []).flatMap(blockFromEditor)
  switch (node.type) {
    case 'paragraph':
      return [lined('paragraph', { id }, node)]
    case 'heading':
      return [lined('heading', { id, level: [2, 3, 4].find((one) => one === node.attrs?.level) ?? 2 }, node)]
    case 'pullQuote':
      return [lined('pullQuote', { id, attribution: words(node, 'attribution') }, node)]
    case 'bulletList':
      return filled({ type: 'bulletList', attrs: { id }, content: items(node) })
    case 'orderedList':
      return filled({ type: 'orderedList', attrs: { id, ...startOf(node) }, content: items(node) })
    case 'blockquote':
      return filled({
        type: 'blockquote',
        attrs: { id, attribution: words(node, 'attribution') },
        content: inside(),
      })
    case 'factBox':
      return filled({ type: 'factBox', attrs: { id, title: words(node, 'title') }, content: inside() })
    case 'gallery':
      return filled({ type: 'gallery', attrs: { id }, content: inside() })
    case 'table':
      return filled({ type: 'table', attrs: { id }, content: (node.content ?? []).flatMap(row) })
    case 'picture':
      return picture(node, id)
    case 'video':
      return video(node, id)
    case 'horizontalRule':
      return [{ type: 'horizontalRule', attrs: { id } }]
    default:
      return []
  }
}

function lined(type: string, attrs: BodyNode['attrs'], node: EditorNode): BodyNode {
  const content = (node.content ?? []).flatMap(inlineFromEditor)
  return content.length > 0 ? { type, attrs, content } : { type, attrs }
}

function filled(node: BodyNode): BodyNode[] {
  return node.content && node.content.length > 0 ? [node] : []
}

function items(node: EditorNode): BodyNode[] {
  return (node.content ?? []).flatMap((item) =>
    filled({ type: 'listItem', content: (item.content ?? []).flatMap(blockFromEditor) }),
  )
}

function row(node: EditorNode): BodyNode[] {
  const cells = (node.content ?? []).map((cell) => {
    const align = ['right', 'center'].find((one) => one === cell.attrs?.align) ?? 'left'
    const content = (cell.content ?? []).flatMap(blockFromEditor)
    const empty = [{ type: 'paragraph', attrs: { id: newBlockId() } }]
    const type = cell.type === 'tableHeader' ? 'tableHeader' : 'tableCell'
    return { type, attrs: { align }, content: content.length > 0 ? content : empty }
  })
  return filled({ type: 'tableRow', content: cells })
}

function picture(node: EditorNode, id: string): BodyNode[] {
  const media = node.attrs?.media
  if (typeof media !== 'string' || !/^[\w-]{1,40}$/.test(media)) return []
  const [alt, caption, credit] = [words(node, 'alt'), words(node, 'caption'), words(node, 'credit')]
  return [{ type: 'picture', attrs: { id, media, alt, caption, credit } }]
}

function video(node: EditorNode, id: string): BodyNode[] {
  const [provider, name] = [node.attrs?.provider, node.attrs?.video]
  if (typeof provider !== 'string' || !/^[\w-]{1,40}$/.test(provider)) return []
  if (typeof name !== 'string' || !/^[\w-]{1,100}$/.test(name)) return []
  return [{ type: 'video', attrs: { id, provider, video: name, title: words(node, 'title') } }]
}

function startOf(node: EditorNode): { start?: number } {
  const start = node.attrs?.start
  return typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? { start } : {}
}

function words(node: EditorNode, name: keyof typeof LONGEST_WORDS): string {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? cleanText(cleanText(value).slice(0, LONGEST_WORDS[name])) : ''
}
