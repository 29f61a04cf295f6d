'use server'

import { beginArticle } from '#domain/articles/begin.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { besidePath } from '#i18n/desk-work-paths.ts'
import type { Locale } from '#i18n/locales.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'

export const begin = action(
  beginArticle,
  (form) => {
    const locale = text(form, 'locale')
    // Each language has a list of its own.
    const section = text(form, `section-${locale}`)
    const joins = text(form, 'joins')
    return {
      // The command knows the languages.
      locale: locale as Locale,
      headline: text(form, 'headline'),
      ...(section !== '' && { section: Number(section) }),
      ...(joins !== '' && { joins }),
    }
  },
  // Of a story that is there it has that one's words, to be written over beside them.
  ({ uid }, form) => ({ to: text(form, 'joins') === '' ? workPath(uid) : besidePath(uid) }),
)
