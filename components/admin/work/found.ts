import type { Known } from './types.ts'

/** The one that is called so, whatever its capitals, by its name or another word for it. */
export function named(known: readonly Known[], typed: string): Known | undefined {
  return (
    known.find(({ name }) => plain(name) === plain(typed)) ??
    known.find(({ alias }) => alias !== undefined && plain(alias) === plain(typed))
  )
}

/** Without capitals, accents and what stands between words: `Sao Paulo`, `são-paulo`. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s-]+/g, '')
    .toLowerCase()
}
