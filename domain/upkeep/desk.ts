import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { count, eq, sum } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { engine } from '#db/dialect/index.ts'
import { databaseBytes, migrationCount } from '#db/dialect/size.ts'
import { articles } from '#db/schema/articles.ts'
import { media } from '#db/schema/media.ts'
import { stories } from '#db/schema/stories.ts'
import { may, type Actor } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { programFolder } from '#lib/program-folder.ts'

/** What whoever runs the house wants to know of it. Sizes in bytes. */
export interface HouseFacts {
  version: string
  node: string
  engine: 'sqlite' | 'postgres'
  migrations: number
  database: number
  articles: number
  pictures: number
  /** Of the files as they came, without the renditions made of them. */
  pictureBytes: number
  /** Stories that came with a new installation. */
  samples: number
  /** How long this process runs, milliseconds. */
  uptime: number
  /** What it holds in memory. */
  memory: number
}

/** The state of the house. @throws Forbidden without `settings:edit` */
export async function readHouse(actor: Actor): Promise<HouseFacts> {
  if (!may(actor, 'settings:edit', 'anywhere')) throw new Forbidden('settings:edit')
  const db = reading()
  const [[written], [taken], [sample]] = await Promise.all([
    db.select({ n: count() }).from(articles),
    db.select({ n: count(), bytes: sum(media.bytes) }).from(media),
    db.select({ n: count() }).from(stories).where(eq(stories.sample, true)),
  ])
  return {
    version: ownVersion(),
    node: process.version,
    engine,
    migrations: await migrationCount(db),
    database: await databaseBytes(db),
    articles: written!.n,
    pictures: taken!.n,
    pictureBytes: Number(taken!.bytes ?? 0),
    samples: sample!.n,
    uptime: Math.round(process.uptime() * 1000),
    memory: process.memoryUsage.rss(),
  }
}

function ownVersion(): string {
  const file = readFileSync(join(programFolder(), 'package.json'), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}
