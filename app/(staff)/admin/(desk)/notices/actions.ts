'use server'

import { refresh } from 'next/cache'
import { readNotices } from '#domain/notices/read.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

/** Marks one notice as read, or with `until` all up to that. */
export const markRead = action(
  readNotices,
  (form) => {
    const until = text(form, 'until')
    return until === '' ? { ids: [Number(text(form, 'id'))] } : { until: Number(until) }
  },
  async ({ read }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.notices.done', { count: read }) }
  },
)
