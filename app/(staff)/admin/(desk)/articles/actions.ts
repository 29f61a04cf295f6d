'use server'

import { removeView } from '#domain/saved-views/remove.ts'
import { saveView } from '#domain/saved-views/save.ts'
import { articleQuery } from '#domain/articles/query.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'
import { refresh } from 'next/cache'

export const keepView = action(
  saveView,
  (form) => ({ name: text(form, 'name'), query: queryIn(form) }),
  (_view, form) => ({ to: articlesPath(queryIn(form)) }),
)

export const forgetView = action(
  removeView,
  (form) => ({ uid: text(form, 'uid') }),
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.articles.views.removed') }
  },
)

/** The list's address, which the form has in fields of its own. */
function queryIn(form: FormData) {
  const given = [...form.keys()].flatMap((name) => (name.startsWith('query.') ? [name] : []))
  return articleQuery(
    Object.fromEntries(given.map((name) => [name.slice('query.'.length), text(form, name)])),
  )
}
