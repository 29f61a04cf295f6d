import { nameIn } from '#components/admin/articles/choices.ts'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { listSections, readSection } from '#domain/sections/desk.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { sectionsPath } from '#i18n/desk-site-paths.ts'
import { rowNumber } from '#lib/row-number.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../query.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { Archived } from './archived.tsx'
import { Ending } from './ending.tsx'
import { NamesForm } from './names-form.tsx'
import { PlaceForm } from './place-form.tsx'

export const generateMetadata = () => titled((t) => t('desk.sections.title'))

interface Props {
  params: Promise<{ id: string }>
  searchParams: Query
}

/** One section: what it is called, where it stands, how many look at its articles, and how it ends. */
export default function OneSectionPage({ params, searchParams }: Props) {
  return guarded(async (at) => {
    if (!may(at.actor, 'taxonomy:edit', 'anywhere')) throw new Forbidden('taxonomy:edit')
    const section = await readSection(at.actor, rowNumber((await params).id))
    const sections = await listSections(at.actor)
    const merged = await asked(searchParams, 'merged')
    const { t, locale } = await deskWords()
    const isOwn = may(at.actor, 'taxonomy:edit', { sections: [section.id] })
    const part = { section, sections, actor: at.actor }
    return (
      <Desk at={at}>
        <PageHead
          title={nameIn(section, locale)}
          up={{ href: sectionsPath(), label: t('desk.sections.back') }}
          actions={
            section.archivedAt === null ? (
              <ButtonLink href={articlesPath({ section: String(section.id) })}>
                {t('desk.sections.showArticles')}
              </ButtonLink>
            ) : (
              <Tag>{t('desk.sections.archived.state')}</Tag>
            )
          }
        />
        {merged !== undefined && (
          <Notice tone="done">
            <p>{t('desk.sections.merge.done', { n: Number(merged) || 0 })}</p>
          </Notice>
        )}
        {section.archivedAt !== null ? (
          <Archived {...part} mayChange={isOwn} />
        ) : !isOwn ? (
          <p>{t('desk.sections.notYours')}</p>
        ) : (
          <>
            <NamesForm {...part} />
            <PlaceForm {...part} />
            <Ending {...part} />
          </>
        )}
      </Desk>
    )
  })
}
