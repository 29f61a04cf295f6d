import { mergeAttributes, Node } from '@tiptap/core'
import type { Around } from '../around.ts'
import { footnoteView } from '../views/footnote-view.ts'

/** A note where it is called; its text is `words`, texts with marks, and is written in a dialog. */
export const Footnote = Node.create<{ around: Around | null }>({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ around: null }),
  addAttributes: () => ({
    words: {
      default: [],
      parseHTML: (element) => wordsOf(element.getAttribute('data-words')),
      renderHTML: (attributes) => ({ 'data-words': JSON.stringify(attributes.words) }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-words]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes)],
  addNodeView() {
    return footnoteView(this.options.around)
  },
})

/** What is pasted may say anything: what is no list is none. */
function wordsOf(text: string | null): unknown[] {
  try {
    const words: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(words) ? words : []
  } catch {
    return []
  }
}
