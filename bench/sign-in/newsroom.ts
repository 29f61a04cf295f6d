import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeConnection, open, useConnection } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { staff } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { snapshot, systemActor } from '#domain/actor.ts'
import { ensureFoundation } from '#domain/settings/ensure-foundation.ts'
import { hashPassword } from '#lib/argon2.ts'
import { newUid } from '#lib/uid.ts'
import { atTheEnd } from '../leftovers.ts'
import { dropFolder } from '../site.ts'

/**
 * Opens an empty newsroom in a folder of its own, with an account for each e-mail.
 * @returns closes it and takes it away
 */
export async function openNewsroom(emails: readonly string[]): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
  const forget = atTheEnd(() => dropFolder(folder))
  const before = process.env.DATA_DIR
  process.env.DATA_DIR = folder
  useConnection(open(`file:${join(folder, 'masthead.db')}`))
  await migrate(join(folder, 'backups'))
  await ensureFoundation()
  const now = Date.now()
  const passwordHash = await hashPassword('the one and only right password')
  const people = emails.map((email) => ({
    ...{ uid: newUid(now), email, name: email, locale: 'en', passwordHash, passwordSetAt: now },
    ...{ createdAt: now, createdBy: snapshot(systemActor) },
  }))
  await transaction((db) => db.insert(staff).values(people))
  return async () => {
    await closeConnection()
    if (before === undefined) delete process.env.DATA_DIR
    else process.env.DATA_DIR = before
    dropFolder(folder)
    forget()
  }
}
