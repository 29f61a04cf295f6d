import { describe, expect, it } from 'vitest'
import { readSections } from '#domain/sections/reader.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsJson } from '#tests/news.ts'
import { aDraft, aSection } from '#tests/newsroom.ts'

const BAD_CALL = { code: 2 }
const topSlugs = async () => (await readSections('en')).top.map(({ slug }) => slug)

describe('news: how sections stand and end', () => {
  useFreshDatabase()

  it('says how many look at what a section brings', async () => {
    await aSection('Policy', '政策')
    const steps = ['sections', 'steps', 'policy'] as const
    expect(await news(...steps)).toMatchObject(BAD_CALL)
    expect(await news(...steps, '--reviews', '4')).toMatchObject(BAD_CALL)
    expect(await newsJson(...steps, '--reviews', '3')).toMatchObject({ reviewSteps: 3, proofSteps: 0 })
    expect(await newsJson(...steps, '--proofs', '1')).toMatchObject({ reviewSteps: 3, proofSteps: 1 })
  })

  it('moves a section behind a neighbour, below what that one stands below', async () => {
    const one = await aSection('One', '一')
    await aSection('Two', '二')
    await aSection('Three', '三')
    await aSection('Below', '下', one)
    await news('sections', 'move', 'three', '--after', 'one')
    expect(await topSlugs()).toEqual(['one', 'three', 'two'])
    await news('sections', 'move', 'two', '--after', 'below')
    expect((await readSections('en')).top[0]).toMatchObject({
      children: [{ slug: 'below' }, { slug: 'two' }],
    })
  })

  it('merges one section into another, and brings back one that was put away', async () => {
    const [from, into] = [await aSection('Events', '会展'), await aSection('Fairs', '展会')]
    await aDraft(from, { headline: 'Ore' })
    expect(await newsJson('sections', 'merge', 'events', 'fairs')).toEqual({
      ...{ from, into, moved: 1, left: 0 },
      refused: [],
    })
    await aSection('Notes', '札记')
    await news('sections', 'remove', 'notes')
    expect(await topSlugs()).toEqual(['fairs'])
    await news('sections', 'restore', 'notes')
    expect(await topSlugs()).toEqual(['fairs', 'notes'])
    expect(await news('sections', 'restore', 'notes')).toMatchObject({ code: 3 })
  })
})

describe('news: tags and authors', () => {
  useFreshDatabase()

  it('keeps the other words of a tag', async () => {
    await news('tags', 'add', '--en', 'Steel')
    const alias = ['tags', 'alias', 'steel'] as const
    expect((await news(...alias)).out).toContain('1')
    expect(await news(...alias, '--add', '黑色金属')).toMatchObject(BAD_CALL)
    const aliases = [{ locale: 'zh', name: '黑色金属' }]
    expect(await newsJson(...alias, '--locale', 'zh', '--add', '黑色金属')).toEqual({ id: 1, aliases })
    expect(await news(...alias, '--add', 'a', '--remove', 'b', '--locale', 'zh')).toMatchObject(BAD_CALL)
    expect((await news(...alias)).out).toBe('zh  黑色金属\n')
    expect(await newsJson(...alias, '--locale', 'zh', '--remove', '黑色金属')).toEqual({ id: 1, aliases: [] })
  })

  it.each([
    ['tags', 'steel', 'Steel'],
    ['authors', 'chen-yuhan', 'Chen Yuhan'],
  ])('puts %s away and brings them back', async (noun, slug, name) => {
    await news(noun, 'add', '--en', name)
    expect(await news(noun, 'remove', slug)).toMatchObject({ code: 0 })
    expect(await newsJson(noun, 'list')).toEqual([])
    expect(await news(noun, 'remove', slug)).toMatchObject({ code: 3 })
    expect(await newsJson(noun, 'restore', slug)).toMatchObject({ id: 1 })
    expect(await newsJson(noun, 'list')).toMatchObject([{ id: 1 }])
    expect(await news(noun, 'restore', slug)).toMatchObject({ code: 3 })
  })
})
