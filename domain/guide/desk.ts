import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Body } from '#db/schema/json.ts'
import type { Actor } from '#domain/actor.ts'
import { bodyFromMarkdown } from '#domain/body/from-markdown.ts'
import { requireDesk } from '#domain/desk.ts'
import { programFolder } from '#lib/program-folder.ts'

/** The five-minute guide in one language, out of docs/guide. @throws Forbidden */
export async function readGuide(actor: Actor, locale: 'en' | 'zh'): Promise<Body> {
  requireDesk(actor)
  return bodyFromMarkdown(readFileSync(join(programFolder(), 'docs', 'guide', `${locale}.md`), 'utf8'))
}
