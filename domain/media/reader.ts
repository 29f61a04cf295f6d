import { inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveMedia } from '#db/schema/live.ts'
import type { Drawable } from '#domain/articles/types.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'

export type { Drawable } from '#domain/articles/types.ts'

/** Live pictures by uid; what is missing or withdrawn is not in the map. */
export async function readPictures(uids: readonly string[]): Promise<Map<string, Drawable>> {
  const wanted = [...new Set(uids)].filter((uid) => uid !== '')
  if (wanted.length === 0) return new Map()
  reads(...wanted.map(pageTag.media))
  const rows = await reading().select().from(liveMedia).where(inArray(liveMedia.uid, wanted))
  return new Map(rows.map((row) => [row.uid, drawable(row)]))
}

/** Best format first: browsers take the first they know. */
const PREFERENCE = ['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/svg+xml']

function drawable(row: typeof liveMedia.$inferSelect): Drawable {
  const types = [...new Set(row.variants.map((variant) => variant.type))].sort(
    (a, b) => PREFERENCE.indexOf(a) - PREFERENCE.indexOf(b),
  )
  const sources = types.map((type) => ({
    type,
    files: row.variants
      .filter((variant) => variant.type === type)
      .sort((a, b) => a.width - b.width)
      .map((variant) => ({ src: `/media/${variant.name}`, width: variant.width })),
  }))
  const last = sources.at(-1)
  return {
    src: last?.files.at(-1)?.src ?? `/media/${row.publicName}`,
    type: last?.type ?? row.type,
    width: row.width,
    height: row.height,
    sources,
    focalX: row.focalX,
    focalY: row.focalY,
  }
}
