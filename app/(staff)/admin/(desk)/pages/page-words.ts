import { editorWords } from '#components/admin/editor/editor-words.ts'
import type { PageWords } from '#components/admin/pages/types.ts'
import { messages } from '#i18n/messages.ts'
import { deskWords } from '#server/desk/words.ts'

/** All that the page of a standing page says; places that stand in it are filled in by the browser. */
export async function pageWords(): Promise<PageWords> {
  const { t, locale } = await deskWords()
  const { editor, pages, pictures } = messages[locale].desk
  return { page: pages.write, modes: editor.mode, pictures, body: editorWords(t, locale) }
}
