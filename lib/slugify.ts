import { pinyin } from 'pinyin-pro'

/** Longest slug that is made; one typed by a person may be longer (lib/text.ts). */
const LONGEST = 80

/**
 * An address part out of a title: lower-case ASCII words with hyphens, Han as toneless pinyin.
 * @returns '' when the title has nothing that could stand in an address
 */
export function slugify(title: string): string {
  const latin = title.replace(/\p{Script=Han}+/gu, (han) => ` ${syllables(han)} `)
  const words = latin
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  let slug = ''
  for (const word of words ?? []) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST)
    if (longer.length > LONGEST) break
    slug = longer
  }
  return slug
}

function syllables(han: string): string {
  return pinyin(han, { toneType: 'none', type: 'array', v: true }).join(' ')
}
