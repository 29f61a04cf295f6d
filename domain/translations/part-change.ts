import type { BodyNode } from '#db/schema/json.ts'
import { bodyDifference, comparerOfWords, differenceOfPictures } from '#domain/revisions/inside.ts'
import type { PartChange } from './types.ts'
import type { PartValue } from './parts.ts'

type Lead = Parameters<typeof differenceOfPictures>[0]

/**
 * Tells what changed in parts of a source, one after the other: all that one of these is asked takes a bounded time.
 * @param locale of the source
 */
export function changesOfParts(locale: string) {
  const words = comparerOfWords(locale)
  const bodyOf = (block: BodyNode | undefined) => ({
    version: 1 as const,
    doc: { type: 'doc', content: block ? [block] : [] },
  })
  /** What a part was and what it is; undefined where it was or is not there. */
  return (from: PartValue | undefined, to: PartValue | undefined): PartChange => {
    const any = to ?? from
    if (typeof any === 'string')
      return { kind: 'words', runs: words((from ?? '') as string, (to ?? '') as string) }
    if (any && 'type' in any) {
      const [was, is] = [bodyOf(from as BodyNode | undefined), bodyOf(to as BodyNode | undefined)]
      return { kind: 'blocks', blocks: bodyDifference(was, is, words) }
    }
    const picture = differenceOfPictures((from ?? null) as Lead, (to ?? null) as Lead, words)
    return picture ? { kind: 'picture', picture } : { kind: 'words', runs: [] }
  }
}
