import type { BodyNode, Suggestion } from '#db/schema/json.ts'
import { rewritten } from '#domain/body/rewrite.ts'
import { NOTE_SIGN, placeOnce, writtenText } from '#domain/body/written-text.ts'
import { comparerOfWords, type Run } from '#domain/revisions/inside.ts'

/** Whether a suggestion can be put into a block: what it replaces stands there exactly once, and no note is lost. */
export function fits(block: BodyNode, { from, to }: Suggestion): boolean {
  const text = writtenText(block)
  return text !== null && placeOnce(text, from) !== null && keepsNotes({ from, to })
}

/** Whether as many notes stand in what is proposed as in what it replaces. */
export function keepsNotes({ from, to }: Suggestion): boolean {
  return from.split(NOTE_SIGN).length === to.split(NOTE_SIGN).length
}

/** The block with the suggestion in place of what it replaces. @param locale of the article @returns null where it does not fit */
export function taken(block: BodyNode, suggestion: Suggestion, locale: string): BodyNode | null {
  const at = fits(block, suggestion) ? placeOnce(writtenText(block)!, suggestion.from) : null
  return at === null ? null : rewritten(block, at, runsOf(suggestion, comparerOfWords(locale)))
}

/** What differs, word by word; notes stay where they are among the words. */
export function runsOf({ from, to }: Suggestion, words: ReturnType<typeof comparerOfWords>): Run[] {
  if (!keepsNotes({ from, to })) return words(from, to)
  const proposed = to.split(NOTE_SIGN)
  return from.split(NOTE_SIGN).flatMap((part, n): Run[] => {
    const runs = words(part, proposed[n]!)
    return n === 0 ? runs : [{ kind: 'same', text: NOTE_SIGN }, ...runs]
  })
}
