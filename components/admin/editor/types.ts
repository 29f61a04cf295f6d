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
  /** Ready: what can be done from outside. */
  onReady: (handle: BodyEditorHandle) => void
}

export interface BodyEditorHandle {
  /** Puts another text in place of this one, keeping the place of the cursor and what is being composed. */
  replace: (body: Body) => void
  body: () => Body
  /** @param block id of the one to go to; left out, or no longer there: where the cursor was */
  focus: (block?: string) => void
}
