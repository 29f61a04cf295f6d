import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core'
import { wordsView } from '../views/words-view.ts'
import type { Around } from '../around.ts'
import { wordAttribute } from './word-attribute.ts'

/** Somebody's own words at length, and whose they are. */
export const Quotation = Node.create<{ around: Around | null }>({
  name: 'blockquote',
  group: 'block',
  content: '(paragraph | bulletList | orderedList)+',
  defining: true,
  addOptions: () => ({ around: null }),
  addAttributes: () => ({ attribution: wordAttribute('attribution') }),
  parseHTML: () => [{ tag: 'blockquote:not([data-pull])' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
  // Chinese input types 》 where others type >.
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[>》]\s$/, type: this.type })]
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleWrap(this.name) }
  },
  addNodeView() {
    const { around } = this.options
    return wordsView(around, {
      tag: 'figure',
      inner: 'blockquote',
      className: 'quotation',
      attribute: 'attribution',
      at: 'end',
    })
  },
})
