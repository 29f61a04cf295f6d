import { mergeAttributes, Node } from '@tiptap/core'
import type { Around } from '../around.ts'
import { pictureView } from '../views/picture-view.ts'
import { wordAttribute } from './word-attribute.ts'

/** A picture with the words of its use. The file is the media's; here is its uid. */
export const PictureNode = Node.create<{ around: Around | null }>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ around: null }),
  addAttributes: () => ({
    media: wordAttribute('media'),
    alt: wordAttribute('alt'),
    caption: wordAttribute('caption'),
    credit: wordAttribute('credit'),
  }),
  parseHTML: () => [{ tag: 'figure[data-media]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
  addNodeView() {
    return pictureView(this.options.around)
  },
})
