import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { IDENTIFIED, newBlockId } from '#domain/body/block-ids.ts'

/** Sees after every change that each block has an id, and no two the same. */
export function ownIds(): Plugin {
  return new Plugin({
    key: new PluginKey('ownIds'),
    appendTransaction: (transactions, _before, state) =>
      transactions.some((one) => one.docChanged) ? withOwnIds(state) : null,
  })
}

/** @returns a transaction that gives the missing ids, null where none is missing */
export function withOwnIds(state: EditorState): Transaction | null {
  const holders = new Map<string, { node: Node; at: number }>()
  const anew: number[] = []
  state.doc.descendants((node, at) => {
    if (!IDENTIFIED.has(node.type.name)) return
    const id: unknown = node.attrs.id
    const holder = typeof id === 'string' ? holders.get(id) : undefined
    if (typeof id !== 'string') anew.push(at)
    // Somebody pressed Enter at the beginning of a block: the id goes with the words.
    else if (holder && holder.node.content.size === 0 && node.content.size > 0) {
      anew.push(holder.at)
      holders.set(id, { node, at })
    } else if (holder) anew.push(at)
    else holders.set(id, { node, at })
  })
  if (anew.length === 0) return null
  const transaction = state.tr
  for (const at of anew) transaction.setNodeAttribute(at, 'id', newBlockId())
  return transaction
}
