import 'server-only'
import type { Outcome } from '#domain/execute.ts'
import { refusal } from '#domain/refusal.ts'
import type { TextsInput } from '#domain/texts.ts'
import { localeCodes } from '#i18n/locales.ts'
import { text } from './form.ts'

/**
 * Names, slugs and descriptions out of a form with components/admin/named/text-fields.tsx. A language in which nothing is filled in
 * is left out; whether the rest can be used is the command's business.
 * @returns refused where a name is missing in a language that has one, or in all of them
 */
export function namedTexts(form: FormData): Outcome<TextsInput> {
  const texts: TextsInput = {}
  for (const locale of localeCodes) {
    const part = (name: string) => text(form, `texts.${locale}.${name}`).trim()
    const [name, slug, description] = [part('name'), part('slug'), part('description')]
    const isThere = part('there') === 'yes'
    if (!isThere && [name, slug, description].every((one) => one === '')) continue
    if (name === '') return { ok: false, refusal: refusal('named.nameNeeded', {}, `texts.${locale}.name`) }
    texts[locale] = { name, description, ...(slug !== '' && { slug }) }
  }
  if (Object.keys(texts).length > 0) return { ok: true, result: texts }
  return { ok: false, refusal: refusal('named.nameNeeded', {}, `texts.${localeCodes[0]}.name`) }
}
