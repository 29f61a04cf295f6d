import type { Editor } from '@tiptap/core'
import type { Around } from './around.ts'
import { insertPictures } from './commands/pictures.ts'
import { leaveBlock, moveBlock } from './editing/keys.ts'
import type { ActionName } from './words.ts'

interface Action {
  run: (editor: Editor, around: Around) => unknown
  /** Whether it is so where the cursor is; without it, it is no state. */
  isOn?: (editor: Editor) => boolean
  /** As in Tiptap's `Mod-b`. */
  keys?: string
}

const mark = (name: string, keys: string): Action => ({
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
  keys,
})
const heading = (level: 2 | 3 | 4): Action => ({
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
  keys: `Mod-Alt-${level}`,
})
const align = (side: 'left' | 'center' | 'right'): Action => ({
  run: (editor) => editor.chain().focus().setCellAttribute('align', side).run(),
  isOn: (editor) => cellAlign(editor) === side,
})
const table = (name: 'addRowBefore' | 'addRowAfter' | 'addColumnBefore' | 'addColumnAfter'): Action => ({
  run: (editor) => editor.chain().focus()[name]().run(),
})

/** Everything that can be done to the text, by its name. */
export const ACTIONS: Readonly<Record<ActionName, Action>> = {
  undo: { run: (editor) => editor.chain().focus().undo().run(), keys: 'Mod-z' },
  redo: { run: (editor) => editor.chain().focus().redo().run(), keys: 'Mod-Shift-z' },
  paragraph: {
    run: (editor) => editor.chain().focus().setParagraph().run(),
    isOn: (editor) => editor.isActive('paragraph'),
    keys: 'Mod-Alt-0',
  },
  heading2: heading(2),
  heading3: heading(3),
  heading4: heading(4),
  bold: mark('bold', 'Mod-b'),
  italic: mark('italic', 'Mod-i'),
  strike: mark('strike', 'Mod-Shift-s'),
  subscript: mark('subscript', 'Mod-,'),
  superscript: mark('superscript', 'Mod-.'),
  code: mark('code', 'Mod-e'),
  link: {
    run: (_, around) => around.ask({ kind: 'link' }),
    isOn: (editor) => editor.isActive('link'),
    keys: 'Mod-k',
  },
  footnote: { run: (_, around) => around.ask({ kind: 'footnote', at: null }) },
  bulletList: {
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
    keys: 'Mod-Shift-8',
  },
  orderedList: {
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
    keys: 'Mod-Shift-7',
  },
  blockquote: {
    run: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
    isOn: (editor) => editor.isActive('blockquote'),
    keys: 'Mod-Shift-b',
  },
  pullQuote: {
    run: (editor) => editor.chain().focus().toggleNode('pullQuote', 'paragraph').run(),
    isOn: (editor) => editor.isActive('pullQuote'),
  },
  factBox: {
    run: (editor) => editor.chain().focus().toggleWrap('factBox').run(),
    isOn: (editor) => editor.isActive('factBox'),
  },
  table: {
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    isOn: (editor) => editor.isActive('table'),
  },
  picture: { run: (editor, around) => void insertPictures(editor, around, 'picture') },
  gallery: { run: (editor, around) => void insertPictures(editor, around, 'gallery') },
  video: { run: (_, around) => around.ask({ kind: 'video', at: null }) },
  horizontalRule: { run: (editor) => editor.chain().focus().setHorizontalRule().run() },
  moveUp: { run: (editor) => moveBlock(editor, -1), keys: 'Alt-Shift-↑' },
  moveDown: { run: (editor) => moveBlock(editor, 1), keys: 'Alt-Shift-↓' },
  leave: { run: leaveBlock, keys: 'Mod-Enter' },
  rowBefore: table('addRowBefore'),
  rowAfter: table('addRowAfter'),
  columnBefore: table('addColumnBefore'),
  columnAfter: table('addColumnAfter'),
  deleteRow: { run: (editor) => editor.chain().focus().deleteRow().run() },
  deleteColumn: { run: (editor) => editor.chain().focus().deleteColumn().run() },
  headerRow: { run: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  alignLeft: align('left'),
  alignCenter: align('center'),
  alignRight: align('right'),
  comment: { run: (_, around) => around.comment?.(), keys: 'Mod-Alt-m' },
  deleteTable: { run: (editor) => editor.chain().focus().deleteTable().run() },
}

function cellAlign(editor: Editor): unknown {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type, attrs } = $from.node(depth)
    if (type.name === 'tableCell' || type.name === 'tableHeader') return attrs.align
  }
  return null
}
