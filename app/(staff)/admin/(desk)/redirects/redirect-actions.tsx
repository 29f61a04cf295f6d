import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { More } from '#components/admin/kit/more.tsx'
import type { DeskRedirect } from '#domain/addresses/types.ts'
import { deskWords } from '#server/desk/words.ts'
import { change } from './actions.ts'

/** The form that removes is not the row's: what it says must outlive the row. */
export const REMOVE = 'remove-redirect'

/** Another way for an old address, or none. */
export async function RedirectActions({ redirect: { from, to } }: { redirect: DeskRedirect }) {
  const { t } = await deskWords()
  return (
    <More label={t('desk.redirects.change')} spoken={t('desk.redirects.changeOf', { from })}>
      <ActionForm action={change} label={t('desk.redirects.changeOf', { from })}>
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="seen" value={to} />
        <Field
          name="to"
          label={t('desk.redirects.to')}
          defaultValue={to}
          spellCheck={false}
          autoComplete="off"
        />
        <div className="button-row">
          <Submit tone="plain" pending={t('desk.forms.saving')}>
            {t('desk.redirects.save')}
          </Submit>
          <button
            type="submit"
            form={REMOVE}
            name="remove"
            // Neither address has a blank in it.
            value={`${from} ${to}`}
            className="button is-danger"
            aria-label={t('desk.redirects.removeOf', { from })}
          >
            {t('desk.redirects.remove')}
          </button>
        </div>
      </ActionForm>
    </More>
  )
}
