import type { Place } from '#components/admin/work/begin-fields.client.tsx'
import { may, type Actor } from '#domain/actor.ts'
import { listSections } from '#domain/sections/desk.ts'
import type { OpenedWork } from '#domain/working-copies/desk.ts'
import { localeCodes, localeFacts } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'

/**
 * Where somebody may begin an article: languages, and in each the sections.
 * @param source an article whose story it joins: its languages are taken, and its main section is chosen already
 */
export async function placesOf(actor: Actor, source: OpenedWork | null): Promise<Place[]> {
  const { t } = await deskWords()
  const sections = await listSections(actor)
  const taken = source ? [source.locale, ...source.translations.map(({ locale }) => locale)] : []
  return localeCodes.flatMap((code) => {
    if (taken.includes(code)) return []
    const open = sections.filter(
      ({ id, texts }) => texts[code] && may(actor, 'article:create', { locales: [code], sections: [id] }),
    )
    const later = may(actor, 'article:create', { locales: [code] })
    if (open.length === 0 && !later) return []
    const options = open.map(({ id, texts, depth }) => ({
      value: String(id),
      label: '\u3000'.repeat(depth) + texts[code]!.name,
    }))
    const main = String(source?.content.sections[0] ?? '')
    const chosen =
      options.find(({ value }) => value === main) ?? (options.length === 1 ? options[0] : undefined)
    return [
      {
        value: code,
        label: localeFacts(code).name,
        sections: later ? [{ value: '', label: t('desk.editor.begin.noSection') }, ...options] : options,
        chosen: chosen?.value ?? (later ? '' : options[0]!.value),
      },
    ]
  })
}
