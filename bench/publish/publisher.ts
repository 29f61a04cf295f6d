import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { closeConnection } from '#db/client.ts'
import { systemActor } from '#domain/actor.ts'
import { contentOf } from '#domain/articles/content.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { createArticle } from '#domain/articles/create.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { findSection } from '#domain/sections/desk.ts'
import { monotonic } from '../clock.ts'
import { carryOut } from '../fill/carry-out.ts'
import { PIECE_SECTIONS } from '../site.ts'
import { headlineOf } from './marks.ts'
import type { FromPublisher, Piece, ToPublisher } from './messages.ts'

/**
 * A process of its own that publishes beside the running site, by the commands and on the database of the `news`
 * command: DATA_DIR says which. Started by publish/start-publisher.ts.
 */
const pieces: (Piece & { sectionId: number })[] = []
for (const [at, section] of PIECE_SECTIONS.entries()) {
  const piece = at + 1
  const { id: sectionId } = await findSection(systemActor, section)
  const content = contentFor(piece, 1, sectionId)
  const { uid, slug } = await carryOut(createArticle, { locale: 'en', content })
  await carryOut(publishArticle, { uid })
  pieces.push({ piece, uid, slug, sectionId })
}
tell({ kind: 'ready', pieces })
const [{ publications, every }] = (await once(process, 'message')) as [ToPublisher]
const versions = new Map(pieces.map(({ piece }) => [piece, 1]))
// Without the bench nobody is told any more.
for (let number = 0; number < publications && process.connected; number++) {
  const due = wait(every)
  await publishNext(pieces[number % pieces.length]!)
  await due
}
await closeConnection()
tell({ kind: 'done' })
process.disconnect()

async function publishNext({ piece, uid, slug, sectionId }: (typeof pieces)[number]): Promise<void> {
  const next = versions.get(piece)! + 1
  const content = { ...contentFor(piece, next, sectionId), slug }
  const { version } = await carryOut(correctArticle, { uid, content, kind: 'update' })
  const at = monotonic()
  if (version !== next) throw new Error(`piece ${piece} is at version ${version}, not ${next}`)
  versions.set(piece, version)
  tell({ kind: 'published', piece, version, at })
}

function contentFor(piece: number, version: number, sectionId: number) {
  const paragraph = `The association counted again and came to edition ${version}.`
  return contentOf({
    headline: headlineOf(piece, version),
    slug: `bench-piece-${piece}`,
    sections: [sectionId],
    standfirst: 'A piece that is published over and over while readers ask for it.',
    body: bodyOfParagraphs([paragraph, ...Array.from({ length: 8 }, (_, at) => `${at + 1}. ${paragraph}`)]),
  })
}

function tell(message: FromPublisher): void {
  process.send?.(message)
}
