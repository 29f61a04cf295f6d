import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'

/** Lists of paragraphs and of lists. Lists are numbered 1, 2, 3 and no other way. */
export const lists = [
  BulletList,
  OrderedList.extend({
    addAttributes: () => ({
      start: {
        default: null,
        parseHTML: (element) => Number(element.getAttribute('start')) || null,
        renderHTML: ({ start }) => (typeof start === 'number' ? { start } : {}),
      },
    }),
  }),
  ListItem.extend({ content: '(paragraph | bulletList | orderedList)+' }),
  ListKeymap,
]
