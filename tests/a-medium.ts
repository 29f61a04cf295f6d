import { media } from '#db/schema/media.ts'
import { transaction } from '#db/transaction.ts'
import { cliActor, snapshot } from '#domain/actor.ts'
import { project } from '#domain/project.ts'

/** A picture in the media whose files nobody asks for: rows alone. @returns its uid */
export async function aMedium(given: Partial<typeof media.$inferInsert> = {}): Promise<string> {
  const name = given.uid ?? 'medium'
  const variants = [160, 480, 960].map((width) => {
    return { name: `${name}-${width}.webp`, type: 'image/webp', width, height: width / 2 }
  })
  return transaction(async (db) => {
    const [row] = await db
      .insert(media)
      .values({
        ...{ uid: name, hash: name, publicName: name, fileName: `${name}.jpg`, type: 'image/jpeg' },
        ...{
          bytes: 1,
          width: 960,
          height: 480,
          variants,
          createdAt: 0,
          createdBy: snapshot(cliActor('test')),
        },
        ...given,
      })
      .returning()
    await project(db, 'medium', row!.id)
    return row!.uid
  })
}
