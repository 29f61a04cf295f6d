'use server'

import { refresh } from 'next/cache'
import { createPreview } from '#domain/previews/create.ts'
import { endPreview } from '#domain/previews/end.ts'
import { tokenOfPreview } from '#domain/previews/inside.ts'
import { formatMoment } from '#i18n/dates.ts'
import { previewLinkPath } from '#i18n/desk-article-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

export const makeLink = action(
  createPreview,
  (form) => ({
    uid: text(form, 'uid'),
    hours: Number(text(form, 'hours')),
    ...(text(form, 'revision') !== '' && { revision: Number(text(form, 'revision')) }),
  }),
  async ({ uid, expiresAt }) => {
    refresh()
    const { t, locale, timeZone } = await deskWords()
    return {
      done: t('desk.preview.links.made', { time: formatMoment(expiresAt, locale, timeZone) }),
      // Whoever sees it can use it: never for a log.
      shown: [deskRequest().origin + previewLinkPath(tokenOfPreview(uid))],
    }
  },
)

export const endLink = action(
  endPreview,
  (form) => ({ uid: text(form, 'link') }),
  async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.preview.links.ended') }
  },
)
