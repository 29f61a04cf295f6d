import { createHmac } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { media, mediaTexts } from '#db/schema/media.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { refuse } from '#domain/refusal.ts'
import { readEnvironment } from '#lib/environment.ts'
import { sha256 } from '#lib/hash.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { pictureFacts, renditions } from '#lib/pictures.ts'
import { siteSecret } from '#lib/secret.ts'
import { filledLine, line } from '#lib/text.ts'
import { newUid } from '#lib/uid.ts'
import { writeWhole } from '#lib/write-file.ts'

/** Largest file that is taken, in bytes. */
const LARGEST = 60 * 1024 * 1024

const words = z.strictObject({ alt: line(1000), caption: line(2000), credit: line(300) })

/** Takes a picture into the media: by content, so that the same file is kept once. */
export const addMedium = command({
  name: 'media.add',
  input: z.strictObject({
    bytes: z.instanceof(Uint8Array),
    fileName: filledLine(255),
    texts: z.partialRecord(z.enum(localeCodes), words).default({}),
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
  prepare: async ({ bytes }) => {
    if (bytes.byteLength > LARGEST) refuse('media.tooLarge', { megabytes: LARGEST / 1024 / 1024 }, 'bytes')
    const facts = await pictureFacts(bytes)
    if (!facts) refuse('media.noPicture', {}, 'bytes')
    const { dataDir } = readEnvironment()
    const hash = sha256(bytes)
    const publicName = createHmac('sha256', siteSecret(dataDir)).update(hash).digest('hex').slice(0, 32)
    const folder = join(dataDir, 'media')
    await mkdir(folder, { recursive: true })
    const variants = await Promise.all(
      (await renditions(bytes)).map(async ({ type, width, height, data }) => {
        const name = `${publicName}-${width}.${type === 'image/webp' ? 'webp' : 'jpg'}`
        // Readers may be getting this very file, from when the picture was first taken in.
        await writeWhole(join(folder, name), data)
        return { name, type, width, height }
      }),
    )
    return { facts, hash, publicName, variants }
  },
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
          bytes: input.bytes.byteLength,
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
