import type { ArticleFilter } from '#domain/articles/desk.ts'
import type { Newsroom } from '../fill/newsroom.ts'
import type { Random } from '../fill/random.ts'
import { makers, places, things } from '../fill/vocabulary.ts'

const DAY = 86_400_000

/** How much of the newsroom there is to choose from. */
interface Stock {
  newsroom: Newsroom
  /** All sections, for the filter of a section with very much below it. */
  sections: number[]
  now: number
}

/**
 * Kinds of filters that are timed, each as somebody at the desk would set it: the names they have in the report, and one of the
 * kind. The last ones are those that find little or nothing where each of their parts is common.
 */
export const filterKinds: Record<string, (random: Random, stock: Stock) => ArticleFilter> = {
  'no filter': () => ({}),
  'what is live': () => ({ live: ['live'] }),
  'work in hand': () => ({ work: ['draft', 'in_review', 'scheduled'] }),
  language: (random) => ({ locale: random.pick(['zh', 'en']) }),
  'one section': (random, { newsroom }) => ({ sections: [random.pick(newsroom.sections)] }),
  'all sections': (_random, { sections }) => ({ sections }),
  author: (random, { newsroom }) => ({ author: random.pick(newsroom.authors).id }),
  tag: (random, { newsroom }) => ({ tags: [random.pick(newsroom.tags)] }),
  'a week, years ago': (random, { now }) => {
    const from = now - (100 + random.below(4000)) * DAY
    return { from, to: from + 7 * DAY }
  },
  'Chinese words': (random) => ({ text: random.pick(makers).zh + random.pick(things).zh }),
  'English words': (random) => ({ text: `${random.pick(makers).en} ${random.pick(things).en}` }),
  'beginning of a word': (random) => ({ text: random.pick(places).en.slice(0, 3) }),
  'everything at once': (random, { newsroom, now }) => ({
    live: ['live'],
    work: [null],
    locale: 'zh',
    sections: [random.pick(newsroom.sections)],
    tags: [random.pick(newsroom.tags)],
    author: random.pick(newsroom.authors).id,
    text: random.pick(things).zh,
    from: now - 2000 * DAY,
  }),
  'rare word, all else common': (random) => ({
    live: ['live'],
    work: [null],
    locale: 'en',
    text: `${random.pick(places).en} ${(900_000 + random.below(90_000)).toString(36)}`,
  }),
  'common, but never together': (random) => ({ locale: 'en', text: random.pick(things).zh }),
  'a day with nothing of it': (random, { now }) => {
    const from = now - (100 + random.below(4000)) * DAY
    return { live: ['withdrawn'], locale: 'en', text: random.pick(things).en, from, to: from + DAY }
  },
  'all that is withdrawn of a language': () => ({ live: ['withdrawn', 'expired'], locale: 'zh' }),
  'nothing is so': () => ({ work: ['in_review'], locale: 'zh', live: ['live'] }),
}
