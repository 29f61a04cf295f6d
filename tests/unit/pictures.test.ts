import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Busy } from '#lib/in-turn.ts'
import type { DrawnPicture } from '#lib/pictures/answer.ts'
import { takePicture } from '#lib/pictures/take.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'masthead-pictures-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What comes of a file, and the renditions' bytes. */
async function taken(bytes: Uint8Array | string, patience?: number) {
  const file = join(folder, 'given')
  writeFileSync(file, bytes)
  return takePicture(file, folder, { patience, readersFirst: true })
}

async function drawn(picture: Sharp): Promise<DrawnPicture & { files: Buffer[] }> {
  const answer = await taken(await picture.toBuffer())
  if ('problem' in answer) throw new Error(answer.problem)
  return { ...answer, files: answer.renditions.map(({ file }) => readFileSync(join(folder, file))) }
}

function plain(width: number, height: number, background = '#4080c0'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } })
}

/** The beginning of a PNG of this size, without its pixels. */
function pngHead(width: number, height: number): Buffer {
  const head = Buffer.from(
    '\x89PNG\r\n\x1a\n\0\0\0\rIHDR--------\x08\x02\0\0\0----\x00\x00\x01\x00IDAT',
    'latin1',
  )
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  head.writeUInt32BE(crc32(head.subarray(12, 29)), 29)
  return head
}

describe('a picture', () => {
  it('is drawn in every size that is no larger than itself', async () => {
    const { renditions, files, ...facts } = await drawn(plain(1000, 500).jpeg())
    expect(facts).toMatchObject({ type: 'image/jpeg', width: 1000, height: 500 })
    expect(renditions).toEqual([
      { type: 'image/webp', width: 160, height: 80, file: '160.webp' },
      { type: 'image/webp', width: 480, height: 240, file: '480.webp' },
      { type: 'image/webp', width: 960, height: 480, file: '960.webp' },
      { type: 'image/webp', width: 1000, height: 500, file: '1000.webp' },
      { type: 'image/jpeg', width: 1000, height: 500, file: '1000.jpg' },
    ])
    for (const [at, bytes] of files.entries()) {
      const { width, height } = await sharp(bytes).metadata()
      expect({ width, height }).toEqual({ width: renditions[at]!.width, height: renditions[at]!.height })
    }
  })

  it('keeps nothing of where, with what and by whom it was taken, and stands upright', async () => {
    const gps = { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 49/1', GPSLongitude: '121/1 28/1 25/1' }
    const camera = { Make: 'NOTEMAKE', Model: 'NOTEMODEL', Artist: 'NOTEARTIST' }
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>NOTEXMP</note></x:xmpmeta>'
    const given = plain(400, 200)
      .withExif({ IFD0: camera, IFD2: { BodySerialNumber: 'NOTESERIAL' }, IFD3: gps })
      .withXmp(xmp)
      .withMetadata({ orientation: 6 })
      .jpeg()
    const bytes = await given.toBuffer()
    for (const note of ['NOTEMAKE', 'NOTESERIAL', 'NOTEXMP']) expect(bytes.includes(note), note).toBe(true)
    expect(await sharp(bytes).metadata()).toMatchObject({ orientation: 6, width: 400 })

    const { width, height, renditions, files } = await drawn(given)
    expect({ width, height }).toEqual({ width: 200, height: 400 })
    expect(renditions.at(-1)).toMatchObject({ type: 'image/jpeg', width: 200, height: 400 })
    expect(files.length).toBe(3)
    for (const file of files) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(file).metadata()
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
      expect(file.toString('latin1')).not.toMatch(/NOTE|Exif|GPS|xmpmeta/)
    }
  })

  it('has its colours in sRGB, whatever profile it came with', async () => {
    const green = await drawn(plain(64, 64, '#80c080').withIccProfile('p3').png())
    const { data } = await sharp(green.files[0]).raw().toBuffer({ resolveWithObject: true })
    // sharp wrote sRGB's #80c080 as P3; read as sRGB without its profile it would be paler by some 12.
    for (const [at, value] of [0x80, 0xc0, 0x80].entries())
      expect(Math.abs(data[at]! - value)).toBeLessThan(5)
    const [p3] = await plain(64, 64, '#80c080').withIccProfile('p3').png().toBuffer().then(rawWithoutProfile)
    expect(Math.abs(p3! - 0x80)).toBeGreaterThan(8)
  })

  it('that can be seen through lies on white paper as JPEG', async () => {
    const clear = sharp({ create: { width: 32, height: 32, channels: 4, background: '#00000000' } })
    const { files } = await drawn(clear.png())
    expect((await sharp(files.at(-1)).raw().toBuffer())[0]).toBeGreaterThan(250)
    expect((await sharp(files[0]).metadata()).hasAlpha).toBe(true)
  })

  it('for scrolling is drawn as high as its formats allow', async () => {
    const { renditions } = await drawn(plain(300, 20_000).png({ compressionLevel: 9 }))
    expect(renditions.map(({ width, height }) => [width, height])).toEqual([
      [160, 10_656],
      [246, 16_383],
      [246, 16_383],
    ])
  })

  it('that moves stands still at its first frame, however many there are', async () => {
    const frames = Array.from({ length: 300 }, (_, at) => ({
      create: { width: 64, height: 64, channels: 3 as const, background: at % 2 ? '#fff' : '#000' },
    }))
    const bytes = await sharp(frames as never, { join: { animated: true } })
      .gif()
      .toBuffer()
    expect((await sharp(bytes).metadata()).pages).toBeGreaterThan(200)
    expect(await taken(bytes)).toMatchObject({ type: 'image/gif', width: 64, height: 64 })
  })
})

describe('what is no picture for us', () => {
  it.each([
    ['noPicture', 'Steel prices rise'],
    ['noPicture', ''],
    ['noPicture', '%PDF-1.7'],
    ['svg', '<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['heic', '\0\0\0\x14ftypmif1\0\0\0\0msf1'],
    ['damaged', '\xff\xd8\xff\xe0 no more of it'],
    ['damaged', 'GIF89a'],
  ])('%s: %j', async (problem, text) => {
    expect(await taken(Buffer.from(text, 'latin1'))).toEqual({ problem })
  })

  it('is told by its content, not by what it begins with alone', async () => {
    const tail = await plain(8, 8).tiff().toBuffer()
    expect(await taken(tail)).toEqual({ problem: 'noPicture' })
  })

  it('is one that was not sent whole', async () => {
    const bytes = await plain(800, 800).jpeg().toBuffer()
    expect(await taken(bytes.subarray(0, bytes.length / 2))).toEqual({ problem: 'damaged' })
  })

  it('is one that would unpack to gigabytes, which nobody unpacks to find out', async () => {
    expect(await taken(pngHead(40_000, 40_000))).toEqual({ problem: 'tooManyPixels' })
    expect(await taken(pngHead(10_000, 10_000))).toEqual({ problem: 'damaged' })
  })

  it('is one that takes too long; its process ends and leaves the next one its turn', async () => {
    const bytes = await plain(64, 64).jpeg().toBuffer()
    expect(await taken(bytes, 1)).toEqual({ problem: 'tooSlow' })
    expect(readdirSync(folder)).toEqual(['given'])
    expect(await taken(bytes)).toMatchObject({ width: 64 })
  })
})

it('more than can wait are told to come back', async () => {
  const file = join(folder, 'given')
  writeFileSync(file, 'no picture')
  const all = await Promise.allSettled(Array.from({ length: 25 }, async () => takePicture(file, folder)))
  const busy = all.filter(({ status }) => status === 'rejected')
  expect(busy).toMatchObject(Array.from({ length: 4 }, () => ({ reason: expect.any(Busy) as Busy })))
})

async function rawWithoutProfile(png: Buffer): Promise<Buffer> {
  return sharp(png, { ignoreIcc: true }).raw().toBuffer()
}
