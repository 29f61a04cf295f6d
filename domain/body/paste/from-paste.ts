import type { BodyNode } from '#db/schema/json.ts'
import { Cleaning } from './cleaning.ts'
import { notesOf } from './word-notes.ts'
import type { Piece } from './tree.ts'

/** What came out of what was pasted. */
export interface Pasted {
  /** Without ids. */
  blocks: BodyNode[]
  /** Addresses of the pictures that stood in it, in order, each once; they are not in the blocks. */
  pictures: string[]
}

/** What somebody copied in Word, on a web page or in WeChat, cleaned up to the grammar. */
export function fromPaste(pieces: readonly Piece[]): Pasted {
  const cleaning = new Cleaning(notesOf(pieces))
  const blocks = headingsFromTwo(cleaning.blocks(pieces))
  return { blocks, pictures: [...new Set(cleaning.pictures)] }
}

/** The headings of an article are 2 to 4: the highest that stood there becomes 2, the next one 3. */
function headingsFromTwo(blocks: readonly BodyNode[]): BodyNode[] {
  const levels = [
    ...new Set(blocks.filter((one) => one.type === 'heading').map((one) => Number(one.attrs?.level))),
  ].sort((one, other) => one - other)
  return blocks.map((block) =>
    block.type === 'heading'
      ? { ...block, attrs: { level: Math.min(4, 2 + levels.indexOf(Number(block.attrs?.level))) } }
      : block,
  )
}
