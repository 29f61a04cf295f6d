'use server'

import { refresh } from 'next/cache'
import { addAlias } from '#domain/tags/add-alias.ts'
import { archiveTag } from '#domain/tags/archive.ts'
import { mergeTags } from '#domain/tags/merge.ts'
import { removeAlias } from '#domain/tags/remove-alias.ts'
import { unarchiveTag } from '#domain/tags/unarchive.ts'
import { updateTag } from '#domain/tags/update.ts'
import { tagDeskPath, tagsPath } from '#i18n/desk-site-paths.ts'
import { isLocale, localeCodes } from '#i18n/locales.ts'
import type { FormState } from '#lib/form-state.ts'
import { action } from '#server/desk/action.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { namedTexts } from '#server/desk/named-form.ts'
import { deskWords } from '#server/desk/words.ts'

/** What somebody else changed meanwhile is asked for again: who then saves once more has seen it. */
export async function save(_state: FormState, form: FormData): Promise<FormState> {
  const work = async () => {
    const texts = namedTexts(form)
    if (!texts.ok) return texts
    return executeSignedIn(updateTag, { ...which(form), texts: texts.result, seen: text(form, 'seen') })
  }
  const answered = await answerForm(form, work, async () => {
    const { t } = await deskWords()
    return { done: t('desk.forms.saved') }
  })
  refresh()
  return answered
}

export const addWord = action(
  addAlias,
  (form) => ({ ...which(form), locale: localeOf(form), name: text(form, 'name') }),
  async (_result, form) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.tags.aliases.added', { name: text(form, 'name').trim() }) }
  },
)

export const removeWord = action(
  removeAlias,
  (form) => {
    // One button for each: `zh:其他`.
    const [, locale = '', name = ''] = /^([a-z]+):(.*)$/s.exec(text(form, 'alias')) ?? []
    return { ...which(form), locale: isLocale(locale) ? locale : localeCodes[0], name }
  },
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.tags.aliases.removed') }
  },
)

export const merge = action(
  mergeTags,
  (form) => ({ fromId: Number(text(form, 'fromId')), intoId: Number(text(form, 'intoId')) }),
  ({ into, articles }) => ({ to: tagDeskPath(into, { merged: String(articles) }) }),
)

export const archive = action(archiveTag, which, () => ({ to: tagsPath() }))

export const bringBack = action(unarchiveTag, which, ({ id }) => ({ to: tagDeskPath(id) }))

function which(form: FormData) {
  return { id: Number(text(form, 'id')) }
}

function localeOf(form: FormData) {
  const locale = text(form, 'locale')
  return isLocale(locale) ? locale : localeCodes[0]
}
