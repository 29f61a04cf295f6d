import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { WorkConflict } from '#domain/articles/types.ts'
import type { Around } from '../around.ts'
import { button, made } from '../views/element.ts'

type BlockConflict = Extract<WorkConflict, { kind: 'block' }>
type Resolve = (conflict: BlockConflict, keep: 'ours' | 'theirs' | 'both') => void

/** Gives the conflicts that are open by now: `transaction.setMeta(conflictsKey, conflicts)`. */
export const conflictsKey = new PluginKey<readonly BlockConflict[]>('conflicts')

/** Draws both texts of a block that two people changed beside each other, with what can be done about it. */
export function conflicts(around: Around, resolve: Resolve): Plugin {
  return new Plugin<readonly BlockConflict[]>({
    key: conflictsKey,
    state: {
      init: () => [],
      apply: (transaction, open) =>
        (transaction.getMeta(conflictsKey) as readonly BlockConflict[] | undefined) ?? open,
    },
    props: {
      decorations(state) {
        const open = conflictsKey.getState(state) ?? []
        return open.length === 0
          ? null
          : DecorationSet.create(
              state.doc,
              open.flatMap((conflict) => drawn(state.doc, conflict, around, resolve)),
            )
      },
    },
  })
}

function drawn(doc: Node, conflict: BlockConflict, around: Around, resolve: Resolve): Decoration[] {
  const words = around.words.conflict
  const [ours, theirs] = [placeOf(doc, conflict.ours), placeOf(doc, conflict.theirs)]
  if (!ours || !theirs) return []
  const side = (place: typeof ours, className: string, label: string) =>
    Decoration.node(place.from, place.to, { class: `conflict-side ${className}`, 'data-label': label })
  const bar = (view: EditorView) => {
    const keep = (label: string, what: 'ours' | 'theirs' | 'both') =>
      button(label, () => view.editable && resolve(conflict, what), 'button is-plain')
    const title = made('p', {}, words.label)
    const choices = [
      keep(words.keepOurs, 'ours'),
      keep(words.keepTheirs, 'theirs'),
      keep(words.keepBoth, 'both'),
    ]
    const attributes = {
      class: 'conflict-bar',
      contenteditable: 'false',
      role: 'group',
      'aria-label': words.label,
    }
    return made('div', attributes, title, made('div', { class: 'button-row' }, ...choices))
  }
  const spec = { key: `conflict-${conflict.ours}-${conflict.theirs}`, side: -1, stopEvent: () => true }
  return [
    Decoration.widget(Math.min(ours.from, theirs.from), bar, { ...spec, ignoreSelection: true }),
    side(ours, 'is-ours', words.ours),
    side(theirs, 'is-theirs', words.theirs),
  ]
}

/** The block of the outermost level with this id, or with a block of this id inside. */
function placeOf(doc: Node, id: string): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null
  doc.forEach((block, from) => {
    let isHere = block.attrs.id === id
    if (!isHere) block.descendants((node) => void (isHere ||= node.attrs.id === id))
    if (isHere) found ??= { from, to: from + block.nodeSize }
  })
  return found
}
