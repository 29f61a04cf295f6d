import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { placeOnce } from '#domain/body/written-text.ts'
import type { Around } from '../around.ts'
import type { CommentMark } from '../types.ts'
import { button, made } from '../views/element.ts'
import { filled } from '../words.ts'
import { writtenPart } from './written-part.ts'

/** Gives where something is said by now: `transaction.setMeta(commentsKey, marks)`. */
export const commentsKey = new PluginKey<Marked>('comments')

interface Marked {
  marks: readonly CommentMark[]
  drawn: DecorationSet
}

/**
 * Draws a sign beside each block about which something is said, and a line under the words it is about. The sign stands between
 * the blocks, never among the words: what an input method composes there would come to harm.
 */
export function commentMarks(around: Around, show: (blockId: string) => void): Plugin {
  return new Plugin<Marked>({
    key: commentsKey,
    state: {
      init: () => ({ marks: [], drawn: DecorationSet.empty }),
      apply(transaction, before, _old, { doc }) {
        const marks = (transaction.getMeta(commentsKey) as Marked['marks'] | undefined) ?? before.marks
        if (marks === before.marks && !transaction.docChanged) return before
        return { marks, drawn: drawn(doc, marks, around, show) }
      },
    },
    props: { decorations: (state) => commentsKey.getState(state)?.drawn },
  })
}

function drawn(
  doc: Node,
  marks: Marked['marks'],
  around: Around,
  show: (blockId: string) => void,
): DecorationSet {
  if (marks.length === 0) return DecorationSet.empty
  const byBlock = new Map(marks.map((mark) => [mark.blockId, mark]))
  const found: Decoration[] = []
  doc.descendants((node, from) => {
    const mark = byBlock.get(String(node.attrs.id))
    if (mark) found.push(sign(mark, from, around, show), ...lines(mark, node, from))
  })
  return DecorationSet.create(doc, found)
}

function sign(
  { blockId, count, isCurrent }: CommentMark,
  from: number,
  around: Around,
  show: (blockId: string) => void,
): Decoration {
  const dom = () => {
    const label = filled(around.words.marker, { n: count })
    const opens = button(String(count), () => show(blockId), 'comment-sign')
    opens.setAttribute('aria-label', label)
    opens.title = label
    if (isCurrent) opens.setAttribute('aria-current', 'true')
    return made('span', { class: 'comment-place', contenteditable: 'false' }, opens)
  }
  const key = `comments-${blockId}-${count}-${isCurrent}`
  return Decoration.widget(from, dom, { key, side: -1, stopEvent: () => true, ignoreSelection: true })
}

/** Under words that stand there once; a comment on the whole block has its sign alone. */
function lines({ quotes, isCurrent }: CommentMark, node: Node, from: number): Decoration[] {
  const part = writtenPart(node)
  if (!part) return []
  return quotes.flatMap((quote) => {
    const at = quote === part.text ? null : placeOnce(part.text, quote)
    if (at === null) return []
    const [begin, end] = [part.places[at]!, part.places[at + quote.length]!]
    const name = isCurrent ? 'comment-words is-current' : 'comment-words'
    return [Decoration.inline(from + 1 + begin, from + 1 + end, { class: name })]
  })
}
