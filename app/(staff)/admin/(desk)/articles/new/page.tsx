import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { BeginFields } from '#components/admin/work/begin-fields.client.tsx'
import { may } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { sectionDeskPath } from '#i18n/desk-site-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../../query.ts'
import { titled } from '../../../titled.ts'
import { Desk } from '../../desk.tsx'
import { guarded } from '../../guarded.tsx'
import { begin } from './actions.ts'
import { placesOf } from './places.ts'

export const generateMetadata = () => titled((t) => t('desk.editor.begin.title'))

/** Begins an article: of a new story, or (`?joins=`) as another language of one that is there. */
export default function BeginPage({ searchParams }: { searchParams: Query }) {
  return guarded(async (at) => {
    if (!may(at.actor, 'article:create', 'anywhere')) throw new Forbidden('article:create')
    const joins = await asked(searchParams, 'joins')
    const source = joins === undefined ? null : await openWork(at.actor, joins, deskRequest().now)
    const places = await placesOf(at.actor, source)
    const wanted = await asked(searchParams, 'locale')
    // Left to be chosen later is all there is to choose.
    const hasNoSections = places.every(({ sections }) => sections.every(({ value }) => value === ''))
    const { t, locale } = await deskWords()
    const chosen = [wanted, locale].find((one) => places.some((place) => place.value === one))
    return (
      <Desk at={at}>
        <PageHead
          title={source ? t('desk.editor.begin.joinsTitle') : t('desk.editor.begin.title')}
          lead={
            source
              ? t('desk.editor.begin.joinsLead', {
                  headline: source.content.headline || t('desk.editor.page.untitled'),
                })
              : t('desk.editor.begin.lead')
          }
          up={{ href: articlesPath(), label: t('desk.editor.page.list') }}
        />
        {places.length === 0 ? (
          <EmptyState title={t(source ? 'desk.editor.begin.complete' : 'desk.editor.begin.noWhere')} />
        ) : (
          <>
            {hasNoSections && (
              <Notice>
                <p>{t('desk.editor.begin.noSections')}</p>
                {may(at.actor, 'taxonomy:edit', 'anywhere') && (
                  <div className="page-actions">
                    <ButtonLink href={sectionDeskPath('new')}>
                      {t('desk.editor.begin.makeSection')}
                    </ButtonLink>
                  </div>
                )}
              </Notice>
            )}
            <div>
              <ActionForm action={begin}>
                {source && <input type="hidden" name="joins" value={source.uid} />}
                <BeginFields
                  places={places}
                  locale={chosen ?? places[0]!.value}
                  words={{ locale: t('desk.editor.begin.locale'), section: t('desk.editor.begin.section') }}
                />
                <Field
                  name="headline"
                  label={t('desk.editor.begin.headline')}
                  hint={t('desk.editor.begin.headlineHint')}
                  optional={t('desk.editor.begin.optional')}
                  maxLength={400}
                />
                <Submit pending={t('desk.editor.begin.sending')}>{t('desk.editor.begin.send')}</Submit>
              </ActionForm>
            </div>
          </>
        )}
      </Desk>
    )
  })
}
