'use server'

import { refresh } from 'next/cache'
import { updateAccount } from '#domain/account/update.ts'
import type { Locale } from '#i18n/locales.ts'
import { action } from '#server/desk/action.ts'
import { text, texts } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

export const saveProfile = action(
  updateAccount,
  // The command knows the languages.
  (form) => ({ name: text(form, 'name'), locale: text(form, 'locale') as Locale }),
  async () => {
    refresh()
    // Anew: the language may be another one now.
    const { t } = await deskWords()
    return { done: t('desk.forms.saved') }
  },
)

export const saveNoticesByMail = action(
  updateAccount,
  (form) => ({ noticesByMail: texts(form, 'noticesByMail').includes('yes') }),
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.forms.saved') }
  },
)
