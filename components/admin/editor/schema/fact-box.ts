import { mergeAttributes, Node } from '@tiptap/core'
import { wordsView } from '../views/words-view.ts'
import type { Around } from '../around.ts'
import { wordAttribute } from './word-attribute.ts'

/** Facts beside the text, under a title of their own. */
export const FactBox = Node.create<{ around: Around | null }>({
  name: 'factBox',
  group: 'block',
  content: '(paragraph | heading | bulletList | orderedList | picture)+',
  defining: true,
  addOptions: () => ({ around: null }),
  addAttributes: () => ({ title: wordAttribute('title') }),
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes), 0],
  addNodeView() {
    const { around } = this.options
    return wordsView(around, {
      tag: 'aside',
      inner: 'div',
      className: 'fact-box',
      attribute: 'title',
      at: 'start',
    })
  },
})
