import type { Database } from '#db/client.ts'
import { pages } from '#db/schema/pages.ts'
import { settings } from '#db/schema/settings.ts'
import { stories } from '#db/schema/stories.ts'
import { authors, sections, tags } from '#db/schema/taxonomy.ts'

/**
 * Whether nobody has made or set anything yet, drafts and trash included. Only then is an installation new:
 * samples would collide with sections made before the first start, and overwrite settings made then.
 */
export async function isUntouched(db: Database): Promise<boolean> {
  for (const table of [stories, sections, tags, authors, pages, settings]) {
    if ((await db.select().from(table).limit(1)).length > 0) return false
  }
  return true
}
