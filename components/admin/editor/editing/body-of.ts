import type { Node } from '@tiptap/pm/model'
import type { Body, BodyNode } from '#domain/body/types.ts'
import { blockFromEditor, bodyOfBlocks, fromEditor } from '#domain/body/from-editor.ts'
import type { EditorNode } from '#domain/body/to-editor.ts'

/**
 * Reads the text off the editor. A block that nobody touched comes out as the very one that went in, even
 * where the editor would write the same in another way: nobody is taken to have changed what they only saw.
 */
export class BodyOf {
  private readonly known = new WeakMap<Node, BodyNode[]>()

  /** Blocks of the editor and what they were made of, in the same order. */
  remember(nodes: readonly Node[], blocks: readonly BodyNode[]): void {
    nodes.forEach((node, at) => {
      const block = blocks[at]
      if (block && block.attrs?.id === node.attrs.id) this.known.set(node, [block])
    })
  }

  read(doc: Node): Body {
    const isAlone = doc.childCount === 1 && !this.known.has(doc.firstChild!)
    if (isAlone) return fromEditor(doc.toJSON() as EditorNode)
    return bodyOfBlocks(doc.children.flatMap((node) => this.blockOf(node)))
  }

  private blockOf(node: Node): BodyNode[] {
    const known = this.known.get(node)
    if (known) return known
    const made = blockFromEditor(node.toJSON() as EditorNode)
    this.known.set(node, made)
    return made
  }
}
