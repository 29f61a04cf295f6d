'use server'

import { refresh } from 'next/cache'
import { endOtherSessions } from '#domain/sessions/end-others.ts'
import { endOwnSession } from '#domain/sessions/end-own.ts'
import { action } from '#server/desk/action.ts'
import { text } from '#server/desk/form.ts'
import { deskWords } from '#server/desk/words.ts'

export const endSession = action(
  endOwnSession,
  (form) => ({ uid: text(form, 'uid') }),
  async ({ ended }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t(ended ? 'desk.account.sessions.ended' : 'desk.account.sessions.gone') }
  },
)

export const endOthers = action(
  endOtherSessions,
  () => ({}),
  async ({ ended }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.account.sessions.endedOthers', { n: ended }) }
  },
)
