import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { media, mediaTexts } from '#db/schema/media.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { line } from '#lib/text.ts'
import { loadMedium } from './inside.ts'
import { pictureWords } from './words.ts'

const percent = z.int().min(0).max(100)

/**
 * Says what a picture shows, in one language, and where in it the eye should go. The focal point holds wherever the picture
 * stands; the words are what later uses begin with, and those there are keep their own.
 */
export const describeMedium = command({
  name: 'media.describe',
  input: pictureWords.extend({
    uid: z.string().max(64),
    locale: z.enum(localeCodes),
    focalX: percent,
    focalY: percent,
    /** Left out, it stays. */
    licence: line(200).nullable().optional(),
    licenceUntil: z.int().nullable().optional(),
  }),
  allow: 'media:manage',
  scope: 'anywhere',
  find: async ({ db }, { uid }) => loadMedium(db, uid),
  run: async ({ db }, { input, found }) => {
    const { locale, alt, caption, credit, focalX, focalY } = input
    const { licence = found.licence, licenceUntil = found.licenceUntil } = input
    const before = await said(db, found.id)
    await db.update(media).set({ focalX, focalY, licence, licenceUntil }).where(eq(media.id, found.id))
    const words = { alt, caption, credit }
    await db
      .insert(mediaTexts)
      .values({ mediaId: found.id, locale, ...words })
      .onConflictDoUpdate({ target: [mediaTexts.mediaId, mediaTexts.locale], set: words })
    await project(db, 'medium', found.id)
    return {
      result: { uid: found.uid },
      subject: { kind: 'medium', id: found.id },
      before,
      after: await said(db, found.id),
    }
  },
})

/** What a picture says and where its focal point is; for the audit. */
async function said(db: Database, id: number) {
  const { focalX, focalY, licence, licenceUntil } = media
  const [facts] = await db
    .select({ focalX, focalY, licence, licenceUntil })
    .from(media)
    .where(eq(media.id, id))
  const rows = await db.select().from(mediaTexts).where(eq(mediaTexts.mediaId, id))
  const texts = Object.fromEntries(
    rows.map(({ locale, alt, caption, credit }) => [locale, { alt, caption, credit }]),
  )
  return { ...facts, ...texts }
}
