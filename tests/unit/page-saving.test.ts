import { expect, test } from 'vitest'
import { PageSaving } from '#components/admin/saving/page-saving.ts'
import type { WorkConflict } from '#domain/articles/types.ts'
import { draft } from '../scripted-saver.ts'

const conflict: WorkConflict = { kind: 'block', ours: 'block0', theirs: 'block1' }

function pageWith(mayWrite: boolean): PageSaving {
  const work = { ...draft('Mine', 'Theirs'), conflicts: [conflict], version: 3, writeId: 'w' }
  return new PageSaving({
    ...{ uid: 'article', person: 'lin', work, savedAt: 1, suggestedSlug: '', others: [], mayWrite },
    editor: { current: null },
  })
}

test('conflicts are settled by whoever may write, and by nobody else', () => {
  const [writer, reader] = [pageWith(true), pageWith(false)]
  for (const page of [writer, reader]) page.resolve(conflict, 'ours')
  expect(writer.shown.conflicts).toEqual([])
  expect(writer.shown.content.body.doc.content).toHaveLength(1)
  expect(reader.shown.conflicts).toEqual([conflict])
  expect(reader.shown.content.body.doc.content).toHaveLength(2)
})
