import type { Translator } from '#i18n/translate.ts'
import { Icon } from '../kit/icon.tsx'

interface Props {
  /** id of the form that moves pages. */
  form: string
  /** Ids of all pages, as they stand. */
  order: readonly number[]
  id: number
  name: string
  t: Translator
}

/** Puts a page before the one above it, or behind the one below it. */
export function PageOrder({ form, order, id, name, t }: Props) {
  const at = order.indexOf(id)
  const up = at === 0 ? null : `${id} behind ${order[at - 2] ?? ''}`
  const next = order[at + 1]
  const down = next === undefined ? null : `${id} behind ${next}`
  return (
    <span className="page-order">
      <Move form={form} value={up} label={t('desk.pages.list.up', { name })} icon="up" />
      <Move form={form} value={down} label={t('desk.pages.list.down', { name })} icon="down" />
    </span>
  )
}

interface MoveProps {
  form: string
  /** As the action reads it; null where there is nothing to move past. */
  value: string | null
  label: string
  icon: 'up' | 'down'
}

function Move({ form, value, label, icon }: MoveProps) {
  return (
    <button
      type="submit"
      form={form}
      name="move"
      value={value ?? ''}
      className="button is-quiet"
      aria-label={label}
      title={label}
      disabled={value === null}
    >
      <Icon name={icon} />
    </button>
  )
}
