import { contentOf } from '#domain/articles/content.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { marked, WITHDRAWN } from './marks.ts'
import type { Worker } from './process.ts'

export interface Piece {
  number: number
  uid: string
  slug: string
  content: ArticleContent
  /** Of the headline. */
  version: number
  /** Of the live publication: the page's data-version. */
  publication: number
  live: boolean
}

export interface Named {
  number: number
  id: number
  version: number
}

/** What was acknowledged so far, in English; the Chinese pages stand beside it unchanged but for settings. */
export class Newsroom {
  readonly pieces: Piece[] = []
  readonly sections: Named[] = []
  readonly topics: Named[] = []
  readonly authors: Named[] = []
  /** Versions of markers that readers must see at least. */
  readonly acknowledged = new Map<string, number>()
  /** Addresses of readers' pages. */
  readonly addresses: string[] = [
    '/en',
    '/zh',
    '/en/archive',
    '/en/feed.xml',
    '/en/search?q=harbour',
    '/sitemap.xml',
  ]
  wire = 1
  /** Names of the changes, as they were made. */
  readonly latest: string[] = []

  /** @param by writes the first content */
  async fill(by: Worker): Promise<void> {
    await carried(by, 'settings.set', { key: 'site.name', locale: 'en', value: marked('Wire', 1, 1) })
    for (const number of [1, 2, 3, 4, 5, 6]) {
      this.sections.push(await this.#named(by, 'section', number, 'Section', `section-${number}`))
      this.topics.push(await this.#named(by, 'tag', number, 'Topic', `topic-${number}`))
    }
    for (const number of [1, 2, 3]) {
      this.authors.push(await this.#named(by, 'author', number, 'Author', `author-${number}`))
    }
    for (let number = 1; number <= 30; number++) await this.publishNew(by, number)
  }

  async publishNew(by: Worker, number = this.pieces.length + 1): Promise<void> {
    const of = <T>(list: readonly T[]) => list[number % list.length]!
    const content = contentOf({
      headline: marked('Harbour', number, 1),
      slug: `harbour-${number}`,
      standfirst: `The harbour reports for the ${number}th time.`,
      body: bodyOfParagraphs([`Piece ${number}, said the harbour.`, 'More is expected.']),
      sections: [of(this.sections).id],
      tags: [of(this.topics).id],
      bylines: [{ name: 'Somebody', authorId: of(this.authors).id, role: 'words' }],
    })
    const made = (await carried(by, 'article.create', { locale: 'en', content })) as {
      uid: string
      slug: string
    }
    await carried(by, 'article.publish', { uid: made.uid })
    const piece = { number, uid: made.uid, slug: made.slug, content, version: 1, publication: 1, live: true }
    this.pieces.push(piece)
    this.addresses.push(`/en/news/${made.slug}`)
    this.acknowledged.set(`Harbour${number}`, 1)
  }

  /** Notes that a headline is out, or away. */
  saw(piece: Piece): void {
    this.acknowledged.set(`Harbour${piece.number}`, piece.live ? piece.version : WITHDRAWN)
  }

  async #named(
    by: Worker,
    kind: 'section' | 'tag' | 'author',
    number: number,
    word: 'Section' | 'Topic' | 'Author',
    slug: string,
  ) {
    const name = marked(word, number, 1)
    const input = { texts: { en: { name, slug } }, ...(kind === 'section' && { parentId: null }) }
    const { id } = (await carried(by, `${kind}.create`, input)) as { id: number }
    this.addresses.push(`/en/${kind}s/${slug}`)
    this.acknowledged.set(`${word}${number}`, 1)
    return { number, id, version: 1 }
  }
}

/** Orders something that must not be refused. */
export async function carried(by: Worker, name: string, input: unknown): Promise<unknown> {
  const { refused, result } = await by.order(name, input)
  if (refused !== null) throw new Error(`${name} was refused: ${refused}`)
  return result
}
