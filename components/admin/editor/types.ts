import type { Body } from '#domain/articles/types.ts'
import type { PictureUse, WorkConflict } from '#domain/articles/types.ts'

/** A picture out of the media, ready to be used, with the words it has in the article's language. */
export interface PictureInHand extends PictureUse {
  /** Address of a small rendition. */
  src: string
  width: number
  height: number
}

/** What the editor asks of the media; all of it may open dialogs. */
export interface PictureTools {
  /** Takes a file into the media. @param onProgress part that is sent, 0 to 1 @throws Error with a sentence for the person */
  upload: (file: File, onProgress: (part: number) => void) => Promise<PictureInHand>
  /** Lets the person choose or upload; empty when they chose none. */
  pick: (many: boolean) => Promise<PictureInHand[]>
  /** Lets the person write the words of one use and set the focal point; null when they changed nothing. */
  edit: (use: PictureUse) => Promise<PictureUse | null>
  /** Address of a small rendition of a medium; null while it is not known. Asks for it where need be and calls back. */
  source: (media: string, onKnown: () => void) => string | null
}

export interface BodyEditorProps {
  /** What it begins with; later changes from outside come by the handle. */
  body: Body
  /** Language of the text. */
  locale: 'en' | 'zh'
  /** Names the text for those who do not see it. */
  label: string
  readOnly: boolean
  conflicts: readonly WorkConflict[]
  pictures: PictureTools
  /** At each change; while an input method composes, only when it is done. */
  onChange: (body: Body) => void
  onResolve: (conflict: WorkConflict, keep: 'ours' | 'theirs' | 'both') => void
  /** Where something is said about the text, and what is open of it; left out where nothing is discussed. */
  comments?: readonly CommentMark[]
  /** Begins a comment on what is selected. */
  onComment?: () => void
  /** Shows what is said about a block. */
  onComments?: (blockId: string) => void
  /** Ready: what can be done from outside. */
  onReady: (handle: BodyEditorHandle) => void
}

/** A block about which something is said. */
export interface CommentMark {
  blockId: string
  /** The words it is about: '' where it is not about some of the block's. */
  quotes: readonly string[]
  /** How many threads are open. */
  count: number
  /** It is being looked at. */
  isCurrent: boolean
}

/** Where the cursor is. */
export interface SelectedPart {
  blockId: string
  /** The words that are selected; '' where none are. */
  quote: string
  /** All that is written in the block; null where nothing can be. */
  text: string | null
}

export interface BodyEditorHandle {
  /** A block of the outermost level as it is drawn; null where there is none of this id, or it is not drawn. */
  element: (block: string) => HTMLElement | null
  /** What is selected of the text; null while the cursor is not in it, and where it is not known. */
  selected: () => SelectedPart | null
  /** Puts another text in place of this one, keeping the place of the cursor and what is being composed. */
  replace: (body: Body) => void
  body: () => Body
  /** @param block id of the one to go to; left out, or no longer there: where the cursor was */
  focus: (block?: string) => void
}
