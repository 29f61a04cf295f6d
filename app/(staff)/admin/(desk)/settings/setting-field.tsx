import type { ComponentProps } from 'react'
import { Field } from '#components/admin/form/field.client.tsx'
import { fieldOf, type SettingKey } from '#domain/settings/keys.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'

type Passed = Omit<ComponentProps<typeof Field>, 'name' | 'defaultValue' | 'lang'>

interface Props extends Passed {
  setting: SettingKey
  /** The language whose value it is; left out where all have the same. */
  locale?: Locale
  /** Values as they stand, by field. */
  seen: Record<string, unknown>
}

/** A setting of one line. */
export function SettingField({ setting, locale, seen, ...passed }: Props) {
  const name = fieldOf(setting, locale ?? '')
  return (
    // What was typed is not seen any more as what stands there: another value, another field.
    <Field
      key={seen[name] as string}
      name={name}
      defaultValue={seen[name] as string}
      lang={locale && localeTag(locale)}
      autoComplete="off"
      {...passed}
    />
  )
}
