import type { ImportReport } from '#domain/addresses/types.ts'
import type { Messages } from '#i18n/messages.ts'

export type ImportWords = Messages['desk']['redirects']['import']

/** What became of a file, with the refusals as sentences. */
export type ToldReport = Omit<ImportReport, 'lines'> & { lines: ToldLine[] }
export type ToldLine = Omit<ImportReport['lines'][number], 'why'> & { why: string | null }
