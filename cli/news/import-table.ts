import type { LineUse, Use } from '#domain/imports/page/read-page.ts'
import type { Session } from './ask.ts'
import { facts, onOneLine, table } from './output.ts'
import { clock } from './words.ts'

/** What of a page becomes a part of the article. */
const TAKEN: readonly Use[] = ['headline', 'shown', 'origin', 'author', 'paragraph']

interface PageImported {
  result: {
    state: 'imported' | 'known'
    uid: string
    locale: string
    slug: string
    headline: string
    shownAt: number | null
    paragraphs: number
    origin: string | null
    published: boolean
  }
  shownProblem: string | null
  lines: readonly LineUse[]
}

/** What was taken out of a page and what was left, line by line, and what came of it. */
export async function importTable(
  { t, terminal }: Session,
  file: string,
  { result, shownProblem, lines }: PageImported,
  dry: boolean,
): Promise<string> {
  const at = await clock()
  const heads = ['line', 'fate', 'use', 'text'] as const
  const rows = lines.map(({ line, text, use }) => [
    String(line),
    t(TAKEN.includes(use) ? 'cli.import.taken' : 'cli.import.dropped'),
    t(`cli.import.use.${use}`),
    text,
  ])
  const shown =
    shownProblem === null
      ? at(result.shownAt)
      : t(`cli.import.shown.${shownProblem === 'impossible' ? 'impossible' : 'missing'}`)
  const fate = t(`cli.import.${dry ? 'would' : 'did'}.${result.state}`)
  return [
    onOneLine(file),
    table(
      heads.map((head) => t(`cli.column.${head}`)),
      rows,
      terminal.width,
    ),
    '',
    facts([
      // The uid of a rehearsal is thrown away with all the rest.
      [t('cli.column.article'), dry && result.state === 'imported' ? fate : `${result.uid}, ${fate}`],
      [t('cli.column.headline'), result.headline],
      [t('cli.column.locale'), result.locale],
      [t('cli.column.slug'), result.slug],
      [t('cli.column.shown'), shown],
      [t('cli.column.source'), result.origin ?? t('cli.import.noOrigin')],
      [t('cli.column.paragraphs'), String(result.paragraphs)],
      [t('cli.column.published'), t(result.published ? 'cli.yes' : 'cli.no')],
    ]),
  ].join('\n')
}
