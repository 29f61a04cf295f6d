import type { Messages } from '#i18n/messages.ts'

/** What is said around comments; `{by}` and the like are put in by `filled`. */
export type CommentWords = Messages['desk']['comments']
