import type { Messages } from '#i18n/messages.ts'

/** What the dialogs of pictures say. `{n}` and the like stand in them as they are: put in by `filled` of the editor's words. */
export type PictureWords = Messages['desk']['pictures']
