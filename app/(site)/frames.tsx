import { NotFoundPage } from '#components/errors/not-found.tsx'
import { GonePage } from '#components/errors/gone.tsx'
import { SiteFrame } from '#components/site/site-frame.tsx'
import { readLatest } from '#domain/articles/reader.ts'
import type { ArticleAnswer } from '#domain/articles/types.ts'
import type { Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { answer } from '#lib/answer.ts'
import { readSite } from './site.ts'

/** So many of the newest stand on a page that has nothing else. */
const NEWEST = 6

/** 404: nothing stands here, or never did. */
export async function NotFound({ locale }: { locale: Locale }) {
  answer(404)
  return nothingHere(locale, 404)
}

/** 410: a section, tag, author or standing page that was put away. */
export async function PutAway({ locale }: { locale: Locale }) {
  answer(410)
  return nothingHere(locale, 410)
}

async function nothingHere(locale: Locale, status: 404 | 410) {
  const site = await readSite(locale)
  return (
    <SiteFrame site={site}>
      <NotFoundPage site={site} status={status} newest={await readLatest(locale, NEWEST)} />
    </SiteFrame>
  )
}

/** 410: withdrawn or expired, with what readers are told. */
export async function Gone({
  locale,
  article,
}: {
  locale: Locale
  article: Extract<ArticleAnswer, { state: 'gone' }>
}) {
  answer(410)
  const site = await readSite(locale)
  return (
    <SiteFrame site={site}>
      <GonePage site={site} article={article} newest={await readLatest(locale, NEWEST)} />
    </SiteFrame>
  )
}

/** 301: the front sends readers on; the link is for what does not follow. @param to a path of this site */
export function Moved({ locale, to }: { locale: Locale; to: string }) {
  answer(301, to)
  return (
    <main>
      <h1>{translator(locale)('errors.moved')}</h1>
      <p>
        <a href={to}>{to}</a>
      </p>
    </main>
  )
}
