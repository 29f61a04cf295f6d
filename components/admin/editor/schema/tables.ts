import { mergeAttributes } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

const align = {
  default: 'left',
  parseHTML: (element: HTMLElement) =>
    ['right', 'center'].find((one) => one === element.getAttribute('data-align')) ?? 'left',
  renderHTML: ({ align }: Record<string, unknown>) =>
    typeof align === 'string' && align !== 'left' ? { 'data-align': align } : {},
}
/** The table's own commands count by these; here they are always one. */
const span = { default: 1, parseHTML: () => 1, renderHTML: () => ({}) }
const attributes = { colspan: span, rowspan: span, colwidth: { default: null, rendered: false }, align }

/** Cells hold paragraphs, are never merged and have no widths of their own: readers' screens decide. */
export const tables = [
  Table.extend({
    renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
    addNodeView: () => null,
    // At the last cell its Tab would add rows for ever, and nobody would come out by keys: see editing/keys.ts.
    addKeyboardShortcuts() {
      const { Tab: _, 'Shift-Tab': __, ...others } = this.parent?.() ?? {}
      return others
    },
  }).configure({ resizable: false }),
  TableRow.extend({ content: '(tableHeader | tableCell)+' }),
  TableHeader.extend({ content: 'paragraph+', addAttributes: () => attributes }),
  TableCell.extend({ content: 'paragraph+', addAttributes: () => attributes }),
]
