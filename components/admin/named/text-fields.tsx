import type { OlderAddress } from '#domain/named-addresses.ts'
import type { NamedText } from '#domain/named.ts'
import { localeCodes, localeFacts, localeTag } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { Field } from '../form/field.client.tsx'

interface Props {
  /** By locale; none for what is new. */
  texts: Record<string, NamedText>
  older?: readonly OlderAddress[]
  t: Translator
}

/** Name, address part and description in each language; server/desk/named-form.ts reads them. */
export function TextFields({ texts, older = [], t }: Props) {
  return (
    <div className="named-texts">
      {localeCodes.map((locale) => {
        const text = texts[locale]
        const moved = older.filter((one) => one.locale === locale && one.state === 'moved')
        const at = (part: string) => `texts.${locale}.${part}`
        return (
          <fieldset key={locale}>
            <legend>{localeFacts(locale).name}</legend>
            {text && <input type="hidden" name={at('there')} value="yes" />}
            <Field
              name={at('name')}
              label={t('desk.sections.names.name')}
              hint={text ? undefined : t('desk.sections.names.nameHint')}
              lang={localeTag(locale)}
              defaultValue={text?.name}
              autoComplete="off"
              maxLength={120}
            />
            <Field
              name={at('slug')}
              label={t('desk.sections.names.slug')}
              hint={
                <>
                  {text ? t('desk.sections.names.slugMoves') : t('desk.sections.names.slugHint')}
                  {moved.length > 0 && (
                    <>
                      <br />
                      {t('desk.sections.names.older', { slugs: moved.map(({ slug }) => slug).join(' · ') })}
                    </>
                  )}
                </>
              }
              defaultValue={text?.slug}
              autoComplete="off"
              spellCheck={false}
              maxLength={120}
            />
            <Field
              name={at('description')}
              label={t('desk.sections.names.description')}
              optional={t('desk.sections.names.optional')}
              lang={localeTag(locale)}
              defaultValue={text?.description}
              rows={3}
              maxLength={600}
            />
          </fieldset>
        )
      })}
    </div>
  )
}
