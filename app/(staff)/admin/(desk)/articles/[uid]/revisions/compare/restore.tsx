import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { RevisionList } from '#domain/revisions/types.ts'
import { deskWords } from '#server/desk/words.ts'
import { restore } from '../actions.ts'

interface Props {
  uid: string
  /** Number of the older of the two; null is the working copy, which there is no need to restore. */
  number: number | null
  list: RevisionList
}

/** Puts the older of the two in place of the working copy. */
export async function Restore({ uid, number, list: { mayRestore, scheduled, newest, work } }: Props) {
  const { t } = await deskWords()
  const isThere = number === newest && work === null
  if (number === null || isThere || !mayRestore) return null
  return (
    <Section
      id="restore"
      title={t('desk.revisions.restore.title', { number })}
      lead={t('desk.revisions.restore.lead')}
      beside
    >
      {scheduled ? (
        <Notice>
          <p>{t('desk.revisions.restore.scheduled')}</p>
        </Notice>
      ) : (
        <ActionForm action={restore} label={t('desk.revisions.restore.title', { number })}>
          <input type="hidden" name="uid" value={uid} />
          <input type="hidden" name="revision" value={number} />
          <Submit tone="plain" pending={t('desk.forms.saving')}>
            {t('desk.revisions.restore.send', { number })}
          </Submit>
        </ActionForm>
      )}
    </Section>
  )
}
