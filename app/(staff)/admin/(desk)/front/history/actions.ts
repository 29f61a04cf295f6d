'use server'

import { refresh } from 'next/cache'
import { restoreFront } from '#domain/front/restore.ts'
import type { Locale } from '#i18n/locales.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

export const restore = action(
  restoreFront,
  (form) => ({
    locale: text(form, 'locale') as Locale,
    version: Number(text(form, 'version')),
    to: Number(text(form, 'to')),
  }),
  async ({ leftOut }, form) => {
    refresh()
    const { t } = await deskWords()
    const done = t('desk.front.past.restored', { version: Number(text(form, 'to')) })
    const headlines = leftOut.map(({ headline }) => headline).join(' · ')
    return { done: leftOut.length === 0 ? done : `${done} ${t('desk.front.past.leftOut', { headlines })}` }
  },
)
