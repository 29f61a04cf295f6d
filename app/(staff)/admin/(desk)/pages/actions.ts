'use server'

import { refresh } from 'next/cache'
import { archivePage } from '#domain/pages/archive.ts'
import { movePage } from '#domain/pages/move.ts'
import { restorePage } from '#domain/pages/restore.ts'
import { unarchivePage } from '#domain/pages/unarchive.ts'
import { pageDeskPath, pagesPath } from '#i18n/desk-site-paths.ts'
import type { Locale } from '#i18n/locales.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

/** `up` and `down` name the page behind which it goes: '' before all others. */
export const move = action(
  movePage,
  (form) => {
    const [id, after] = text(form, 'move').split(' behind ')
    const seen = text(form, 'seen').split(',').filter(Boolean).map(Number)
    return { id: Number(id), after: after ? Number(after) : null, seen }
  },
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.pages.list.moved') }
  },
)

export const setFooter = action(
  movePage,
  (form) => ({ id: Number(text(form, 'id')), inFooter: text(form, 'inFooter') === 'yes' }),
  async (_result, form) => {
    refresh()
    const { t } = await deskWords()
    return { done: t(text(form, 'inFooter') === 'yes' ? 'desk.pages.place.isIn' : 'desk.pages.place.isOut') }
  },
)

export const archive = action(
  archivePage,
  (form) => ({ id: Number(text(form, 'id')) }),
  () => ({ to: pagesPath() }),
)

export const bringBack = action(
  unarchivePage,
  (form) => ({ id: Number(text(form, 'id')) }),
  ({ id }, form) => ({ to: pageDeskPath(id, text(form, 'locale')) }),
)

export const restore = action(
  restorePage,
  (form) => ({
    ...{ id: Number(text(form, 'id')), locale: text(form, 'locale') as Locale },
    ...{ revision: Number(text(form, 'revision')), seen: Number(text(form, 'seen')) },
  }),
  ({ id, locale }) => ({ to: pageDeskPath(id, locale) }),
)
