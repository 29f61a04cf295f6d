import { describe, expect, it } from 'vitest'
import { execute } from '#domain/execute.ts'
import { NotFound } from '#domain/refusal.ts'
import { listViews } from '#domain/saved-views/desk.ts'
import { removeView } from '#domain/saved-views/remove.ts'
import { saveView } from '#domain/saved-views/save.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPerson, signedIn } from '#tests/people.ts'

describe('saved views', () => {
  useFreshDatabase()

  it('are their owner’s alone, and a name taken again means the new filter', async () => {
    const lin = await signedIn(await aPerson('lin@news.example'))
    const chen = await signedIn(await aPerson('chen@news.example'))
    const save = (actor: typeof lin, name: string, query: Record<string, string>) =>
      execute(saveView, { name, query }, asking(0, { actor }))
    const made = await save(lin, 'My drafts', { work: 'draft', text: '' })
    await save(lin, 'Coal', { text: 'coal' })
    await save(lin, 'Coal', { text: '煤' })
    await save(chen, 'Coal', { tag: 'coal' })
    expect(await listViews(lin)).toMatchObject([
      { name: 'My drafts', query: { work: 'draft' } },
      { name: 'Coal', query: { text: '煤' } },
    ])
    const { uid } = (made as { result: { uid: string } }).result
    const remove = (actor: typeof lin) => execute(removeView, { uid }, asking(0, { actor }))
    await expect(remove(chen)).rejects.toBeInstanceOf(NotFound)
    expect(await remove(lin)).toMatchObject({ ok: true })
    expect(await listViews(lin)).toHaveLength(1)
    expect(await listViews(chen)).toMatchObject([{ query: { tag: 'coal' } }])
  })

  it('are of a filter, and not endlessly many', async () => {
    const actor = await signedIn(await aPerson('lin@news.example'))
    const save = (name: string, query: object = { text: 'coal' }) =>
      execute(saveView, { name, query }, asking(0, { actor }))
    expect(await save('All', {})).toMatchObject({ ok: false, refusal: { key: 'view.empty' } })
    expect(await save('Odd', { before: 'x' })).toMatchObject({ ok: false, refusal: { key: 'input' } })
    for (let n = 0; n < 30; n++) expect(await save(`View ${n}`)).toMatchObject({ ok: true })
    expect(await save('One more')).toMatchObject({ ok: false, refusal: { key: 'view.tooMany' } })
    expect(await save('View 7', { text: 'ore' })).toMatchObject({ ok: true })
  })
})
