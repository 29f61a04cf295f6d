import type { ReactNode } from 'react'
import type { ContentChange } from '#domain/articles/desk.ts'
import { listFormat } from '#i18n/lists.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Messages } from '#i18n/messages.ts'
import type { Translator } from '#i18n/translate.ts'
import { Facts } from '../kit/facts.tsx'

type EditorField = keyof Messages['desk']['editor']['fields']

interface Props {
  changes: readonly ContentChange[]
  /** Whether readers have, or had, something before. */
  isChange: boolean
  /** Language of the article. */
  lang: string
  sectionName: (id: number) => string
  /** Address of a small rendition of a picture; undefined where there is none. */
  pictureOf: (media: string) => string | undefined
  t: Translator
  locale: Locale
}

/** What readers will get otherwise than they have it, field by field. */
export function ChangeList({ changes, isChange, lang, sectionName, pictureOf, t, locale }: Props) {
  return (
    <Facts
      facts={changes.map((change) => ({
        label: labelOf(change.field),
        value: valueOf(change),
      }))}
    />
  )

  function labelOf(field: ContentChange['field']): string {
    return field === 'section' || field === 'body' || field === 'others'
      ? t(`desk.publishing.fields.${field}`)
      : t(`desk.editor.fields.${field}`)
  }

  function valueOf(change: ContentChange): ReactNode {
    switch (change.field) {
      case 'body':
        return t('desk.publishing.changes.text')
      case 'others':
        return listFormat(
          change.names.map((name) => t(`desk.editor.fields.${name as EditorField}`)),
          locale,
        ).join('')
      case 'section':
        return pair(
          change.from === null ? null : sectionName(change.from),
          change.to && sectionName(change.to),
        )
      case 'lead':
        return pair(change.from && picture(change.from), change.to && picture(change.to))
      default:
        return pair(
          change.from && <span lang={lang}>{change.from}</span>,
          change.to && <span lang={lang}>{change.to}</span>,
        )
    }
  }

  function pair(from: ReactNode, to: ReactNode) {
    const none = <span className="change-none">{t('desk.publishing.changes.none')}</span>
    if (!isChange) return to || none
    return (
      <>
        <del className="change-from">
          <span className="hidden-label">{t('desk.publishing.changes.from')} </span>
          {from || none}
        </del>
        <ins className="change-to">
          <span className="hidden-label">{t('desk.publishing.changes.to')} </span>
          {to || none}
        </ins>
      </>
    )
  }

  function picture({ media, alt }: { media: string; alt: string }) {
    const src = pictureOf(media)
    const words = alt || t('desk.publishing.changes.noAlt')
    return src === undefined ? words : <img className="change-picture" src={src} alt={words} loading="lazy" />
  }
}
