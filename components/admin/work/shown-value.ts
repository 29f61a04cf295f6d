import type { ArticleContent, Byline, PictureUse, Source } from '#domain/articles/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { Frame, Known, WorkWords } from './types.ts'
import type { ArticleField } from './writing-context.ts'

interface With {
  frame: Frame
  words: WorkWords
}

/** What stands in a field, in words: for headings of groups that are closed, and for what two people changed. */
export function shownValue(field: ArticleField, value: unknown, { frame, words }: With): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field) {
    case 'sections':
      return namesOf(value as number[], frame.sections, frame)
    case 'tags':
      return namesOf(value as number[], frame.tags, frame)
    case 'bylines':
      return joined((value as Byline[]).map(({ name }) => name).filter(Boolean), frame)
    case 'source':
      return (value as Source).name
    case 'originality':
      return words.source[value as ArticleContent['originality']]
    case 'lead':
      return (value as PictureUse).alt || (value as PictureUse).caption || words.conflict.set
    case 'shownAt':
      return formatMoment(value as number, frame.desk.locale, frame.desk.timeZone)
    case 'genre':
      return words.genres[value as keyof WorkWords['genres']]
    case 'urgency':
      return words.urgencies[`u${value as 1}`]
    case 'aiLabel':
      return words.ai[value as ArticleContent['aiLabel']]
    case 'noindex':
      return value === true ? words.engines.noindex : ''
    default:
      return typeof value === 'string' ? value : ''
  }
}

function namesOf(ids: readonly number[], known: readonly Known[], frame: Frame): string {
  return joined(
    ids.map((id) => known.find((one) => one.id === id)?.name ?? String(id)),
    frame,
  )
}

function joined(names: string[], { desk }: Frame): string {
  return names.join(desk.locale === 'zh' ? '、' : ', ')
}
