import { expect, request, test } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { hireAway, PASSWORD } from '../desk/person.ts'
import { readPlainForm, send } from '../desk/plain-form.ts'
import { isIn, signIn, signOut } from '../desk/sign-in.ts'
import { OwnPlace } from '../own-server.ts'

const t = translator('en')
const GUESSES = 1000
/** Sent at the same time: as fast as a server of one process answers. */
const AT_A_TIME = 4
/** Everybody comes by a proxy on this machine, which says from which network. */
const [ATTACKER, HOME] = ['198.51.100.7', '203.0.113.9']
const own = new OwnPlace({ TRUSTED_PROXIES: 'loopback' })

test.afterAll(() => own.clear())

test('1,000 wrong passwords: hardly any is looked at, and the owner signs in at once', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { origin: baseURL } = await own.start()
  const person = await hireAway('reporter', baseURL, { terminal: own.news })
  // This very network will be the attacker's: the owner's own browser is known by then.
  const known = await browser.newContext({ baseURL, extraHTTPHeaders: { 'X-Forwarded-For': ATTACKER } })
  const page = await known.newPage()
  await signIn(page, person)
  await isIn(page, person)
  await signOut(page)

  const attacker = await request.newContext({ baseURL, extraHTTPHeaders: { 'X-Forwarded-For': ATTACKER } })
  const form = await readPlainForm(attacker, '/admin/sign-in', ['name="password"'])
  const said: ('wrong' | 'wait')[] = []
  const since = Date.now()
  let sent = 0
  const guess = async () => {
    while (sent < GUESSES) {
      const password = `${PASSWORD} ${++sent}`
      const answer = await send(attacker, form, { email: person.email, password })
      expect(answer.status()).toBe(200)
      const page = await answer.text()
      said.push(page.includes(t('refusals.signIn.wrong')) ? 'wrong' : 'wait')
      if (said.at(-1) === 'wait') expect(page).toContain('Too many attempts.')
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, guess))
  const seconds = (Date.now() - since) / 1000
  const lookedAt = said.filter((one) => one === 'wrong').length
  test.info().annotations.push({
    type: 'guessing',
    description: `${lookedAt} of ${said.length} were looked at in ${seconds} s`,
  })
  expect(said).toHaveLength(GUESSES)
  // Five are free; then waits of 1, 2, 4 … seconds: limit-rules.ts. So many fit into the time it took.
  expect(lookedAt).toBeGreaterThanOrEqual(5)
  expect(lookedAt).toBeLessThanOrEqual(5 + Math.floor(Math.log2(seconds + 1)))

  await test.step('the right password is of no use to the attacker', async () => {
    const answer = await send(attacker, form, { email: person.email, password: PASSWORD })
    expect(answer.status()).toBe(200)
    expect(await answer.text()).toContain('Too many attempts.')
  })
  await test.step('the owner signs in with the browser they always use', async () => {
    await signIn(page, person)
    await isIn(page, person)
  })
  await test.step('and from another network with one nobody has seen', async () => {
    const elsewhere = await browser.newContext({ baseURL, extraHTTPHeaders: { 'X-Forwarded-For': HOME } })
    const other = await elsewhere.newPage()
    await signIn(other, person)
    await isIn(other, person)
  })
})
