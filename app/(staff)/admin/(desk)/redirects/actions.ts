'use server'

import { refresh } from 'next/cache'
import { addRedirect } from '#domain/addresses/redirect.ts'
import { removeRedirect } from '#domain/addresses/remove.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

/** A new redirect: one that is there already is not changed unseen. */
export const add = action(
  addRedirect,
  (form) => ({ from: text(form, 'from').trim(), to: text(form, 'to').trim(), seen: null }),
  async ({ from, to }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.redirects.add.done', { from, to }) }
  },
)

export const change = action(
  addRedirect,
  (form) => ({ from: text(form, 'from'), to: text(form, 'to').trim(), seen: text(form, 'seen') }),
  async ({ from, to }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.redirects.add.done', { from, to }) }
  },
)

export const remove = action(
  removeRedirect,
  (form) => {
    const [from = '', seen = ''] = text(form, 'remove').split(' ')
    return { from, seen }
  },
  async ({ from }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.redirects.removed', { from }) }
  },
)
