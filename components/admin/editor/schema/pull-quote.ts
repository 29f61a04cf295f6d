import { mergeAttributes, Node } from '@tiptap/core'
import { wordsView } from '../views/words-view.ts'
import type { Around } from '../around.ts'
import { wordAttribute } from './word-attribute.ts'

/** A sentence out of the text, set large. */
export const PullQuote = Node.create<{ around: Around | null }>({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addOptions: () => ({ around: null }),
  addAttributes: () => ({ attribution: wordAttribute('attribution') }),
  parseHTML: () => [{ tag: 'blockquote[data-pull]' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes, { 'data-pull': '' }), 0],
  addNodeView() {
    const { around } = this.options
    return wordsView(around, {
      tag: 'figure',
      inner: 'blockquote',
      className: 'pull-quote',
      attribute: 'attribution',
      at: 'end',
    })
  },
})
