import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { asc, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { liveMedia } from '#db/schema/live.ts'
import { media, mediaTexts } from '#db/schema/media.ts'
import { cliActor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { addMedium } from '#domain/media/add.ts'
import { describeMedium } from '#domain/media/describe.ts'
import { findMedia, listMedia } from '#domain/media/desk.ts'
import { NotFound, Refused } from '#domain/refusal.ts'
import { aMedium } from '#tests/a-medium.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { carryOut } from '#tests/newsroom.ts'

const desk = cliActor('desk')
const bytes = new Uint8Array(
  await sharp({ create: { width: 600, height: 300, channels: 3, background: '#48c' } })
    .jpeg()
    .toBuffer(),
)
const said = { alt: 'A mill at night', caption: 'Lanhu, on Friday', credit: 'Lin Yue' }
const at = { focalX: 25, focalY: 80 }

function names(): string[] {
  return readdirSync(join(process.env.DATA_DIR!, 'media')).sort()
}

describe('a picture that is taken in', () => {
  useFreshDatabase()

  it('is drawn into the folder readers get it from, and leaves nothing else behind', async () => {
    const { uid } = await carryOut(addMedium, { bytes, fileName: 'mill.jpg' })
    const [row] = await reading().select().from(media)
    expect(row).toMatchObject({ uid, type: 'image/jpeg', width: 600, height: 300, bytes: bytes.byteLength })
    expect(names()).toEqual(row!.variants.map(({ name }) => name).sort())
    expect(row!.variants.map(({ width }) => width)).toEqual([160, 480, 600, 600])
    expect(row!.variants.every(({ name }) => name.startsWith(row!.publicName))).toBe(true)
    expect(readdirSync(join(process.env.DATA_DIR!, 'incoming'))).toEqual([])
  })

  it('is the same one again, whether it comes as bytes or lies in a file', async () => {
    const first = await carryOut(addMedium, { bytes, fileName: 'mill.jpg' })
    const file = join(process.env.DATA_DIR!, 'elsewhere')
    writeFileSync(file, bytes)
    const again = await carryOut(addMedium, { bytes: pathToFileURL(file), fileName: 'other.png' })
    expect(again).toEqual({ ...first, known: true })
    expect(existsSync(file)).toBe(true)
    expect((await reading().select().from(media)).length).toBe(1)
  })

  it.each([
    ['media.noPicture', 'Steel prices rise'],
    ['media.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['media.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['media.damaged', 'GIF89a'],
  ])('is refused as %s, and nothing is kept', async (key, text) => {
    const input = { bytes: new TextEncoder().encode(text), fileName: 'picture.jpg' }
    expect(await execute(addMedium, input, asking())).toMatchObject({ ok: false, refusal: { key } })
    expect(await reading().select().from(media)).toEqual([])
    expect(readdirSync(join(process.env.DATA_DIR!, 'incoming'))).toEqual([])
  })

  it('cannot be named by a path', async () => {
    const input = { bytes: 'file:///etc/passwd', fileName: 'a' } as never
    expect(await execute(addMedium, input, asking())).toMatchObject({ ok: false, refusal: { key: 'input' } })
  })
})

describe('a picture that is described', () => {
  useFreshDatabase()

  it('says so in that language, and crops follow its focal point', async () => {
    const uid = await aMedium({ licence: 'CC BY 4.0' })
    await carryOut(describeMedium, { uid, locale: 'en', ...said, ...at })
    await carryOut(describeMedium, { uid, locale: 'zh', ...said, alt: '夜色中的工厂', ...at })
    const texts = await reading().select().from(mediaTexts).orderBy(asc(mediaTexts.locale))
    expect(texts.map(({ alt }) => alt)).toEqual([said.alt, '夜色中的工厂'])
    expect((await reading().select().from(media))[0]).toMatchObject({ ...at, licence: 'CC BY 4.0' })
    expect((await reading().select().from(liveMedia))[0]).toMatchObject(at)
  })

  it('keeps what stood there in the audit', async () => {
    const uid = await aMedium()
    await carryOut(describeMedium, { uid, locale: 'en', ...said, ...at, licence: 'CC BY 4.0' })
    await carryOut(describeMedium, { uid, locale: 'en', ...said, ...at, caption: '', licence: null })
    const rows = await reading().select().from(audit).where(eq(audit.command, 'media.describe'))
    expect(rows.at(-1)).toMatchObject({
      before: { ...at, licence: 'CC BY 4.0', en: said },
      after: { ...at, licence: null, en: { ...said, caption: '' } },
    })
  })

  it('is none that is in the trash', async () => {
    const uid = await aMedium({ trashedAt: 1 })
    const attempt = execute(describeMedium, { uid, locale: 'en', ...said, ...at }, asking())
    await expect(attempt).rejects.toBeInstanceOf(NotFound)
  })
})

describe('the list of pictures', () => {
  useFreshDatabase()

  it('goes page by page, the newest first, without what is in the trash', async () => {
    for (const uid of ['a', 'b', 'c']) await aMedium({ uid })
    await aMedium({ uid: 'd', trashedAt: 1 })
    const first = await listMedia(desk, { locale: 'en', limit: 2 })
    expect(first.pictures.map(({ uid }) => uid)).toEqual(['c', 'b'])
    const second = await listMedia(desk, { locale: 'en', limit: 2, before: first.next! })
    expect(second).toMatchObject({ pictures: [{ uid: 'a' }], next: null })
  })

  it.each(['1!', '-1', 'zzzzzz', 'zzzzzzz', ''])('knows no place %j that it did not give', async (before) => {
    const attempt = listMedia(desk, { locale: 'en', limit: 2, before })
    await expect(attempt).rejects.toBeInstanceOf(Refused)
  })

  it('finds by words in any language and by file name, and takes signs for themselves', async () => {
    for (const uid of ['mill', '100%', 'dam']) await aMedium({ uid })
    await carryOut(describeMedium, {
      uid: 'dam',
      locale: 'zh',
      alt: '大坝',
      caption: '',
      credit: 'X_Y',
      ...at,
    })
    const found = async (text: string) =>
      (await listMedia(desk, { locale: 'en', limit: 9, text })).pictures.map(({ uid }) => uid)
    expect(await found('MILL')).toEqual(['mill'])
    expect(await found('大坝')).toEqual(['dam'])
    expect(await found('0%')).toEqual(['100%'])
    expect(await found('x_y')).toEqual(['dam'])
    expect(await found('xzy')).toEqual([])
    expect(await found('  ')).toEqual(['dam', '100%', 'mill'])
  })

  it('shows each with its words in one language and a small rendition', async () => {
    await aMedium({ uid: 'mill' })
    await carryOut(describeMedium, { uid: 'mill', locale: 'en', ...said, ...at })
    expect(await findMedia(desk, ['mill', 'nowhere'], 'en')).toEqual([
      {
        ...{ uid: 'mill', fileName: 'mill.jpg', width: 960, height: 480, ...said, ...at },
        ...{ src: '/media/mill-480.webp', large: '/media/mill-960.webp', licence: null, licenceUntil: null },
      },
    ])
    expect(await findMedia(desk, ['mill'], 'zh')).toMatchObject([{ alt: '', caption: '', credit: '' }])
    expect(await findMedia(desk, [], 'zh')).toEqual([])
  })
})
