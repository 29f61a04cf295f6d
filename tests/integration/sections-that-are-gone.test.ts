import { describe, expect, it } from 'vitest'
import { carryOut as fill } from '#cli/samples/do.ts'
import { reading } from '#db/client.ts'
import { pieces } from '#db/schema/pieces.ts'
import { execute } from '#domain/execute.ts'
import { arrangeFront } from '#domain/front/arrange.ts'
import { listFront } from '#domain/front/desk.ts'
import { placeOnFront } from '#domain/front/place.ts'
import { restoreFront } from '#domain/front/restore.ts'
import { clearFront } from '#domain/front/clear.ts'
import { planPiece } from '#domain/pieces/plan.ts'
import { removeSamples } from '#domain/samples/remove.ts'
import { createSection } from '#domain/sections/create.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

/** A section the samples made. @returns its id */
async function sampleSection() {
  return (await fill(createSection, { texts: { en: { name: 'Sample' } }, sample: true }, NOON)).id
}

describe('a section that is not there', () => {
  useFreshDatabase()

  it('is refused in a front page', async () => {
    const { uid } = await aLiveArticle(await aSection(), { headline: 'Ore' })
    const slot = { uid, area: 'section' as const, sectionId: 4711 }
    for (const outcome of [
      await execute(placeOnFront, slot, asking()),
      await execute(arrangeFront, { locale: 'en', slots: [slot] }, asking()),
    ]) {
      expect(outcome).toMatchObject({ ok: false, refusal: { key: 'front.noSection', field: 'sectionId' } })
    }
    expect(await listFront(asking().actor)).toEqual([])
  })

  it('is left out of a front page that is brought back, with what stood in it', async () => {
    const sample = await sampleSection()
    const { uid } = await aLiveArticle(await aSection(), { headline: 'Ore' })
    await carryOut(placeOnFront, { uid, area: 'section', sectionId: sample })
    await carryOut(placeOnFront, { uid, area: 'lead' })
    await carryOut(clearFront, { locale: 'en', area: 'section' })
    await carryOut(removeSamples, {})
    const { leftOut } = await carryOut(restoreFront, { locale: 'en', to: 2 })
    expect(leftOut).toEqual([{ uid, headline: 'Ore' }])
    expect((await listFront(asking().actor)).map(({ area }) => area)).toEqual(['lead'])
  })

  it('is none of those a piece is planned for, when sample news goes', async () => {
    const section = await sampleSection()
    await carryOut(planPiece, { title: 'Ore', at: NOON + 3_600_000, section })
    await carryOut(removeSamples, {})
    expect(await reading().select().from(pieces)).toMatchObject([{ sectionId: section }])
  })
})
