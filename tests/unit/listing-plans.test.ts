import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeConnection, connection, open, useConnection } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { cliActor } from '#domain/actor.ts'
import { listArticles, type ArticleFilter } from '#domain/articles/desk.ts'
import { ensureFoundation } from '#domain/settings/ensure-foundation.ts'
import { writeCursor } from '#lib/cursor.ts'
import { aDraft, aSection } from '#tests/newsroom.ts'

const filters: ArticleFilter[] = [
  {},
  { live: ['live'] },
  { work: ['draft', null], locale: 'en' },
  { sections: [1, 2, 3] },
  { tags: [1], author: 1, begunBy: 'u' },
  { from: 1, to: 2_000_000_000_000 },
  { text: 'ore 铁矿', trashed: true },
]

describe('the list of articles on SQLite, which keeps no statistics,', () => {
  let folder: string
  const statements: string[] = []
  const raw = () => (connection().raw as { reader: Sqlite.Database }).reader

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'masthead-plans-'))
    useConnection(open(`file:${join(folder, 'masthead.db')}`))
    await migrate(join(folder, 'backups'))
    await ensureFoundation()
    const section = await aSection()
    for (const headline of ['Ore', 'Coal', 'Coke']) await aDraft(section, { headline })
    const prepare = raw().prepare.bind(raw())
    raw().prepare = (text: string) => {
      statements.push(text)
      return prepare(text)
    }
  })
  afterAll(async () => {
    await closeConnection()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(filters)('finds %j in the order of its terms, and looks only those up', async (filter) => {
    for (const before of [undefined, writeCursor({ at: 3_000_000_000_000_000, id: 9 })]) {
      statements.length = 0
      await listArticles(cliActor('x'), filter, { limit: 50, before })
      const [found, ...others] = statements
      expect(found).toContain('listing_terms match')
      expect(planOf(found!)).toEqual([
        'CO-ROUTINE found',
        // M: the terms; < and >: bounds of the rowid, which FTS5 seeks; no step sorts.
        expect.stringMatching(/^SCAN listing_terms VIRTUAL TABLE INDEX \d+:[<>]*M\d/),
        'SCAN found',
        expect.stringMatching(/^SEARCH listings USING (COVERING )?INDEX listings_place/),
      ])
      for (const text of others) {
        for (const step of planOf(text)) expect(step).not.toMatch(/^SCAN /)
      }
    }
  })

  it('hands bounds over as whole numbers: FTS5 takes no notice of others, and would walk there', async () => {
    statements.length = 0
    await listArticles(cliActor('x'), { from: 1, to: 2 }, { limit: 5, before: writeCursor({ at: 5, id: 1 }) })
    const bounds = statements[0]!.match(/rowid [<>]=? [^?]*\?[^ ]*/g)
    expect(bounds).toHaveLength(2)
    for (const bound of bounds!) expect(bound).toMatch(/cast\(\?$/)
  })

  function planOf(text: string): string[] {
    const values = (text.match(/\?/g) ?? []).map(() => '"x"')
    const steps = raw()
      .prepare(`explain query plan ${text}`)
      .all(...values) as { detail: string }[]
    return steps.map((step) => step.detail)
  }
})
