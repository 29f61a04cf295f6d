import type { Extensions } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import type { Around } from '../around.ts'
import { BlockId } from './block-id.ts'
import { FactBox } from './fact-box.ts'
import { Footnote } from './footnote.ts'
import { Gallery } from './gallery.ts'
import { lists } from './lists.ts'
import { Link, lowAndHigh } from './marks.ts'
import { PictureNode } from './picture.ts'
import { PullQuote } from './pull-quote.ts'
import { Quotation } from './quotation.ts'
import { tables } from './tables.ts'
import { VideoNode } from './video.ts'

/** A word may be code and bold: the grammar lets marks stand together. */
const kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((one) => (one.name === 'code' ? one.extend({ excludes: '' }) : one))
  },
})

/**
 * The grammar of domain/body/grammar.ts for the editor: the same names, the same places.
 * @param around what the drawn blocks ask; null where nothing is drawn
 */
export function bodyExtensions(around: Around | null): Extensions {
  return [
    kit.configure({
      ...{ blockquote: false, bulletList: false, orderedList: false, listItem: false, listKeymap: false },
      ...{ codeBlock: false, link: false, underline: false, trailingNode: false },
      heading: { levels: [2, 3, 4] },
      dropcursor: { class: 'drop-cursor', color: false },
    }),
    ...lists,
    ...lowAndHigh,
    Link,
    ...tables,
    Quotation.configure({ around }),
    PullQuote.configure({ around }),
    FactBox.configure({ around }),
    PictureNode.configure({ around }),
    Gallery.configure({ around }),
    VideoNode.configure({ around }),
    Footnote.configure({ around }),
    BlockId,
  ]
}
