import sharp from 'sharp'

let made = 0

/** A photograph nobody has sent yet, with where it was taken. @param name of the file; left out, one nobody has */
export async function aPicture(name = `picture-${process.pid}-${Date.now()}-${++made}.jpg`) {
  const { r, g, b } = { r: Date.now() % 256, g: Math.floor(Math.random() * 256), b: process.pid % 256 }
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background: { r, g, b } } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 49/1' } })
    .toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}
