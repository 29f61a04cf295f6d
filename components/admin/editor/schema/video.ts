import { mergeAttributes, Node } from '@tiptap/core'
import type { Around } from '../around.ts'
import { videoView } from '../views/video-view.ts'
import { wordAttribute } from './word-attribute.ts'

/** A video at a site of the allow-list. */
export const VideoNode = Node.create<{ around: Around | null }>({
  name: 'video',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ around: null }),
  addAttributes: () => ({
    provider: wordAttribute('provider'),
    video: wordAttribute('video'),
    title: wordAttribute('title'),
  }),
  parseHTML: () => [{ tag: 'figure[data-video]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
  addNodeView() {
    return videoView(this.options.around)
  },
})
