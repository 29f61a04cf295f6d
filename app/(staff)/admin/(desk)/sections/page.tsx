import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { SectionTree } from '#components/admin/sections/section-tree.client.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { archivedSections, treeOfSections } from '#domain/sections/desk.ts'
import { sectionDeskPath, sectionsPath } from '#i18n/desk-site-paths.ts'
import { messages } from '#i18n/messages.ts'
import { deskWords } from '#server/desk/words.ts'
import { nameIn } from '#components/admin/articles/choices.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { move } from './actions.ts'
import { treeRows } from './tree-rows.ts'

/** Up to so many are shown unfolded: about two screens. */
const UNFOLDED = 40
/** As many of those put away as anybody looks through. */
const ARCHIVED = 200

export const generateMetadata = () => titled((t) => t('desk.sections.title'))

/** The tree that news is sorted into. @param searchParams `all`: everything unfolded */
export default function SectionsPage({ searchParams }: { searchParams: Query }) {
  return guarded(async (at) => {
    if (!may(at.actor, 'taxonomy:edit', 'anywhere')) throw new Forbidden('taxonomy:edit')
    const sections = await treeOfSections(at.actor)
    const archived = await archivedSections(at.actor, ARCHIVED)
    const { t, locale, timeZone } = await deskWords()
    const isLong = sections.length > UNFOLDED
    const isAll = (await asked(searchParams, 'all')) !== undefined
    const add = may(at.actor, 'taxonomy:edit') && (
      <ButtonLink href={sectionDeskPath('new')} tone="primary" icon="add">
        {t('desk.sections.add')}
      </ButtonLink>
    )
    return (
      <Desk at={at} wide>
        <PageHead
          title={t('desk.sections.title')}
          lead={sections.length > 0 && t('desk.sections.lead')}
          actions={
            sections.length > 0 && (
              <>
                {isLong && !isAll && (
                  <ButtonLink href={sectionsPath({ all: 'yes' })} tone="quiet">
                    {t('desk.sections.unfold')}
                  </ButtonLink>
                )}
                {add}
              </>
            )
          }
        />
        {sections.length === 0 ? (
          <EmptyState title={t('desk.sections.none')} actions={add}>
            {t('desk.sections.noneHint')}
          </EmptyState>
        ) : (
          <SectionTree
            // Another number of them is another tree.
            key={isAll ? 'all' : 'folded'}
            rows={treeRows(at.actor, sections, t, locale)}
            folded={isLong && !isAll ? sections.map(({ id }) => id) : []}
            words={messages[locale].desk.sections.tree}
            action={move}
          />
        )}
        {archived.length > 0 && (
          <Section
            id="archived"
            title={t('desk.sections.archived.title')}
            lead={t('desk.sections.archived.lead')}
          >
            <Rows
              label={t('desk.sections.archived.title')}
              rows={archived.map((one) => ({
                key: one.id,
                title: <a href={sectionDeskPath(one.id)}>{nameIn(one, locale)}</a>,
                about: <Moment at={one.at} as="moment" locale={locale} timeZone={timeZone} />,
              }))}
            />
          </Section>
        )}
      </Desk>
    )
  })
}
