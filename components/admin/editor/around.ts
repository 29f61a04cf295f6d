import type { EditorWords } from './words.ts'
import type { PictureTools } from './types.ts'

/** What is written in a window of its own. `at` is the place of the block or note that is changed. */
export type DialogRequest =
  { kind: 'link' } | { kind: 'video'; at: number | null } | { kind: 'footnote'; at: number | null }

/** What drawn blocks and keys ask of what stands around the text. One object, whose parts may change. */
export interface Around {
  words: EditorWords
  pictures: PictureTools
  /** Opens one of the dialogs. */
  ask: (request: DialogRequest) => void
  /** Begins a comment on what is selected; null where nothing is discussed. */
  comment: (() => void) | null
  /** Tells something that needs no answer; '' takes it back. */
  say: (notice: string) => void
}
