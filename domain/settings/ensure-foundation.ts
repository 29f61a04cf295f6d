import { locales } from '#db/schema/locales.ts'
import { internals } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'

/** Languages Masthead ships with. */
const SHIPPED = [
  { code: 'en', bcp47: 'en', openGraph: 'en_GB', news: 'en', name: 'English', position: 1, shown: true },
  { code: 'zh', bcp47: 'zh-Hans', openGraph: 'zh_CN', news: 'zh-cn', name: '中文', position: 2, shown: true },
]

/** Rows every installation has: its languages, and the epoch of its invalidations. Changes nothing twice. */
export async function ensureFoundation(): Promise<void> {
  await transaction(async (db) => {
    await db.insert(locales).values(SHIPPED).onConflictDoNothing()
    await db.insert(internals).values({ key: 'invalidations.epoch', value: '0' }).onConflictDoNothing()
  })
}
