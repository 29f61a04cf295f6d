import { readHistory, type History } from '#domain/publications/desk.ts'
import type { Session } from './ask.ts'
import { answer, table } from './output.ts'
import type { Common } from './verb.ts'
import { clock } from './words.ts'

/** Prints the publications of an article. */
export async function tellHistory(session: Session, uid: string, options: Common): Promise<void> {
  const history = await readHistory(session.actor, uid)
  const text = await historyText(session, history)
  answer(session, options, { uid, ...history }, () => text)
}

/** Publications as a table, and below it whether the chain of hashes holds. */
export async function historyText(session: Session, { publications, brokenAt }: History): Promise<string> {
  const { t, terminal } = session
  if (publications.length === 0) return t('cli.history.none')
  const at = await clock()
  const heads = ['version', 'kind', 'at', 'by', 'revision', 'hash', 'note'] as const
  const rows = publications.map((one) => [
    ...[String(one.version), t(`cli.kind.${one.kind}`), at(one.at), one.by.name],
    ...[String(one.revision), one.hash.slice(0, 12), one.note],
  ])
  return [
    table(
      heads.map((head) => t(`cli.column.${head}`)),
      rows,
      terminal.width,
    ),
    '',
    brokenAt === null ? t('cli.history.holds') : t('cli.history.broken', { version: brokenAt }),
  ].join('\n')
}
