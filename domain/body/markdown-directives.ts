import type { LeafDirective } from 'mdast-util-directive'
import type { BodyNode } from '#db/schema/json.ts'
import { blockFromEditor } from './from-editor.ts'
import { inlineNodes, plain } from './inline-markdown.ts'
import type { EditorNode } from './to-editor.ts'
import { videoAt } from './video-address.ts'

/** `::video[Title]{address=…}`, `::picture{media=… alt=…}` and `::block{json=…}`; of anything else nothing. */
export function directiveBlock(
  { name, attributes, children }: LeafDirective,
  findPicture: (reference: string) => string | null,
): BodyNode[] {
  const given = attributes ?? {}
  if (name === 'video') return video(given, plain(inlineNodes(children, new Map())))
  if (name === 'picture') return picture(given, findPicture)
  return name === 'block' ? blockOfJson(given.json ?? '') : []
}

type Given = Readonly<Record<string, string | null | undefined>>

function video(given: Given, title: string): BodyNode[] {
  const named = { provider: given.provider ?? '', video: given.video ?? '' }
  const place = given.address ? videoAt(given.address) : named
  return place ? withoutIds(blockFromEditor({ type: 'video', attrs: { ...place, title } })) : []
}

function picture(given: Given, findPicture: (reference: string) => string | null): BodyNode[] {
  const media = findPicture(given.media ?? '')
  return media === null ? [] : withoutIds(blockFromEditor({ type: 'picture', attrs: { ...given, media } }))
}

/** Whatever somebody may have written there: it is held against the grammar as what stands in the editor is. */
function blockOfJson(json: string): BodyNode[] {
  try {
    const block = JSON.parse(json) as EditorNode
    return withoutIds(blockFromEditor(asEditor(block)))
  } catch {
    return []
  }
}

/** Footnotes as the editor has them: see to-editor.ts. */
function asEditor(node: EditorNode): EditorNode {
  if (node.type === 'footnote') return { type: 'footnote', attrs: { words: node.content ?? [] } }
  return node.content ? { ...node, content: node.content.map(asEditor) } : node
}

/** Blocks without ids: whoever reads a text gives them. */
export function withoutIds(nodes: readonly BodyNode[]): BodyNode[] {
  return nodes.map(({ attrs, content, ...node }) => {
    const { id: _, ...rest } = attrs ?? {}
    return {
      ...node,
      ...(Object.keys(rest).length > 0 && { attrs: rest }),
      ...(content && { content: withoutIds(content) }),
    }
  })
}
