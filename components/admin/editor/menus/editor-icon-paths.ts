import type { ActionName } from '../words.ts'

const HEADING = 'M3 4.5v11M9.5 4.5v11M3 10h6.5'
const GRID = 'M3.5 4.5h13v11h-13z'
const LINES = 'M8 5.5h9M8 10h9M8 14.5h9'

/** Drawn as the kit's: for a square of 20, on the half unit where lines are straight. */
export const editorIconPaths: Readonly<Record<ActionName, string>> = {
  undo: 'M7.5 4 3.5 8l4 4M3.5 8h8a4.5 4.5 0 0 1 0 9H8',
  redo: 'M12.5 4l4 4-4 4M16.5 8h-8a4.5 4.5 0 0 0 0 9H12',
  paragraph: 'M15.5 4.5h-7a3 3 0 0 0 0 6h2.5M11 4.5v12M14 4.5v12',
  heading2: `${HEADING}M13 9.8a2 2 0 1 1 3.6 1.2L13 15.5h4`,
  heading3: `${HEADING}M13 9h3.7l-2 2.6a2 2 0 1 1-1.9 3`,
  heading4: `${HEADING}M16 15.5V9l-3.2 4.5h4.4`,
  bold: 'M6 4.5h4.5a2.7 2.7 0 0 1 0 5.5H6zM6 10h5.3a2.8 2.8 0 0 1 0 5.5H6zM6.7 4.5v11',
  italic: 'M8.5 4.5h6M5.5 15.5h6M11.5 4.5l-3 11',
  strike:
    'M3.5 10h13M14 6.5c-.6-1.4-2-2-4-2-2.3 0-3.8 1-3.8 2.7 0 1.5 1 2.2 2.8 2.8M6 13.3c.6 1.5 2 2.2 4.2 2.2 2.4 0 4-1 4-2.8 0-1.2-.6-2-1.7-2.6',
  subscript: 'M3.5 4.5l7 9M10.5 4.5l-7 9M13.5 13a1.5 1.5 0 1 1 2.8.8l-2.8 3.2h3',
  superscript: 'M3.5 6.5l7 9M10.5 6.5l-7 9M13.5 4a1.5 1.5 0 1 1 2.8.8l-2.8 3.2h3',
  code: 'M7 5.5 2.5 10 7 14.5M13 5.5l4.5 4.5-4.5 4.5',
  link: 'M8.5 11.5l3-3M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2',
  footnote: 'M3.5 16.5h5M3.5 13.5h13M3.5 5.5h7M3.5 9.5h7M13.5 4.5l1.5-1v5',
  bulletList: `${LINES}M3.8 5.5h.4M3.8 10h.4M3.8 14.5h.4`,
  orderedList: `${LINES}M3 4l1.2-.5v3.5M3 12.5c.3-.9 2-.8 2 .3 0 .8-1.2 1.4-2 2.7h2`,
  blockquote: 'M4 4.5v11M8 6h8.5M8 10h8.5M8 14h5.5',
  pullQuote:
    'M3.5 4.5h13M3.5 15.5h13M6 8.5v3h2.5v-3zM8.5 11c0 1-.8 1.8-1.8 1.8M11.5 8.5v3H14v-3zM14 11c0 1-.8 1.8-1.8 1.8',
  factBox: `${GRID}M6.5 8h7M6.5 11h7M6.5 13.2h4`,
  table: `${GRID}M3.5 8.5h13M3.5 12h13M10 4.5v11`,
  picture: 'M3.5 4.5h13v11h-13zM3.5 13l4-4 3.5 3.5 2-2 3.5 3.5M12.8 7.7h.4',
  gallery: 'M3.5 6.5h10v9h-10zM6.5 6.5v-3h10v9h-3M3.5 13l2.5-2.5 3 3 1.5-1.5 3 2.5',
  video: `${GRID}M8.5 7.5v5l4-2.5z`,
  horizontalRule: 'M3 10h14M5 5.5h10M5 14.5h10',
  moveUp: 'M10 16V4.5M5.5 9 10 4.5 14.5 9',
  moveDown: 'M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5',
  leave: 'M3.5 4.5h10v5h-10zM16.5 6v8.5h-9M10 12l-2.5 2.5L10 17',
  rowBefore: 'M3.5 10.5h13v6h-13zM3.5 13.5h13M10 3v5M7.5 5.5h5',
  rowAfter: 'M3.5 3.5h13v6h-13zM3.5 6.5h13M10 12v5M7.5 14.5h5',
  columnBefore: 'M10.5 3.5h6v13h-6zM13.5 3.5v13M3 10h5M5.5 7.5v5',
  columnAfter: 'M3.5 3.5h6v13h-6zM6.5 3.5v13M12 10h5M14.5 7.5v5',
  deleteRow: 'M3.5 7h13v6h-13zM8 8.5l4 3M12 8.5l-4 3',
  deleteColumn: 'M7 3.5h6v13H7zM8.5 8l3 4M11.5 8l-3 4',
  headerRow: `${GRID}M3.5 8.5h13M5.5 6.5h9M10 8.5v7`,
  alignLeft: 'M3.5 5h13M3.5 8.5h8M3.5 12h13M3.5 15.5h8',
  alignCenter: 'M3.5 5h13M6 8.5h8M3.5 12h13M6 15.5h8',
  alignRight: 'M3.5 5h13M8.5 8.5h8M3.5 12h13M8.5 15.5h8',
  comment: 'M3.5 4.500h13v9h-8l-3.5 3v-3H3.500z',
  deleteTable: `${GRID}M7 7.5l6 5M13 7.5l-6 5`,
}
