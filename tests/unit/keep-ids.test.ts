import { describe, expect, it } from 'vitest'
import { keepIds } from '#domain/body/keep-ids.ts'
import { mergedLines } from '#domain/body/merged-lines.ts'
import { docFromMarkdown } from '#domain/body/read-markdown.ts'
import type { BodyNode } from '#domain/body/types.ts'

const ids = (nodes: readonly BodyNode[] = []): unknown[] =>
  nodes.flatMap((node) => [...(node.attrs?.id ? [node.attrs.id] : []), ...ids(node.content)])
const before = keepIds(null, docFromMarkdown('One.\n\nTwo.\n\n- three\n- four\n\nFive.'))
const after = (text: string) => keepIds(before, docFromMarkdown(text))

describe('ids in a text that is written as a whole', () => {
  it('stay with blocks that stay, that change a little, and that come after others', () => {
    expect(ids(after('One.\n\nTwo.\n\n- three\n- four\n\nFive.').doc.content)).toEqual(
      ids(before.doc.content),
    )
    expect(ids(after('One.\n\nTwo, changed.\n\n- three\n- 4\n\nFive.').doc.content)).toEqual(
      ids(before.doc.content),
    )
    const [fresh, ...others] = ids(after('Zero.\n\nOne.\n\nTwo.\n\n- three\n- four\n\nFive.').doc.content)
    expect(others).toEqual(ids(before.doc.content))
    expect(fresh).toMatch(/^[a-z0-9]{12}$/)
  })

  it('go with blocks that go, and are never given twice', () => {
    const left = ids(after('One.\n\nFive.').doc.content)
    expect(left).toEqual([before.doc.content?.[0]?.attrs?.id, before.doc.content?.[3]?.attrs?.id])
    const twice = ids(after('One.\n\nOne.\n\nOne.').doc.content)
    expect(new Set(twice).size).toBe(3)
  })
})

it('lines that two changed are both kept', () => {
  expect(mergedLines('B\n\nc', 'b\n\nc', 'b\n\nC')).toBe('B\n\nC')
  expect(mergedLines('a\nB', 'a\nb', 'a\nx')).toBe('a\nB\nx')
})
