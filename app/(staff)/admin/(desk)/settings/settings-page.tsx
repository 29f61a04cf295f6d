import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { settingsPath } from '#i18n/desk-site-paths.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { Desk } from '../desk.tsx'
import { save } from './actions.ts'

const parts = ['site', 'languages', 'publisher', 'accounts', 'looks'] as const

interface Props {
  at: AtDesk
  part: (typeof parts)[number]
  /** What the form was shown, by field: it comes back with what was typed. */
  seen: Record<string, unknown>
  /** The form's fields, in sections. */
  children: ReactNode
}

/** One part of the settings: one form, saved in one go. */
export async function SettingsPage({ at, part, seen, children }: Props) {
  const { t } = await deskWords()
  return (
    <Desk at={at}>
      <PageHead title={t('desk.settings.title')} lead={t(`desk.settings.${part}.lead`)} />
      <Tabs
        label={t('desk.settings.tabs')}
        tabs={parts.map((one) => ({
          href: settingsPath(one === 'site' ? undefined : one),
          label: t(`desk.settings.part.${one}`),
          current: one === part,
        }))}
      />
      <ActionForm action={save} className="settings-form">
        <input type="hidden" name="seen" value={JSON.stringify(seen)} />
        {children}
        <Submit pending={t('desk.forms.saving')}>{t('desk.forms.save')}</Submit>
      </ActionForm>
    </Desk>
  )
}
