import { mergeAttributes, Node } from '@tiptap/core'
import type { Around } from '../around.ts'
import { galleryView } from '../views/gallery-view.ts'

/** Several pictures side by side. */
export const Gallery = Node.create<{ around: Around | null }>({
  name: 'gallery',
  group: 'block',
  content: 'picture+',
  isolating: true,
  addOptions: () => ({ around: null }),
  parseHTML: () => [{ tag: 'section[data-gallery]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { 'data-gallery': '' }), 0],
  addNodeView() {
    return galleryView(this.options.around)
  },
})
