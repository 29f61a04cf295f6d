import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeConnection, connection, open, useConnection } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { cliActor } from '#domain/actor.ts'
import { readAudit } from '#domain/audit/desk.ts'
import type { AuditFilter } from '#domain/audit/filter.ts'
import { writeCursor } from '#lib/cursor.ts'
import { anEntry, writeEntries } from '#tests/audit-rows.ts'

/** A filter, and the index it is read from. */
const plans: [AuditFilter, string][] = [
  [{}, 'audit_at'],
  [{ from: 1, to: 5 }, 'audit_at'],
  [{ outcome: 'forbidden' }, 'audit_outcome'],
  [{ person: 'u' }, 'audit_actor'],
  [{ person: 'anyone', outcome: 'refused' }, 'audit_actor_kind'],
  [{ command: 'article.save' }, 'audit_command'],
  [{ command: 'article', outcome: 'refused', from: 1 }, 'audit_command'],
  [{ command: 'article', person: 'cli' }, 'audit_command'],
  [{ command: 'article', person: 'u', outcome: 'done' }, 'audit_actor'],
  [{ origin: '10.0.0.1', outcome: 'done', command: 'article' }, 'audit_origin'],
  [{ subject: { kind: 'article', id: 1 }, person: 'u' }, 'audit_subject'],
  [{ requestId: 'r', subject: { kind: 'article', id: 1 } }, 'audit_request'],
]

describe('the audit on SQLite, which keeps no statistics,', () => {
  let folder: string
  const statements: string[] = []
  const raw = () => (connection().raw as { reader: Sqlite.Database }).reader

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'masthead-plans-'))
    useConnection(open(`file:${join(folder, 'masthead.db')}`))
    await migrate(join(folder, 'backups'))
    await writeEntries([anEntry(), anEntry({ command: 'article.create' })])
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

  it.each(plans)('reads %j in the order of an index', async (filter, index) => {
    for (const before of [undefined, writeCursor({ at: 4, id: 2 })]) {
      statements.length = 0
      await readAudit(cliActor('x'), filter, { limit: 50, locale: 'en', before })
      const asked = statements.filter((text) => /from "audit".* order by/.test(text))
      expect(asked.length).toBeGreaterThan(0)
      for (const text of asked) {
        const values = (text.match(/\?/g) ?? []).map(() => null)
        const steps = raw()
          .prepare(`explain query plan ${text}`)
          .all(...values) as { detail: string }[]
        // One step: nothing is sorted, nothing is merged.
        expect(steps.map((step) => step.detail)).toEqual([
          expect.stringMatching(new RegExp(`(SCAN|SEARCH) audit USING INDEX ${index}( |$)`)),
        ])
        if (Object.keys(filter).length > 0 || before) expect(steps[0]!.detail).toContain('SEARCH')
      }
    }
  })

  it('finds the names of commands without reading all entries', async () => {
    statements.length = 0
    await readAudit(cliActor('x'), { command: 'tag' }, { limit: 50, locale: 'en' })
    const steps = raw().prepare(`explain query plan ${statements[0]}`).all() as { detail: string }[]
    const ofAudit = steps.map((step) => step.detail).filter((detail) => detail.includes(' audit '))
    expect(ofAudit).toHaveLength(2)
    for (const detail of ofAudit) expect(detail).toMatch(/^SEARCH audit USING COVERING INDEX/)
  })
})
