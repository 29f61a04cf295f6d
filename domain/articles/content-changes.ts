import { isDeepStrictEqual } from 'node:util'
import type { ArticleContent, PictureUse } from '#db/schema/json.ts'

/** Something readers would get otherwise than they have it: what they have first, null where they have nothing. */
export type ContentChange =
  | { field: 'headline' | 'standfirst' | 'slug'; from: string | null; to: string }
  | { field: 'section'; from: number | null; to: number | null }
  | { field: 'lead'; from: PictureUse | null; to: PictureUse | null }
  | { field: 'body' }
  /** Names of the fields of the content. */
  | { field: 'others'; names: (keyof ArticleContent)[] }

const NAMED = ['headline', 'standfirst', 'slug'] as const
const SHOWN: readonly (keyof ArticleContent)[] = [
  ...NAMED,
  'sections',
  'lead',
  'body',
  'version',
  'translates',
]

/**
 * What differs between what readers have and what they would get, what is seen first in front.
 * @param readers null where they never got anything: everything that is there is new then
 */
export function changesBetween(readers: ArticleContent | null, next: ArticleContent): ContentChange[] {
  const differs = (name: keyof ArticleContent) => !isDeepStrictEqual(readers?.[name], next[name])
  const texts = NAMED.filter((name) => differs(name) && (readers !== null || next[name] !== ''))
  const [was, is] = [readers?.sections[0] ?? null, next.sections[0] ?? null]
  const others = (Object.keys(next) as (keyof ArticleContent)[]).filter(
    (name) => readers !== null && !SHOWN.includes(name) && differs(name),
  )
  const further = differs('sections') && was === is ? (['sections'] as const) : []
  return [
    ...texts.map((field) => ({ field, from: readers?.[field] ?? null, to: next[field] })),
    ...(was === is ? [] : [{ field: 'section' as const, from: was, to: is }]),
    ...(isDeepStrictEqual(readers?.lead ?? null, next.lead)
      ? []
      : [{ field: 'lead' as const, from: readers?.lead ?? null, to: next.lead }]),
    ...(readers !== null && differs('body') ? [{ field: 'body' as const }] : []),
    ...(others.length + further.length > 0 && readers !== null
      ? [{ field: 'others' as const, names: [...further, ...others] }]
      : []),
  ]
}
