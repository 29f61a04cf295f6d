import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { media, mediaTexts } from '#db/schema/media.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { filledLine, line } from '#lib/text.ts'
import { newUid } from '#lib/uid.ts'
import { storePicture } from './store-picture.ts'
import { pictureWords } from './words.ts'

/** Takes a picture into the media: by content, so that the same file is kept once. */
export const addMedium = command({
  name: 'media.add',
  input: z.strictObject({
    /** The file itself, or the `file:` address it was put at, which JSON cannot say. */
    bytes: z.union([z.instanceof(Uint8Array), z.instanceof(URL)]),
    fileName: filledLine(255),
    texts: z.partialRecord(z.enum(localeCodes), pictureWords).default({}),
    focalX: z.int().min(0).max(100).default(50),
    focalY: z.int().min(0).max(100).default(50),
    licence: line(200).nullable().default(null),
    licenceUntil: z.int().nullable().default(null),
    sample: z.boolean().default(false),
  }),
  allow: 'media:manage',
  // A picture has no section and no language: whoever writes for some of them needs pictures too.
  scope: 'anywhere',
  // Files are named by their content: what a failed command leaves behind is what a repetition needs.
  // Whoever is at the desk has the machine together with readers.
  prepare: async ({ bytes }, { actor }) => storePicture(bytes, actor.kind === 'staff'),
  run: async ({ db, actor, now }, { input, prepared }) => {
    const { facts, hash, publicName, variants } = prepared
    const [known] = await db.select().from(media).where(eq(media.hash, hash))
    if (known) {
      return {
        result: { id: known.id, uid: known.uid, known: true },
        subject: { kind: 'medium', id: known.id },
      }
    }
    const { fileName, focalX, focalY, licence, licenceUntil, sample } = input
    const [row] = await db
      .insert(media)
      .values({
        ...{
          uid: newUid(now),
          hash,
          publicName,
          fileName,
          ...facts,
          variants,
        },
        ...{ focalX, focalY, licence, licenceUntil, sample, createdAt: now, createdBy: snapshot(actor) },
      })
      .returning()
    const texts = Object.entries(input.texts).map(([locale, text]) => ({ mediaId: row!.id, locale, ...text }))
    if (texts.length > 0) await db.insert(mediaTexts).values(texts)
    await project(db, 'medium', row!.id)
    return {
      result: { id: row!.id, uid: row!.uid, known: false },
      subject: { kind: 'medium', id: row!.id },
      after: { fileName, hash, ...facts },
    }
  },
})
