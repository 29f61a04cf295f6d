import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { deskWords } from '#server/desk/words.ts'
import { trash, untrash } from './actions.ts'
import type { Part } from './part.ts'

/** Puts the article in the trash, or takes it out again. */
export async function Trash({ standing: { uid, liveState, trashedAt, may } }: Part) {
  const { t } = await deskWords()
  if (!may.trash) return null
  const isTrashed = trashedAt !== null
  const lead = isTrashed ? 'restoreLead' : liveState === 'live' ? 'live' : 'lead'
  return (
    <Section
      id="trash"
      title={t('desk.publishing.trash.title')}
      lead={t(`desk.publishing.trash.${lead}`)}
      beside
    >
      {isTrashed ? (
        <ActionForm key="untrash" action={untrash} label={t('desk.publishing.trash.restore')}>
          <input type="hidden" name="uid" value={uid} />
          <Submit>{t('desk.publishing.trash.restore')}</Submit>
        </ActionForm>
      ) : (
        liveState !== 'live' && (
          <ActionForm key="trash" action={trash} label={t('desk.publishing.trash.title')}>
            <input type="hidden" name="uid" value={uid} />
            <Submit tone="danger">{t('desk.publishing.trash.send')}</Submit>
          </ActionForm>
        )
      )}
    </Section>
  )
}
