import type { ArticleContent } from '#db/schema/json.ts'
import { marked } from './marks.ts'
import { carried, type Named, type Newsroom, type Piece } from './newsroom.ts'
import type { Worker } from './process.ts'
import { oneOf } from './random.ts'

/** A change of the newsroom; what it acknowledges is noted when it returns. */
export type Change = (newsroom: Newsroom, by: Worker, random: () => number) => Promise<void>

/** Everything that is done to the newsroom while readers read. */
export const changes: Record<string, Change> = {
  publish: (newsroom, by) => newsroom.publishNew(by),
  update: (newsroom, by, random) =>
    change(newsroom, by, random, 'update', ({ content }) => ({
      standfirst: `${content.standfirst} And once more.`,
    })),
  correct: (newsroom, by, random) =>
    change(newsroom, by, random, 'correction', ({ number, version }) => ({
      headline: marked('Harbour', number, version + 1),
    })),
  'change of slug': (newsroom, by, random) =>
    change(newsroom, by, random, 'typo', ({ number, publication }) => ({
      slug: `harbour-${number}-${publication}`,
    })),
  'withdraw or reinstate': async (newsroom, by, random) => {
    const piece = oneOf(random, newsroom.pieces)
    if (piece.live) await carried(by, 'article.withdraw', { uid: piece.uid, note: 'Withdrawn.' })
    else {
      newsroom.acknowledged.delete(`Harbour${piece.number}`)
      await carried(by, 'article.publish', { uid: piece.uid })
    }
    piece.live = !piece.live
    piece.publication++
    newsroom.saw(piece)
  },
  'move a section': async (newsroom, by, random) => {
    const section = oneOf(random, newsroom.sections.slice(1))
    const parentId = random() < 0.5 ? null : newsroom.sections[0]!.id
    await carried(by, 'section.move', { id: section.id, parentId })
  },
  'rename a section': (newsroom, by, random) =>
    rename(newsroom, by, 'section', 'Section', oneOf(random, newsroom.sections)),
  'rename an author': (newsroom, by, random) =>
    rename(newsroom, by, 'author', 'Author', oneOf(random, newsroom.authors)),
  'rename a tag': (newsroom, by, random) =>
    rename(newsroom, by, 'tag', 'Topic', oneOf(random, newsroom.topics)),
  'merge tags': async (newsroom, by, random) => {
    if (newsroom.topics.length < 3) return
    const [from] = newsroom.topics.splice(Math.floor(random() * newsroom.topics.length), 1)
    await carried(by, 'tag.merge', { fromId: from!.id, intoId: oneOf(random, newsroom.topics).id })
    newsroom.acknowledged.set(`Topic${from!.number}`, Infinity)
  },
  'change a setting': async (newsroom, by) => {
    const version = newsroom.wire + 1
    await carried(by, 'settings.set', { key: 'site.name', locale: 'en', value: marked('Wire', 1, version) })
    newsroom.wire = version
    newsroom.acknowledged.set('Wire1', version)
  },
}

async function change(
  newsroom: Newsroom,
  by: Worker,
  random: () => number,
  kind: 'update' | 'correction' | 'typo',
  next: (piece: Piece) => Partial<ArticleContent>,
): Promise<void> {
  const live = newsroom.pieces.filter((piece) => piece.live)
  const piece = oneOf(random, live)
  const content = { ...piece.content, ...next(piece) }
  const note = kind === 'correction' ? 'The name was wrong.' : ''
  await carried(by, 'article.correct', { uid: piece.uid, content, kind, note })
  if (content.headline !== piece.content.headline) piece.version++
  piece.publication++
  piece.content = content
  if (content.slug !== piece.slug) newsroom.addresses.push(`/en/news/${content.slug}`)
  piece.slug = content.slug
  newsroom.saw(piece)
}

async function rename(
  newsroom: Newsroom,
  by: Worker,
  kind: 'section' | 'author' | 'tag',
  word: 'Section' | 'Author' | 'Topic',
  named: Named,
): Promise<void> {
  const version = named.version + 1
  await carried(by, `${kind}.update`, {
    id: named.id,
    texts: { en: { name: marked(word, named.number, version) } },
  })
  named.version = version
  newsroom.acknowledged.set(`${word}${named.number}`, version)
}
