import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useFreshDatabase } from '#tests/database.ts'
import { raceFor } from '#tests/scheduling/race.ts'

useFreshDatabase()

test('of two processes on one file, each schedule is carried out by one', async () => {
  const { publications, schedules } = await raceFor(`file:${join(process.env.DATA_DIR!, 'masthead.db')}`, 60)
  expect(publications).toEqual(Array(60).fill(['first']))
  expect(schedules).toEqual(Array(60).fill('done'))
}, 120_000)
