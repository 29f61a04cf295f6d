'use server'

import type { Known } from '#components/admin/work/types.ts'
import { untrashArticle } from '#domain/articles/untrash.ts'
import { Forbidden } from '#domain/refusal.ts'
import { cancelSchedule } from '#domain/schedules/cancel.ts'
import { createTag } from '#domain/tags/create.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { isLocale } from '#i18n/locales.ts'
import { slugify } from '#lib/slugify.ts'
import { action } from '#server/desk/action.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

/** Takes what was to be published off the schedule, to be edited. */
export const takeOffSchedule = action(
  cancelSchedule,
  (form) => ({ id: Number(text(form, 'id')) }),
  ({ uid }) => ({ to: workPath(uid) }),
)

export const restore = action(
  untrashArticle,
  (form) => ({ uid: text(form, 'uid') }),
  (_result, form) => ({ to: workPath(text(form, 'uid')) }),
)

/** Makes a tag that has a name in one language so far. @returns it, or a sentence that says why not */
export async function makeTag(locale: string, name: string): Promise<{ tag: Known } | { problem: string }> {
  const { t, sentence } = await deskWords()
  if (!isLocale(locale)) return { problem: t('desk.forms.badValue') }
  try {
    const outcome = await executeSignedIn(createTag, { texts: { [locale]: { name } } })
    if (!outcome.ok) return { problem: sentence(outcome.refusal) }
    return { tag: { id: outcome.result.id, name, slug: slugify(name) } }
  } catch (problem) {
    if (problem instanceof Forbidden) return { problem: t('desk.forms.forbidden') }
    throw problem
  }
}
