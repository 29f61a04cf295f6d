import { Tag } from '#components/admin/kit/tag.tsx'
import type { Translator } from '#i18n/translate.ts'

interface Props {
  person: { disabledAt: number | null; invited: boolean }
  t: Translator
}

/** Whether somebody can sign in. */
export function StateTag({ person: { disabledAt, invited }, t }: Props) {
  if (disabledAt !== null) return <Tag tone="danger">{t('desk.staff.state.disabled')}</Tag>
  if (invited) return <Tag tone="warning">{t('desk.staff.state.invited')}</Tag>
  return <Tag tone="done">{t('desk.staff.state.active')}</Tag>
}
