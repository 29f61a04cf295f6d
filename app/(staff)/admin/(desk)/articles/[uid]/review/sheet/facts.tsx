import type { ReactNode } from 'react'
import { nameIn } from '#components/admin/articles/choices.ts'
import { InLanguage } from '#components/admin/kit/in-language.tsx'
import type { SignOffSheet } from '#domain/reviews/sheet.ts'
import type { DeskSection } from '#domain/sections/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { listFormat } from '#i18n/lists.ts'
import { languageIn } from '#i18n/locales.ts'
import type { deskWords } from '#server/desk/words.ts'

type Words = Pick<Awaited<ReturnType<typeof deskWords>>, 't' | 'locale' | 'timeZone'>

/** What the sheet is of. */
export function factsOf(
  { review, sections, bylines, begun, published }: SignOffSheet,
  all: readonly DeskSection[],
  { t, locale, timeZone }: Words,
): { label: string; value: ReactNode }[] {
  const time = (at: number) => formatMoment(at, locale, timeZone)
  const list = (names: string[]) => (names.length > 0 ? listFormat(names, locale).join('') : '–')
  const named = sections.flatMap((id) => all.find((one) => one.id === id) ?? [])
  const signed = review.stages.findLast(({ said }) => said !== null)?.said
  const { locale: language } = review
  return [
    {
      label: t('desk.reviews.sheet.headline'),
      value: <InLanguage locale={language}>{review.headline || t('desk.reviews.untitled')}</InLanguage>,
    },
    { label: t('desk.reviews.sheet.article'), value: review.uid },
    {
      label: t('desk.reviews.sheet.language'),
      value: languageIn(locale, language),
    },
    { label: t('desk.reviews.sheet.sections'), value: list(named.map((one) => nameIn(one, locale))) },
    { label: t('desk.reviews.sheet.bylines'), value: list(bylines) },
    { label: t('desk.reviews.sheet.begun'), value: `${begun.by} · ${time(begun.at)}` },
    { label: t('desk.reviews.sheet.revision'), value: signed?.revision ?? review.revision },
    {
      label: t('desk.reviews.sheet.hash'),
      value: <span className="sheet-hash">{signed?.hash ?? review.hash}</span>,
    },
    {
      label: t('desk.reviews.sheet.published'),
      value: published
        ? t('desk.reviews.sheet.publishedAs', {
            n: published.version,
            time: time(published.at),
            name: published.by,
          })
        : t('desk.reviews.sheet.notPublished'),
    },
  ]
}
