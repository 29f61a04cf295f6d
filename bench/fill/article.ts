import type { ArticleContent } from '#db/schema/json.ts'
import { contentOf } from '#domain/articles/content.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { slugify } from '#lib/slugify.ts'
import type { Newsroom } from './newsroom.ts'
import { seeded, type Random } from './random.ts'
import type { Language } from './sentences.ts'
import { deeds, kickers, makers, outlets, places, things, type Word } from './vocabulary.ts'

/** What became of an article after its first publication. */
export type Fate = 'live' | 'corrected' | 'withdrawn'

/** One article of the filling, before it has ids. */
export interface Made {
  number: number
  locale: Language
  /** Whether it joins the story of the article before it. */
  joins: boolean
  /** First recorded publication, UTC milliseconds. */
  at: number
  content: ArticleContent
  fate: Fate
  /** All its readings. */
  views: number
}

/** What articles are made of. */
export interface Stock {
  newsroom: Newsroom
  sentences: Record<Language, string[]>
  /** Articles in all, and the years they lie in, UTC milliseconds. */
  total: number
  since: number
  until: number
}

/** Five articles in four stories, three Chinese and two English: 60 to 40. Batches hold whole rounds. */
export const ROUND: readonly { locale: Language; joins: boolean }[] = [
  { locale: 'zh', joins: false },
  { locale: 'en', joins: true },
  { locale: 'zh', joins: false },
  { locale: 'zh', joins: false },
  { locale: 'en', joins: false },
]

/** Of a hundred articles so many are corrected, withdrawn, reprinted, pictured, and came from an archive. */
const SHARE = { corrected: 0.04, withdrawn: 0.01, reprint: 0.12, picture: 0.6, backDated: 0.03 }
const DAY = 86_400_000

/** Makes article `number` (from 0) of a filling; the same each time. */
export function makeArticle(number: number, stock: Stock): Made {
  const random = seeded(number)
  const { locale, joins } = ROUND[number % ROUND.length]!
  const { since, until, total } = stock
  const at = Math.floor((since + ((until - since) * number) / total) / 1000) * 1000
  const fate = random.next()
  return {
    number,
    locale,
    joins,
    at,
    content: contentFor(number, locale, at, stock, random),
    fate:
      fate < SHARE.corrected ? 'corrected' : fate < SHARE.corrected + SHARE.withdrawn ? 'withdrawn' : 'live',
    // Few are read very often, most hardly at all.
    views: Math.floor(3 / (random.next() + 0.0003)),
  }
}

function contentFor(
  number: number,
  locale: Language,
  at: number,
  stock: Stock,
  random: Random,
): ArticleContent {
  const { newsroom, sentences } = stock
  const [place, maker, deed, thing] = [places, makers, deeds, things].map((words) =>
    random.favour(words),
  ) as [Word, Word, Word, Word]
  const amount = 2 + random.below(400)
  const counted = { en: ` ${amount} ${thing.en}`, zh: `${amount}${thing.measure}${thing.zh}` }[locale]
  const subject = { en: `${place.en} ${maker.en} ${deed.en}`, zh: `${place.zh}${maker.zh}${deed.zh}` }[locale]
  const some = (least: number, most: number) => {
    const joint = locale === 'en' ? ' ' : ''
    return Array.from({ length: least + random.below(most - least + 1) }, () =>
      random.pick(sentences[locale]),
    ).join(joint)
  }
  const [author, second] = [random.favour(newsroom.authors), random.pick(newsroom.authors)]
  const reprint = random.next() < SHARE.reprint
  const picture = newsroom.pictures.length > 0 && random.next() < SHARE.picture
  return contentOf({
    headline: subject + counted,
    slug: `${[place, maker, deed, thing].map((word) => partOfSlug(word[locale])).join('-')}-${number.toString(36)}`,
    kicker: random.next() < 0.5 ? random.pick(kickers)[locale] : '',
    standfirst: random.next() < 0.7 ? some(1, 1) : '',
    sections: [
      ...new Set([
        random.favour(newsroom.sections),
        ...(random.next() < 0.2 ? [random.pick(newsroom.sections)] : []),
      ]),
    ],
    tags: [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.favour(newsroom.tags)))],
    bylines: [
      { name: author[locale], authorId: author.id, role: 'words' },
      ...(second.id !== author.id && random.next() < 0.2
        ? [{ name: second[locale], authorId: second.id, role: 'pictures' as const }]
        : []),
    ],
    originality: reprint ? 'reprint' : 'original',
    source: reprint
      ? {
          name: random.pick(outlets)[locale],
          url: `https://gazette.example/${number}`,
          publishedOn: null,
          licence: null,
        }
      : null,
    lead: picture
      ? {
          media: random.pick(newsroom.pictures),
          alt: some(1, 1),
          caption: some(1, 1),
          credit: second[locale],
        }
      : null,
    dateline: random.next() < 0.6 ? place[locale] : '',
    body: bodyOfParagraphs(Array.from({ length: 2 + random.below(5) }, () => some(3, 5))),
    shownAt: random.next() < SHARE.backDated ? at - (30 + random.below(2000)) * DAY : null,
  })
}

/** Pinyin is slow to make, and the words are few. */
function partOfSlug(word: string): string {
  const known = slugs.get(word) ?? slugify(word)
  slugs.set(word, known)
  return known
}
const slugs = new Map<string, string>()
