import { expect, test } from 'vitest'
import { readGuide } from '#domain/guide/desk.ts'
import { readHouse } from '#domain/upkeep/desk.ts'
import { engine } from '#db/dialect/index.ts'
import { anAdministrator } from '#tests/administrator.ts'
import { aMedium } from '#tests/a-medium.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aSection } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

useFreshDatabase()

test('the state of the house is counted, for whoever runs it', async () => {
  await aDraft(await aSection(), { headline: 'Draft' })
  await aMedium()
  const { actor } = await anAdministrator()
  const house = await readHouse(actor)
  expect(house).toMatchObject({ engine, articles: 1, pictures: 1, samples: 0, node: process.version })
  expect(house.migrations).toBeGreaterThanOrEqual(12)
  expect(house.database).toBeGreaterThan(100_000)
  expect(house.pictureBytes).toBeGreaterThan(0)
  const reporter = await signedIn(await aPerson('lin@news.example', ['reporter']))
  await expect(readHouse(reporter)).rejects.toThrow('settings:edit')
})

test('the guide is read by everybody at the desk, and by nobody else', async () => {
  const reporter = await signedIn(await aPerson('lin@news.example', ['reporter']))
  expect((await readGuide(reporter, 'zh')).doc.content!.length).toBeGreaterThan(10)
  await expect(readGuide({ ...reporter, grants: [] }, 'en')).rejects.toThrow('desk')
})
