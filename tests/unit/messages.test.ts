import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { messages } from '#i18n/messages.ts'

function entries(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]]
  return Object.entries(tree as object).flatMap(([key, value]) =>
    entries(value, path ? `${path}.${key}` : key),
  )
}

const en = new Map(entries(messages.en))
const zh = new Map(entries(messages.zh))
/** Names of the values a text asks for, at any depth. */
function values(text: string): Set<string> {
  const found = new Set<string>()
  const walk = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (!isLiteralElement(element) && !isPoundElement(element)) found.add(element.value)
      if (isSelectElement(element) || isPluralElement(element)) {
        for (const option of Object.values(element.options)) walk(option.value)
      }
      if (isTagElement(element)) walk(element.children)
    }
  }
  walk(parse(text))
  return found
}

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('are all filled, and ask for the same values', () => {
    for (const [key, text] of en) {
      expect(text, key).not.toBe('')
      expect(zh.get(key), key).not.toBe('')
      expect(values(zh.get(key) ?? ''), key).toEqual(values(text))
    }
  })

  it('are in their own language: Chinese texts have Han in them, English ones have none', () => {
    // Names of standards and sample commands are the same everywhere.
    const same = (key: string) => en.get(key) === zh.get(key)
    const withoutHan = [...zh].filter(
      ([key, text]) => !same(key) && !/\p{Script=Han}/u.test(text.replace(/\{.*\}/g, '汉')),
    )
    expect(withoutHan).toEqual([])
    expect(
      [...en].filter(([key, text]) => !same(key) && /\p{Script=Han}/u.test(text)).map(([key]) => key),
    ).toEqual([])
  })
})
