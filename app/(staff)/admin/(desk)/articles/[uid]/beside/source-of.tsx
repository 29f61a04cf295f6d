import { Blocks } from '#components/body/blocks.tsx'
import { readingOf } from '#components/body/reading.ts'
import { PictureFigure } from '#components/picture/figure.tsx'
import { ChangeOfPart } from '#components/admin/translations/change-of-part.tsx'
import { leadWords } from '#domain/body/untranslated.ts'
import { standingToSource } from '#components/admin/translations/state-words.ts'
import type { ShownDrift, ShownPart, SourceOf } from '#components/admin/translations/types.ts'
import type { Beside, PartDrift, SourcePart } from '#domain/translations/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { isLocale, localeTag } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import { check } from './actions.ts'
import { besideWords, versionsSaid } from './words.ts'

/** The source of a translation, drawn part by part. */
export async function sourceOf({ uid, source, parts, pictures, lead }: Beside): Promise<SourceOf> {
  const { t, locale, timeZone } = await deskWords()
  const blocks = parts.flatMap(({ block }) => block ?? [])
  const reading = readingOf({ version: 1, doc: { type: 'doc', content: blocks } }, pictures, t)

  function drawn({ part, block, text }: SourcePart) {
    if (block) {
      return (
        <div className="body">
          <Blocks nodes={[block]} reading={reading} />
        </div>
      )
    }
    if (text !== '') return <p className={`source-line is-${part}`}>{text}</p>
    const file = part === 'lead' && lead ? pictures.get(lead.media) : undefined
    return file && lead ? (
      <PictureFigure picture={{ ...file, ...lead }} sizes="(min-width: 64em) 30rem, 94vw" />
    ) : null
  }

  const lag = parts.filter(({ drift }) => drift?.checked === null).length
  const textOf = ({ part, text }: SourcePart) => (part === 'lead' && lead ? leadWords(lead) : text)

  function told(drift: PartDrift): ShownDrift {
    const { happened, moved, by, at, checked, change } = drift
    const what = t(
      `desk.translations.happened.${moved && happened === 'changed' ? 'changedAndMoved' : happened}`,
    )
    const time = (instant: number) => formatMoment(instant, locale, timeZone)
    return {
      happened,
      isOpen: checked === null,
      said: t('desk.translations.beside.said', { what, name: by, time: time(at) }),
      checked:
        checked && t('desk.translations.beside.checkedBy', { name: checked.by, time: time(checked.at) }),
      change: happened === 'moved' ? null : <ChangeOfPart change={change} pictures={pictures} t={t} />,
    }
  }

  return {
    uid,
    lang: isLocale(source.locale) ? localeTag(source.locale) : source.locale,
    href: workPath(source.uid),
    versions: versionsSaid(source, t),
    standing: standingToSource({ lag, current: source.current }, t),
    parts: parts.map((one): ShownPart => ({
      ...{ part: one.part, isField: one.isField, block: one.block, text: textOf(one) },
      shown: drawn(one),
      drift: one.drift && told(one.drift),
    })),
    seen: source.current.number,
    check,
    words: besideWords(t),
  }
}
