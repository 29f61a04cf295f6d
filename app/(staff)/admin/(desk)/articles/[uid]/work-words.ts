import { editorWords } from '#components/admin/editor/editor-words.ts'
import type { PageWords } from '#components/admin/work/types.ts'
import { messages } from '#i18n/messages.ts'
import { deskWords } from '#server/desk/words.ts'

/** All that the page of an article says; places that stand in it are filled in by the browser. */
export async function workWords(): Promise<PageWords> {
  const { t, locale } = await deskWords()
  const { editor, saving, pictures, comments } = messages[locale].desk
  const { begin: _begin, body: _body, ...work } = editor
  return { work, saving, pictures, comments, body: editorWords(t, locale) }
}
