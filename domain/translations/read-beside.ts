import { eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { reading, type Database } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { publications } from '#db/schema/publications.ts'
import { translationStates } from '#db/schema/translations.ts'
import type { Actor } from '#domain/actor.ts'
import { mediaOf } from '#domain/body/media.ts'
import { requireDesk } from '#domain/desk.ts'
import { readPictures } from '#domain/media/reader.ts'
import { inOrder } from './drift.ts'
import { driftOf } from './drift-of.ts'
import { changesOfParts } from './part-change.ts'
import { blockOf, isField, partsOf } from './parts.ts'
import type { Beside, SourcePart, SourceState } from './types.ts'
import { changesBy } from './who-changed.ts'

/**
 * A translation's source, part by part, with what happened to each since it was translated.
 * @returns null for an article that translates no other of its story
 * @throws Forbidden
 */
export async function readBeside(actor: Actor, uid: string): Promise<Beside | null> {
  requireDesk(actor)
  const db = reading()
  const translation = alias(articles, 'translation')
  const [row] = await db
    .select({ state: translationStates, locale: translation.locale, source: articles })
    .from(translation)
    .innerJoin(translationStates, eq(translationStates.articleId, translation.id))
    .innerJoin(articles, eq(articles.id, translationStates.sourceId))
    .where(eq(translation.uid, uid))
  if (!row) return null
  const { state, locale, source } = row
  const states = await statesOf(db, [state.baseRevisionId, state.currentRevisionId])
  const [base, current] = [states.get(state.baseRevisionId)!, states.get(state.currentRevisionId)!]
  const [was, is] = [partsOf(base.content), partsOf(current.content)]
  const drift = await driftOf(db, state)
  const changes = changesOfParts(source.locale)
  const changedBy = await changesBy(db, state)
  const found = new Map(drift.map((one) => [one.part, one]))
  const parts = inOrder([...was.keys()], [...is.keys()]).map((part): SourcePart => {
    const [value, happened] = [is.get(part), found.get(part)]
    return {
      part,
      isField: isField(part),
      block: blockOf(value),
      text: typeof value === 'string' ? value : '',
      drift: happened
        ? {
            ...{ happened: happened.happened, moved: happened.moved },
            change: changes(was.get(part), value),
            ...changedBy(part),
            checked: happened.checked && { by: happened.checked.by.name, at: happened.checked.at },
          }
        : null,
    }
  })
  const { lead, body } = current.content
  const media = [...mediaOf(body), ...mediaOf(base.content.body), lead?.media, base.content.lead?.media]
  return {
    ...{ uid, locale, parts, lead, open: state.drifted },
    source: {
      ...{ uid: source.uid, locale: source.locale, liveState: source.liveState },
      headline: current.content.headline,
      ...{ base: base.state, current: current.state },
    },
    pictures: await readPictures(media.filter((one) => one !== undefined)),
  }
}

async function statesOf(db: Database, ids: number[]) {
  const { id, number, createdAt, createdBy, content } = revisions
  const rows = await db
    .select({ id, number, at: createdAt, by: createdBy, content })
    .from(revisions)
    .where(inArray(id, ids))
  const out = await db
    .select({ revision: publications.revisionId, version: publications.version })
    .from(publications)
    .where(inArray(publications.revisionId, ids))
  return new Map(
    rows.map((row) => {
      const versions = out.filter(({ revision }) => revision === row.id).map(({ version }) => version)
      const version = versions.length > 0 ? Math.max(...versions) : null
      const state: SourceState = { id: row.id, number: row.number, version, at: row.at, by: row.by.name }
      return [row.id, { content: row.content, state }]
    }),
  )
}
