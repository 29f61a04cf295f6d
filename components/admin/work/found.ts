import type { Known } from './types.ts'

/** As many as are shown at once: what can be looked over without scrolling. */
const SHOWN = 8

/**
 * What matches what was typed, in name or address: names that begin with it come first.
 * @returns those that are shown, and whether there are more
 */
export function found(known: readonly Known[], typed: string): { shown: Known[]; more: boolean } {
  const wanted = plain(typed)
  if (wanted === '') return { shown: [], more: false }
  const matching = known.filter(
    ({ name, slug }) => plain(name).includes(wanted) || plain(slug).includes(wanted),
  )
  const first = matching.filter(
    ({ name, slug }) => plain(name).startsWith(wanted) || plain(slug).startsWith(wanted),
  )
  const shown = [...first, ...matching.filter((one) => !first.includes(one))]
  return { shown: shown.slice(0, SHOWN), more: shown.length > SHOWN }
}

/** The one that is called so, whatever its capitals. */
export function named(known: readonly Known[], typed: string): Known | undefined {
  return known.find(({ name }) => plain(name) === plain(typed))
}

/** Without capitals, accents and what stands between words: `Sao Paulo`, `são-paulo`. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s-]+/g, '')
    .toLowerCase()
}
