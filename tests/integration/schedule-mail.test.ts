import { beforeEach, expect, test } from 'vitest'
import { stories } from '#db/schema/stories.ts'
import { staff } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import type { Actor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { noMail, outboxRows, sendNext, SITE, useMailing } from '#tests/mailing.ts'
import { aDraft, aSection } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'
import { aSchedule, HOUR, MINUTE, runDue } from '#tests/scheduling/schedules.ts'

useFreshDatabase()
const mailing = useMailing()
let lin: Actor
let uid = ''
beforeEach(async () => {
  lin = await signedIn(await aPerson('lin@paper.example', ['publisher']))
  uid = (await aDraft(await aSection(), { headline: 'Foundry orders rise' })).uid
})

async function scheduled() {
  const done = await execute(setSchedule, { uid, at: NOON + HOUR }, asking(0, { actor: lin }))
  if (!done.ok) throw new Error(done.refusal.key)
  return done.result.id
}
const embargo = () => transaction((db) => db.update(stories).set({ embargoUntil: NOON + 24 * HOUR }))
const mails = async () => (await outboxRows()).filter(({ kind }) => kind === 'mail').map(({ key }) => key)

test('whoever scheduled what failed is told once what was to be, why not, and where to mend it', async () => {
  const id = await scheduled()
  await embargo()
  for (let times = 0; times < 2; times++) await runDue(HOUR)
  expect(await mails()).toEqual([`schedule:${id}:failed`])
  await sendNext(NOON + HOUR)
  const [mail] = mailing.sink.mails
  expect(mail).toMatchObject({ to: ['lin@paper.example'] })
  expect(mail!.headers.subject).toBe('Not done as scheduled: Foundry orders rise')
  expect(mail!.text).toBe(
    [
      'Hello lin,',
      '“Foundry orders rise” was to be published on 20 November 2026, 13:00 (GMT+8). It could not be done:',
      'The story is under embargo until 21 November 2026, 12:00 (GMT+8). Nothing of it may go out before.',
      'Mend what is wrong, then publish or schedule it again:',
      `${SITE}/admin/articles/${uid}/publish`,
      `News\n${SITE}\n`,
    ].join('\n\n'),
  )
})

test('in the language of whoever scheduled it', async () => {
  await transaction((db) => db.update(staff).set({ locale: 'zh' }))
  await scheduled()
  await embargo()
  await runDue(HOUR)
  await sendNext(NOON + HOUR)
  expect(mailing.sink.mails[0]!.headers.subject).toBe('定时任务未能完成：Foundry orders rise')
  expect(mailing.sink.mails[0]!.text).toContain('原定于2026年11月20日 13:00（GMT+8）发布，未能完成：')
})

test('what went out over five minutes late is told, once; what did not is not', async () => {
  const id = await scheduled()
  await runDue(HOUR + 5 * MINUTE + 1)
  expect(await mails()).toEqual([`schedule:${id}:late`])
  await sendNext(NOON + 2 * HOUR)
  const { headers, text } = mailing.sink.mails[0]!
  expect(headers.subject).toBe('Done late: Foundry orders rise')
  expect(text).toContain('It was done late, on 20 November 2026, 13:05')
  const other = await aDraft(1, { headline: 'Other' })
  uid = other.uid
  await scheduled()
  await runDue(HOUR + 5 * MINUTE)
  expect(await mails()).toEqual([`schedule:${id}:late`])
})

test('nobody is written to who has no account, and nothing is where no mail is set up', async () => {
  await aSchedule(uid, HOUR)
  await embargo()
  await runDue(HOUR)
  expect(await mails()).toEqual([])
  noMail()
  uid = (await aDraft(1, { headline: 'Other' })).uid
  await scheduled()
  await runDue(2 * HOUR)
  expect(await mails()).toEqual([])
})
