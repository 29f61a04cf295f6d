import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as eventLoop } from 'node:timers/promises'
import { Command } from 'commander'
import type Sqlite from 'better-sqlite3'
import { closeConnection, connection } from '#db/client.ts'
import { wholeNumber } from '#cli/news/verb.ts'
import { openSite } from '#cli/open-site.ts'
import { listExisting } from '#domain/articles/list-existing.ts'
import { readEnvironment } from '#lib/environment.ts'
import { unlikeProjection } from './fill/compare.ts'
import { fillArticles } from './fill/fill-articles.ts'
import { fillReadings } from './fill/readings.ts'
import { sampleIds } from './fill/sample-ids.ts'
import { defaultFolder, articlesFolder } from './folders.ts'
import { progressBar } from './progress-bar.ts'

/** So many articles are held against project() at the end. */
const COMPARED = 200

/**
 * Fills a database of its own with articles, on top of the sample news; goes on where it was stopped.
 * @param folder becomes the DATA_DIR of a site
 * @returns bytes of the database
 * @throws when live rows are not those that project() makes
 */
export async function fill(folder: string, articles: number): Promise<number> {
  mkdirSync(folder, { recursive: true })
  Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: '', SITE_URL: 'http://localhost:3000' })
  await openSite(readEnvironment())
  const bar = progressBar('Filling')
  const { writer } = connection().raw as { writer: Sqlite.Database }
  // Should the machine stop, the filling begins anew: that costs less than waiting for the disk each time.
  writer.pragma('synchronous = OFF')
  writer.pragma('cache_size = -524288')
  writer.pragma('wal_autocheckpoint = 100000')
  const filling = await fillArticles(articles, Date.now(), bar.show)
  // Those of an earlier version's filling.
  while (await listExisting(500)) await eventLoop()
  await fillReadings(Date.now())
  const ids = await sampleIds(COMPARED)
  const unlike = await unlikeProjection(ids)
  writer.pragma('wal_checkpoint(TRUNCATE)')
  await closeConnection()
  if (unlike.length > 0) throw new Error(`articles are not as project() makes them: ${unlike.join(', ')}`)
  const { size } = statSync(join(folder, 'masthead.db'))
  bar.end(
    `${filling.done} articles in ${folder}, ${(size / 1e9).toFixed(2)} GB; ${ids.length} of them compared with project(): equal.`,
  )
  return size
}

if (import.meta.main) {
  const program = new Command('node bench/fill.ts')
    .description(
      'Fills a database with articles for the bench. Called again, it goes on where it was stopped.',
    )
    .option('--articles <number>', 'how many', wholeNumber(1), 1_000_000)
    .option('--data <folder>', 'where the bench keeps its databases', defaultFolder())
    .parse()
  const { articles, data } = program.opts<{ articles: number; data: string }>()
  await fill(articlesFolder(data, articles), articles)
}
