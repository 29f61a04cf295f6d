import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { CodeField } from '#components/admin/form/code-field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import type { Translator } from '#i18n/translate.ts'
import { passSecondFactor } from '../actions.ts'

interface Props {
  by: 'totp' | 'recovery'
  next: string
  t: Translator
}

/** For a code out of an app, or one of those kept for the day when it is lost. */
export function CodeForm({ by, next, t }: Props) {
  const words = by === 'totp' ? 'desk.signIn.factor' : 'desk.signIn.recovery'
  return (
    <ActionForm action={passSecondFactor}>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="by" value={by} />
      <CodeField
        name="code"
        label={t(`${words}.code`)}
        hint={t(`${words}.hint`)}
        of={by === 'totp' ? 'digits' : 'letters'}
        required
      />
      <Submit pending={t('desk.forms.checking')}>{t('desk.signIn.enter')}</Submit>
    </ActionForm>
  )
}
