import { expect, it } from 'vitest'
import { editorWords } from '#components/admin/editor/editor-words.ts'
import { slashItems } from '#components/admin/editor/menus/slash-items.ts'
import { translator } from '#i18n/translate.ts'

const labels = {
  en: editorWords(translator('en'), 'en').actions,
  zh: editorWords(translator('zh'), 'zh').actions,
}

it.each([
  ['xbt', 'heading2'],
  ['biaoge', 'table'],
  ['bg', 'table'],
  ['TP', 'picture'],
  ['图集', 'gallery'],
  ['zlk', 'factBox'],
  ["yin'yong", 'blockquote'],
  ['pull', 'pullQuote'],
  ['video', 'video'],
  ['脚', 'footnote'],
])('%s finds what is meant, whatever the language of the desk', (query, name) => {
  expect(slashItems(query, labels.en)[0]).toBe(name)
  expect(slashItems(query, labels.zh)[0]).toBe(name)
})

it('everything is there when nothing is typed, and nothing when nothing is called that', () => {
  expect(slashItems('', labels.en)).toHaveLength(14)
  expect(slashItems('qqq', labels.zh)).toEqual([])
})
