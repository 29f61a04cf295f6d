import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** The menu at the beginning of an empty block: what is typed after the sign, and which row is meant. */
export interface Slash {
  from: number
  to: number
  query: string
  at: number
}

interface SlashState {
  open: Slash | null
  /** Escape was pressed where the sign stands here. */
  dismissed: number | null
}

type Meta = { at: number } | 'dismiss' | 'refresh'
const key = new PluginKey<SlashState>('slash')

interface Menu {
  /** How many rows a query finds. */
  count: (query: string) => number
  /** Called whenever what is shown changes. */
  show: (view: EditorView, slash: Slash | null) => void
  choose: (view: EditorView, slash: Slash) => void
}

/** Watches for the sign and leads the menu by keys; the focus stays in the text. */
export function slash(menu: Menu): Plugin {
  return new Plugin<SlashState>({
    key,
    state: {
      init: () => ({ open: null, dismissed: null }),
      apply(transaction, before, _old, state) {
        const meta = transaction.getMeta(key) as Meta | undefined
        const found = typed(state)
        if (!found) return { open: null, dismissed: null }
        const dismissed = meta === 'dismiss' ? found.from : before.dismissed
        if (dismissed === found.from) return { open: null, dismissed }
        const isSame = before.open?.query === found.query
        const at = typeof meta === 'object' ? meta.at : isSame ? (before.open?.at ?? 0) : 0
        return { open: { ...found, at }, dismissed: null }
      },
    },
    view: () => ({
      update(view, before) {
        if (view.composing) return
        const [now, then] = [key.getState(view.state)?.open, key.getState(before)?.open]
        if (now !== then) menu.show(view, now ?? null)
      },
    }),
    props: {
      handleKeyDown(view, event) {
        const open = key.getState(view.state)?.open
        // While an input method composes, its keys are its own (229: browsers that say no more).
        if (!open || event.isComposing || view.composing || event.keyCode === 229) return false
        const count = menu.count(open.query)
        const go = (meta: Meta) => view.dispatch(view.state.tr.setMeta(key, meta))
        if (event.key === 'Escape') go('dismiss')
        else if (count === 0) return false
        else if (event.key === 'ArrowDown') go({ at: (open.at + 1) % count })
        else if (event.key === 'ArrowUp') go({ at: (open.at - 1 + count) % count })
        else if (event.key === 'Home') go({ at: 0 })
        else if (event.key === 'End') go({ at: count - 1 })
        else if (event.key === 'Enter') menu.choose(view, open)
        else return false
        return true
      },
      handleDOMEvents: {
        compositionend(view) {
          // What was composed is read in after this event.
          setTimeout(() => view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, 'refresh')), 50)
          return false
        },
        blur(view) {
          menu.show(view, null)
          return false
        },
      },
    },
  })
}

/** On Chinese keyboards the key of / types 、. */
function typed(state: EditorState): Omit<Slash, 'at'> | null {
  const { $from, empty } = state.selection
  if (!empty || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, '\ufffc')
  const query = /^[/、]([^\s/、]{0,20})$/.exec(text)?.[1]
  return query === undefined || $from.parentOffset !== text.length
    ? null
    : { from: $from.start(), to: $from.pos, query }
}
