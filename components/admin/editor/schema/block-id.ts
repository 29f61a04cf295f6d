import { Extension } from '@tiptap/core'
import { IDENTIFIED, isBlockId } from '#domain/body/block-ids.ts'
import { ownIds } from './own-ids.ts'

/** Every block has an id of its own: kept when it is changed, new where a block is new. */
export const BlockId = Extension.create({
  name: 'blockId',
  addGlobalAttributes: () => [
    {
      types: [...IDENTIFIED],
      attributes: {
        id: {
          default: null,
          parseHTML: (element) => {
            const id = element.getAttribute('data-id')
            return isBlockId(id) ? id : null
          },
          renderHTML: ({ id }) => (typeof id === 'string' ? { 'data-id': id } : {}),
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [ownIds()],
})
