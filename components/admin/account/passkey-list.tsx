import type { OwnPasskey } from '#domain/factors/desk.ts'
import type { Translator } from '#i18n/translate.ts'
import { ActionForm } from '../form/action-form.client.tsx'
import { Field } from '../form/field.client.tsx'
import { Submit } from '../form/submit.client.tsx'
import { More } from '../kit/more.tsx'
import { Rows } from '../kit/rows.tsx'
import { Tag } from '../kit/tag.tsx'
import type { FormAction } from './types.ts'

/** The form that takes a passkey away is not the row's: what it says must outlive the row. */
const REMOVE = 'remove-passkey'

interface Props {
  passkeys: OwnPasskey[]
  rename: FormAction
  remove: FormAction
  removable: boolean
  t: Translator
  /** An instant in words. */
  time: (instant: number) => string
}

/** One's own passkeys, to be renamed and removed. */
export function PasskeyList({ passkeys, rename, remove, removable, t, time }: Props) {
  return (
    <>
      {passkeys.length === 0 ? (
        <p className="more-lead">{t('desk.account.passkeys.empty')}</p>
      ) : (
        <Rows
          label={t('desk.account.passkeys.list')}
          rows={passkeys.map(({ uid, name, createdAt, lastUsedAt, backedUp }) => ({
            key: uid,
            title: name,
            about: [
              t('desk.account.passkeys.made', { time: time(createdAt) }),
              lastUsedAt === null
                ? t('desk.account.passkeys.unused')
                : t('desk.account.passkeys.used', { time: time(lastUsedAt) }),
            ].join(' · '),
            state: backedUp && <Tag>{t('desk.account.passkeys.kept')}</Tag>,
            actions: (
              <More
                label={t('desk.account.passkeys.change')}
                spoken={t('desk.account.passkeys.changeOf', { name })}
              >
                <ActionForm action={rename} label={t('desk.account.passkeys.changeOf', { name })}>
                  <input type="hidden" name="uid" value={uid} />
                  <Field
                    name="name"
                    label={t('desk.account.passkeys.newName')}
                    defaultValue={name}
                    autoComplete="off"
                  />
                  <Submit tone="plain" pending={t('desk.forms.saving')}>
                    {t('desk.account.passkeys.rename')}
                  </Submit>
                </ActionForm>
                {removable && (
                  <>
                    <p className="more-lead">{t('desk.account.passkeys.removeLead')}</p>
                    <button type="submit" form={REMOVE} name="uid" value={uid} className="button is-danger">
                      {t('desk.account.passkeys.remove')}
                    </button>
                  </>
                )}
              </More>
            ),
          }))}
        />
      )}
      <ActionForm
        action={remove}
        id={REMOVE}
        className="form is-answer"
        label={t('desk.account.passkeys.remove')}
      />
    </>
  )
}
