import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { PageDesk } from '#components/admin/pages/page-desk.client.tsx'
import { may } from '#domain/actor.ts'
import { withBlockIds } from '#domain/body/paragraphs.ts'
import { openPage } from '#domain/pages/desk.ts'
import type { OpenedPage } from '#domain/pages/types.ts'
import { Forbidden } from '#domain/refusal.ts'
import { pageDeskPath, pageRevisionsPath, pagesPath } from '#i18n/desk-site-paths.ts'
import { localeCodes, localeFacts, localeTag, type Locale } from '#i18n/locales.ts'
import { pagePath } from '#i18n/paths.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../query.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { askedLocale, askedPage } from '../asked-page.ts'
import { pageWords } from '../page-words.ts'
import { PagePlace } from './page-place.tsx'

export const generateMetadata = () => titled((t) => t('desk.pages.write.title'))

interface Props {
  params: Promise<{ id: string }>
  searchParams: Query
}

/** Where a standing page is written in one language, or begun. */
export default function StandingPage({ params, searchParams }: Props) {
  return guarded(async (at) => {
    const { id } = await params
    const { t, locale: own } = await deskWords()
    const locale = askedLocale(await asked(searchParams, 'locale'), own)
    const page = id === 'new' ? begun(at, locale) : await openPage(at.actor, askedPage(id), locale)
    const name = page.text?.content.name ?? page.others[0]?.name
    return (
      <Desk at={at} wide>
        <PageHead
          title={name ?? t('desk.pages.write.newTitle')}
          lead={page.text === null && page.id !== 0 ? t('desk.pages.write.notWritten') : undefined}
          up={{ href: pagesPath(), label: t('desk.pages.write.up') }}
          actions={page.text && page.id !== 0 && <Ways page={page} locale={locale} />}
        />
        <Tabs
          label={t('desk.pages.write.languages')}
          tabs={localeCodes.map((code) => ({
            href: pageDeskPath(page.id === 0 ? 'new' : page.id, code),
            label: localeFacts(code).name,
            current: code === locale,
          }))}
        />
        <noscript>
          <Notice tone="warning" title={t('desk.pages.write.noScripts')}>
            <p>{t('desk.pages.write.noScriptsLead')}</p>
          </Notice>
        </noscript>
        {page.archivedAt !== null && (
          <Notice tone="warning" title={t('desk.pages.place.isArchived')}>
            <p>{t('desk.pages.place.isArchivedLead')}</p>
          </Notice>
        )}
        <PageDesk key={`${id} ${locale}`} start={await startOf(page, at, locale)} words={await pageWords()} />
        {page.id !== 0 && page.mayMove && <PagePlace page={page} />}
      </Desk>
    )
  })
}

/** A page that is not there yet. @throws Forbidden for who may not write it */
function begun(at: AtDesk, locale: Locale): OpenedPage {
  if (!may(at.actor, 'article:publish', { locales: [locale] })) throw new Forbidden('article:publish')
  return {
    ...{ id: 0, uid: 'new-page', locale, archivedAt: null, inFooter: true, text: null, others: [] },
    ...{ mayWrite: true, mayMove: false },
  }
}

async function startOf(page: OpenedPage, { person }: AtDesk, locale: Locale) {
  const { locale: own, timeZone } = await deskWords()
  const empty = {
    name: '',
    slug: '',
    description: '',
    body: withBlockIds({ type: 'doc', content: [{ type: 'paragraph' }] }),
  }
  return {
    id: page.id === 0 ? null : page.id,
    key: `${page.uid}:${locale}`,
    ...{ locale, lang: localeTag(locale), person: person.uid, mayWrite: page.mayWrite },
    content: page.text?.content ?? empty,
    revision: page.text?.revision ?? 0,
    desk: { locale: own, timeZone },
  }
}

async function Ways({ page: { id, text, archivedAt }, locale }: { page: OpenedPage; locale: Locale }) {
  const { t } = await deskWords()
  return (
    <>
      <ButtonLink href={pageRevisionsPath(id, locale)}>{t('desk.pages.write.revisions')}</ButtonLink>
      {archivedAt === null && text && (
        <ButtonLink href={pagePath(locale, text.content.slug)}>{t('desk.pages.write.onSite')}</ButtonLink>
      )}
    </>
  )
}
