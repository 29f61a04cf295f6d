import { CsvError, parse } from 'csv-parse/sync'
import { decode, type Decoded } from '#domain/imports/inside.ts'
import { refuse } from '#domain/refusal.ts'
import type { ImportReport, RedirectLine } from './types.ts'

/** Most lines of a file: all of them are written in one transaction, and nobody else can write meanwhile. */
const MOST_LINES = 10_000
/** Longest file, in bytes: as many lines as may be, each as long as addresses usually are. */
export const LONGEST_FILE = 4_000_000
/** Lines by which the delimiter is found out. */
const LOOKED_AT = 20

const delimiters = [',', ';', '\t'] as const

/** What stands in a file, before anything of it is asked. */
export type RedirectFile = Pick<ImportReport, 'encoding' | 'delimiter' | 'header'> & { lines: RedirectLine[] }

/**
 * Reads a file of two columns, the old address and where it leads, as spreadsheets of all kinds write it.
 * @throws Refused `redirect.file…` for what is no such file
 */
export function readRedirectFile(bytes: Uint8Array): RedirectFile {
  if (bytes.byteLength > LONGEST_FILE) refuse('redirect.fileTooLong', { lines: MOST_LINES })
  const decoded = decode(bytes) ?? decodeUnmarked(bytes)
  if (!decoded) return refuse('redirect.fileUnreadable')
  const { encoding, text } = decoded
  const delimiter = delimiterOf(text)
  const records = recordsOf(text, delimiter)
  const header = records.length > 0 && !isAddress(records[0]!.cells[0] ?? '')
  const lines = records.slice(header ? 1 : 0).map(({ line, cells: [from = '', to = ''] }) => ({
    ...{ line, from: withoutOrigin(from), to },
  }))
  if (lines.length === 0) refuse('redirect.fileEmpty')
  if (lines.length > MOST_LINES) refuse('redirect.fileTooLong', { lines: MOST_LINES })
  return { encoding, delimiter, header, lines }
}

/** UTF-16 without a mark: every other byte of the first letters, which are ASCII, is 0. */
function decodeUnmarked(bytes: Uint8Array): Decoded | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const mark =
    bytes[1] === 0 && bytes[3] === 0 ? [0xff, 0xfe] : bytes[0] === 0 && bytes[2] === 0 ? [0xfe, 0xff] : null
  return mark && decode(Uint8Array.from([...mark, ...bytes]))
}

interface Record {
  line: number
  cells: string[]
}

/** @throws Refused `redirect.fileBroken` with the line where quotation marks do not fit */
function recordsOf(text: string, delimiter: string): Record[] {
  try {
    const records = parse(text, {
      ...{ delimiter, bom: true, info: true, trim: true },
      ...{
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        skip_records_with_empty_values: true,
      },
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (problem) {
    if (problem instanceof CsvError)
      return refuse('redirect.fileBroken', { line: Number(problem.lines ?? 0) })
    throw problem
  }
}

/** The one by which most of the first lines fall into two addresses; a comma where none does. */
function delimiterOf(text: string): (typeof delimiters)[number] {
  const lines = text.split(/\r\n?|\n/, LOOKED_AT)
  const pairs = (delimiter: string) =>
    lines.filter((line) => {
      const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''))
      return cells.length === 2
        ? cells.every(isAddress)
        : cells.length > 2 && cells.slice(0, 2).every(isAddress)
    }).length
  return delimiters.toSorted((one, other) => pairs(other) - pairs(one))[0]!
}

function isAddress(cell: string): boolean {
  return /^(?:\/|https?:\/\/)/i.test(cell)
}

/** Old addresses may stand there whole, with the name of the old site. */
function withoutOrigin(from: string): string {
  if (!/^https?:\/\//i.test(from)) return from
  return from.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?!\/)/, '/')
}
