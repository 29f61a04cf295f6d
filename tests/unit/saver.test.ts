import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PACE } from '#components/admin/saving/pace.ts'
import { draft, refused, saving, stale, textsOf, written } from '../scripted-saver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('a saver', () => {
  it('keeps at once what is typed, and sends it after a pause', async () => {
    const { saver, sent, kept, answer, state } = saving()
    saver.changed(draft('one, two'))
    expect(kept).toEqual([JSON.stringify(draft('one, two'))])
    expect(state()).toEqual({ kind: 'pending' })
    await pass(PACE.pause - 1)
    expect(sent).toEqual([])
    await pass(1)
    expect(sent).toMatchObject([
      { uid: 'article', tab: 'tab', version: 1, ...draft('one, two'), merged: false },
    ])
    expect(state()).toEqual({ kind: 'saving' })
    await answer(written(2))
    expect(state()).toEqual({ kind: 'saved', at: 2000 })
    expect(kept.at(-1)).toBe('nothing')
    await pass(60_000)
    expect(sent).toHaveLength(1)
  })

  it('sends within two seconds what is typed without a pause', async () => {
    const { saver, sent } = saving()
    for (let passed = 0; passed < PACE.longest; passed += 500) {
      saver.changed(draft(`one ${passed}`))
      await pass(500)
    }
    expect(sent).toHaveLength(1)
  })

  it('has one write on its way at a time, and overwrites nothing that was typed meanwhile', async () => {
    const { saver, sent, drafts, kept, answer, state } = saving()
    saver.changed(draft('one, two'))
    await pass(PACE.pause)
    saver.changed(draft('one, two, three'))
    await pass(60_000)
    expect(sent).toHaveLength(1)
    await answer(written(2))
    expect(state()).toEqual({ kind: 'saving' })
    expect(kept.at(-1)).toBe(JSON.stringify(draft('one, two, three')))
    expect(sent[1]).toMatchObject({ version: 2, ...draft('one, two, three') })
    expect(drafts).toEqual([])
  })

  it('sends nothing for what was taken back', async () => {
    const { saver, sent, state } = saving()
    saver.changed(draft('one, two'))
    saver.changed(draft('one'))
    await pass(60_000)
    expect(sent).toEqual([])
    expect(state()).toEqual({ kind: 'saved', at: null })
  })

  it('sends the same write again until it knows what became of it, each time later', async () => {
    const { saver, sent, answer, state } = saving()
    saver.changed(draft('one, two'))
    await pass(PACE.pause)
    const since = Date.now()
    await answer('no network')
    expect(state()).toEqual({ kind: 'offline', since })
    saver.changed(draft('one, two, three'))
    for (const delay of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      const before = sent.length
      await pass(delay - 1)
      expect(sent).toHaveLength(before)
      await pass(1)
      expect(sent.at(-1)).toEqual(sent[0])
      await answer('no network')
    }
    expect(state()).toEqual({ kind: 'offline', since })
    saver.retry()
    await pass(0)
    await answer(written(2))
    await pass(PACE.longest)
    expect(sent.at(-1)).toMatchObject({ version: 2, ...draft('one, two, three') })
  })

  it('knows its own write whose answer was lost, and merges nothing', async () => {
    const { saver, sent, drafts, answer } = saving()
    saver.changed(draft('one, two'))
    await pass(PACE.pause)
    saver.leave()
    saver.changed(draft('one, two, three'))
    const { writeId } = sent[0]!
    await answer(stale({ ...draft('one, two'), version: 2, writeId }))
    expect(sent[1]).toMatchObject({ version: 2, ...draft('one, two, three'), merged: false })
    expect(drafts).toEqual([])
  })

  it('merges what somebody else wrote first, shows it, and says that it did', async () => {
    const { saver, sent, drafts, answer } = saving(draft('one', 'two'))
    saver.changed(draft('one, mine', 'two'))
    await pass(PACE.pause)
    await answer(stale({ ...draft('one', 'two, theirs'), version: 7, writeId: 'theirs' }))
    expect(drafts.map(textsOf)).toEqual([['one, mine', 'two, theirs']])
    expect(sent[1]).toMatchObject({ version: 7, merged: true, ...draft('one, mine', 'two, theirs') })
    await answer(written(8))
    saver.changed(draft('one, mine still', 'two, theirs'))
    await pass(PACE.pause)
    expect(sent[2]).toMatchObject({ version: 8, merged: false })
  })

  it('merges into what the editor has not told yet', async () => {
    let now = draft('one', 'two')
    const { saver, sent, drafts, answer } = saving(now, () => now)
    saver.changed((now = draft('one, mine', 'two')))
    await pass(PACE.pause)
    now = draft('one, mine and compos', 'two')
    await answer(stale({ ...draft('one', 'two, theirs'), version: 7, writeId: 'theirs' }))
    expect(drafts.map(textsOf)).toEqual([['one, mine and compos', 'two, theirs']])
    expect(textsOf(sent[1]!)).toEqual(['one, mine and compos', 'two, theirs'])
  })

  it('follows others while nothing is typed', async () => {
    const { saver, sent, drafts } = saving()
    saver.arrived({ ...draft('one, theirs'), version: 7, writeId: 'theirs' })
    saver.arrived({ ...draft('one, late'), version: 6, writeId: 'late' })
    expect(drafts.map(textsOf)).toEqual([['one, theirs']])
    expect(saver.version).toBe(7)
    await pass(60_000)
    expect(sent).toEqual([])
    saver.changed(draft('one, theirs, mine'))
    await pass(PACE.pause)
    expect(sent).toMatchObject([{ version: 7, merged: false }])
  })

  it('waits for a new sign-in and goes on by itself', async () => {
    const { saver, sent, answer, state } = saving()
    saver.changed(draft('one, two'))
    await pass(PACE.pause)
    await answer(refused(401))
    expect(state()).toEqual({ kind: 'failed', why: 'ended', message: 'Not now.', key: 'some.key' })
    saver.changed(draft('one, two, three'))
    await pass(PACE.ended)
    expect(textsOf(sent[1]!)).toEqual(['one, two, three'])
    await answer(written(2))
    expect(state()).toEqual({ kind: 'saved', at: 2000 })
  })

  it.each([
    [403, 'forbidden'],
    [422, 'refused'],
  ])(
    'is told by %i that it is not taken, and tries no more until something is typed',
    async (status, why) => {
      const { saver, sent, kept, answer, state } = saving()
      saver.changed(draft('one, two'))
      await pass(PACE.pause)
      await answer(refused(status))
      expect(state()).toMatchObject({ kind: 'failed', why, message: 'Not now.' })
      await pass(3_600_000)
      expect(sent).toHaveLength(1)
      saver.changed(draft('one'))
      saver.changed(draft('one, three'))
      await pass(PACE.pause)
      expect(sent[1]).toMatchObject(draft('one, three'))
      expect(sent[1]!.writeId).not.toBe(sent[0]!.writeId)
      expect(kept).not.toContain('nothing')
    },
  )

  it('saves at once when asked, and says whether everything is there', async () => {
    const { saver, sent, answer } = saving()
    expect(await saver.flush()).toBe(true)
    saver.changed(draft('one, two'))
    const saved = saver.flush()
    await pass(0)
    saver.changed(draft('one, two, three'))
    const both = saver.flush()
    await answer(written(2))
    expect(await saved).toBe(true)
    expect(sent).toHaveLength(2)
    await answer('no network')
    expect(await both).toBe(false)
  })

  it('keeps and sends what it has before the page is gone', async () => {
    const { saver, leaving, kept } = saving()
    saver.changed(draft('one, two'))
    saver.leave()
    expect(leaving).toMatchObject([{ version: 1, ...draft('one, two') }])
    expect(kept.at(-1)).toBe(JSON.stringify(draft('one, two')))
  })

  it('takes in what a tab has left that is gone, and nothing that is there already', async () => {
    const { saver, drafts, sent } = saving(draft('one', 'two'))
    const base = { ...draft('one', 'two'), version: 1 }
    expect(await saver.takeIn({ base, mine: draft('one', 'two, left'), sent: [] })).toBe(true)
    expect(await saver.takeIn({ base, mine: draft('one', 'two, left'), sent: [] })).toBe(false)
    expect(drafts.map(textsOf)).toEqual([['one', 'two, left']])
    expect(await saver.isSafe()).toBe(true)
    await pass(PACE.pause)
    expect(sent).toMatchObject([{ merged: true, ...draft('one', 'two, left') }])
  })

  it('catches up with a tab that is gone and had seen more, whose last write arrives late', async () => {
    const { saver, sent, drafts, answer } = saving(draft('one', 'two'))
    const left = draft('one, theirs', 'two, left')
    const base = { ...draft('one, theirs', 'two'), version: 2 }
    await saver.takeIn({ base, mine: left, sent: [{ writeId: 'left', version: 2, draft: left }] })
    expect(drafts.map(textsOf)).toEqual([['one, theirs', 'two, left']])
    await pass(PACE.pause)
    expect(sent[0]!.version).toBe(2)
    await answer(stale({ ...left, version: 3, writeId: 'left' }))
    expect(textsOf(saver.draft)).toEqual(['one, theirs', 'two, left'])
    expect(saver.version).toBe(3)
  })

  it.each([
    ['written', written(2)],
    ['stale', stale({ ...draft('one, older', 'two'), version: 2, writeId: 'older' })],
  ])('goes back to nothing when it is answered %s later than it caught up', async (_state, late) => {
    const { saver, sent, answer } = saving(draft('one', 'two'))
    saver.changed(draft('one', 'two, mine'))
    await pass(PACE.pause)
    const base = { ...draft('one, theirs', 'two'), version: 3 }
    await saver.takeIn({ base, mine: base, sent: [] })
    await answer(late)
    expect(textsOf(saver.draft)).toEqual(['one, theirs', 'two, mine'])
    expect(sent[1]).toMatchObject({ version: 3, ...draft('one, theirs', 'two, mine') })
  })

  it('does nothing more when it is closed', async () => {
    const { saver, sent } = saving()
    saver.changed(draft('one, two'))
    saver.close()
    saver.changed(draft('one, two, three'))
    await pass(60_000)
    expect(sent).toEqual([])
    expect(await saver.flush()).toBe(false)
    expect(await saver.isSafe()).toBe(false)
  })
})
