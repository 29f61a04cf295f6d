/** What a page says about itself: `data-version`, and on articles `data-corrected`. */
export interface Marks {
  /** A number on articles, anything else where only a difference counts. */
  version?: string
  /** The last version that corrected something. */
  corrected?: string
}

/** What its address answers now. */
export interface Found extends Marks {
  status: number
  /** `data-gone` of a page that says why an article is gone. */
  gone?: string
}

export type Change = 'newer' | 'corrected' | 'withdrawn' | 'expired' | 'missing'

/** What became of a page since a reader opened it; null where there is nothing to tell. */
export function changeOf(shown: Marks, found: Found): Change | null {
  if (found.status === 410) return found.gone === 'expired' ? 'expired' : 'withdrawn'
  if (found.status === 404) return 'missing'
  if (found.status !== 200 || !found.version || found.version === shown.version) return null
  // A cache on the way may still have an older one.
  if (Number(found.version) < Number(shown.version)) return null
  return Number(found.corrected) > Number(shown.version) ? 'corrected' : 'newer'
}
