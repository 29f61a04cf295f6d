'use server'

import { restoreRevision } from '#domain/revisions/restore.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'

export const restore = action(
  restoreRevision,
  (form) => ({ uid: text(form, 'uid'), revision: Number(text(form, 'revision')) }),
  ({ uid }) => ({ to: workPath(uid) }),
)
