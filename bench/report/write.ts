import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { chartOf } from './chart.ts'
import { markdownOf, type Run } from './markdown.ts'

/** Writes a run as table, JSON and chart. @param folder made if missing */
export async function writeReport(run: Run, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'results.md'), await markdownOf(run))
  const json = await format(JSON.stringify(run), { parser: 'json', printWidth: 110 })
  writeFileSync(join(folder, 'results.json'), json)
  writeFileSync(join(folder, 'results.svg'), chartOf(run))
}
