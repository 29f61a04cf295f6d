import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { renderSVG } from 'uqr'
import { addMedium } from '#domain/media/add.ts'
import { carryOut } from './do.ts'
import { samplesFolder } from './newsroom.ts'

const folder = join(samplesFolder, 'pictures')
/** As large as the largest rendition. */
const WIDTH = 1600

/**
 * Draws one sample picture into the media.
 * @returns uid of the medium
 */
export async function drawPicture(key: string, now: number): Promise<string> {
  const svg = readFileSync(join(folder, `${key}.svg`))
  const bytes = await sharp(svg)
    .resize({ width: WIDTH })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 90 })
    .toBuffer()
  const { x: focalX, y: focalY } = focalPoints()[key] ?? { x: 50, y: 50 }
  const { uid } = await carryOut(
    addMedium,
    { bytes, fileName: `${key}.jpg`, focalX, focalY, sample: true },
    now,
  )
  return uid
}

/** The site's mark. @returns uid of the medium */
export async function drawLogo(now: number): Promise<string> {
  const bytes = await sharp(readFileSync(join(folder, 'logo.svg')))
    .resize({ width: 512 })
    .png()
    .toBuffer()
  return (await carryOut(addMedium, { bytes, fileName: 'logo.png', sample: true }, now)).uid
}

/** The QR code of the sample account: it leads to the site itself. @returns uid of the medium */
export async function drawQr(text: string, now: number): Promise<string> {
  const svg = Buffer.from(renderSVG(text, { pixelSize: 16, border: 2 }))
  const bytes = await sharp(svg).flatten({ background: '#ffffff' }).png().toBuffer()
  return (await carryOut(addMedium, { bytes, fileName: 'account-qr.png', sample: true }, now)).uid
}

type FocalPoints = Record<string, { x: number; y: number }>

let known: FocalPoints | null = null
function focalPoints(): FocalPoints {
  if (known) return known
  const file = join(folder, 'focal-points.json')
  const read: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return (known = read as FocalPoints)
}
