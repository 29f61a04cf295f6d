import type { ImportedFile } from '#components/admin/upkeep/import-state.ts'
import { importPage } from '#domain/imports/import-page.ts'
import { readPage, type Use } from '#domain/imports/page/read-page.ts'
import { Forbidden, Refused } from '#domain/refusal.ts'
import { rehearse } from '#domain/rehearse.ts'
import { formatMoment } from '#i18n/dates.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { isLocale, localeFacts } from '#i18n/locales.ts'
import { asking } from '#server/desk/asking.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

/** What of a page becomes a part of the article. */
const TAKEN: readonly Use[] = ['headline', 'shown', 'origin', 'author', 'paragraph']

interface Wanted {
  locale?: 'en' | 'zh'
  sectionId?: number
  publish: boolean
}

type Result = Extract<Awaited<ReturnType<typeof importPage.run>>, { result: unknown }>['result']

/** Takes one file in, or with `dry` finds out what would come of it. What cannot be done is told, not thrown. */
export async function takeIn(file: File, wanted: Wanted, dry: boolean): Promise<ImportedFile> {
  const { t, sentence } = await deskWords()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const input = { bytes, fileName: file.name, ...wanted }
  try {
    const outcome = dry
      ? { ok: true as const, result: await rehearse(importPage, input, await asking()) }
      : await executeSignedIn(importPage, input)
    if (!outcome.ok) return { name: file.name, problem: sentence(outcome.refusal) }
    return await shown(file.name, bytes, outcome.result, dry)
  } catch (problem) {
    if (problem instanceof Refused) return { name: file.name, problem: sentence(problem.refusal) }
    if (problem instanceof Forbidden) return { name: file.name, problem: t('desk.forms.forbidden') }
    throw problem
  }
}

async function shown(name: string, bytes: Uint8Array, result: Result, dry: boolean): Promise<ImportedFile> {
  const { t, locale, timeZone } = await deskWords()
  const read = readPage(bytes)
  const page = read.ok ? read.page : null
  const language = isLocale(result.locale) ? localeFacts(result.locale).name : result.locale
  const date =
    result.shownAt === null
      ? t(`cli.import.shown.${page?.shownProblem ?? 'missing'}`)
      : formatMoment(result.shownAt, locale, timeZone)
  return {
    name,
    fate: t(`cli.import.${dry ? 'would' : 'did'}.${result.state}`),
    href: dry && result.state === 'imported' ? null : workPath(result.uid),
    facts: [
      { label: t('desk.upkeep.import.headline'), value: result.headline },
      { label: t('desk.upkeep.import.language'), value: language },
      { label: t('desk.upkeep.import.date'), value: date },
      { label: t('desk.upkeep.import.source'), value: result.origin ?? t('cli.import.noOrigin') },
      { label: t('desk.upkeep.import.paragraphs'), value: String(result.paragraphs) },
      { label: t('desk.upkeep.import.published'), value: t(result.published ? 'cli.yes' : 'cli.no') },
    ],
    lines: (page?.lines ?? []).map(({ line, text, use }) => ({
      ...{ line, text, use: t(`cli.import.use.${use}`) },
      taken: TAKEN.includes(use),
    })),
  }
}
