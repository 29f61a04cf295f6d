import { diffArrays } from 'diff'

/** A stretch of text that both have, or one of them. */
export interface Run {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/**
 * Words that are looked for in one pair of texts, and the squares of those in all pairs: the time grows by them, 1,000 in one pair
 * take 90 ms. What differs by more is shown whole, one text in place of the other.
 */
const MOST_EDITS = 1_000
const MOST_WORK = MOST_EDITS ** 2
/** Of the words of both texts; beyond it they are two texts rather than one that was changed. */
const MOST_SHARE = 0.4
/** Looked for in any pair: headlines are short. */
const FEWEST_EDITS = 20

const segmenters = new Map<string, Intl.Segmenter>()

/** Compares two texts by words. */
export type CompareWords = (from: string, to: string) => Run[]

/**
 * Compares texts by words; Chinese is segmented into words. The runs that are not added make the old text, those that are not
 * removed the new one. All that one comparer is asked takes a bounded time.
 * @param locale of the texts
 */
export function comparerOfWords(locale: string): CompareWords {
  let left = MOST_WORK
  return (from, to) => {
    if (from === to) return from === '' ? [] : [{ kind: 'same', text: from }]
    const [old, now] = [wordsOf(from, locale), wordsOf(to, locale)]
    const share = Math.ceil((old.length + now.length) * MOST_SHARE)
    const most = Math.max(FEWEST_EDITS, Math.min(MOST_EDITS, share, Math.floor(Math.sqrt(left))))
    const changes = diffArrays(old, now, { maxEditLength: most })
    const edits = changes?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
    left = Math.max(0, left - (edits ?? most) ** 2)
    if (!changes) return replaced(from, to)
    return tidied(
      changes.map(({ value, added, removed }) => ({ kind: kindOf(added, removed), text: value.join('') })),
    )
  }
}

/** What differs between two lists, item by item. */
export function differenceOfItems(from: readonly string[], to: readonly string[]): Run[] {
  const changes = diffArrays([...from], [...to])
  return changes.flatMap(({ value, added, removed }) =>
    value.map((text) => ({ kind: kindOf(added, removed), text })),
  )
}

function wordsOf(text: string, locale: string): string[] {
  let segmenter = segmenters.get(locale)
  if (!segmenter) segmenters.set(locale, (segmenter = new Intl.Segmenter(locale, { granularity: 'word' })))
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

function kindOf(added: boolean, removed: boolean): Run['kind'] {
  return added ? 'added' : removed ? 'removed' : 'same'
}

function replaced(from: string, to: string): Run[] {
  const runs: Run[] = [
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ]
  return runs.filter(({ text }) => text !== '')
}

/** Blanks and single marks between two changes are part of the change: nobody reads text that changes at every word. */
const BETWEEN = /^[\s\p{P}]{1,2}$/u

/** Each stretch of changes as what was removed, then what was added, with what little stands between them on both sides. */
function tidied(runs: readonly Run[]): Run[] {
  const done: Run[] = []
  let removed = ''
  let added = ''
  const settle = () => {
    done.push(...replaced(removed, added))
    removed = added = ''
  }
  runs.forEach(({ kind, text }, at) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (at > 0 && at < runs.length - 1 && BETWEEN.test(text) && (removed !== '' || added !== '')) {
      removed += text
      added += text
    } else {
      settle()
      done.push({ kind, text })
    }
  })
  settle()
  return done
}
