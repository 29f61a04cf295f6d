import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { workPath } from '#i18n/desk-article-paths.ts'
import { storyPath } from '#i18n/desk-work-paths.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { Desk } from '../../../desk.tsx'

/** An article that translates nothing has nothing to stand beside. */
export async function NoSource({ at, uid, headline }: { at: AtDesk; uid: string; headline: string }) {
  const { t } = await deskWords()
  return (
    <Desk at={at}>
      <PageHead
        title={t('desk.translations.beside.title')}
        lead={headline}
        up={{ href: workPath(uid), label: t('desk.translations.toText') }}
      />
      <EmptyState
        title={t('desk.translations.beside.noSource')}
        actions={<ButtonLink href={storyPath(uid)}>{t('desk.translations.story.title')}</ButtonLink>}
      >
        {t('desk.translations.beside.noSourceLead')}
      </EmptyState>
    </Desk>
  )
}
