'use server'

import { refresh } from 'next/cache'
import { rebuildLive } from '#domain/live/rebuild.ts'
import { removeSamples } from '#domain/samples/remove.ts'
import { action } from '#server/desk/action.ts'
import { deskWords } from '#server/desk/words.ts'

export const rebuild = action(
  rebuildLive,
  () => ({}),
  async ({ projected, equal, differences }) => {
    const { t } = await deskWords()
    if (equal) return { done: t('desk.upkeep.live.equal', { n: projected }) }
    const found = differences.join('; ')
    return { done: t('desk.upkeep.live.differed', { n: projected, found }) }
  },
)

export const takeSamplesOut = action(
  removeSamples,
  () => ({}),
  async ({ articles, pages, media }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.upkeep.samples.removed', { articles, pages, pictures: media }) }
  },
)
