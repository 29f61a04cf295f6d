/** Files that are taken for pictures, and their media types. */
export const pictureTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
} as const

export type PictureKind = keyof typeof pictureTypes

/** Bytes of a file's beginning that tell what it is: drawings may begin with a licence. */
export const HEAD = 4096

/** Brands of HEIF files whose pictures are HEVC's, which is patented: no free decoder comes with sharp. (ISO/IEC 23008-12, B.4) */
const HEVC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/**
 * What a file is, by its first bytes; what it is called says nothing.
 * @param head the first HEAD bytes, or all there are
 * @returns also kinds that are known and not taken; null for everything else
 */
export function kindOf(head: Uint8Array): PictureKind | 'heic' | 'svg' | null {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif'
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp'
  if (text.startsWith('ftyp', 4)) return heifKind(text.slice(8, head[3]! > 16 ? head[3] : 16))
  return /<svg[\s>]/i.test(text.replaceAll('\0', '')) ? 'svg' : null
}

/** @param brands the file's own, a version, and those it is compatible with; four letters each */
function heifKind(brands: string): 'avif' | 'heic' | null {
  const all: string[] = brands.match(/.{4}/gs) ?? []
  if (all.includes('avif') || all.includes('avis')) return 'avif'
  return all.some((brand) => HEVC.includes(brand)) ? 'heic' : null
}
