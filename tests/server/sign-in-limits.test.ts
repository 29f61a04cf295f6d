import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { signInLimits } from '#db/schema/sessions.ts'
import { attemptKeys } from '#domain/sessions/attempt-keys.ts'
import { reserveAttempt } from '#domain/sessions/limits.ts'
import { NOON } from '#tests/asking.ts'
import { useServerDatabase } from '#tests/server-database.ts'

const url = useServerDatabase()
const AT_ONCE = 50

function attempt(account: string, address: string) {
  return reserveAttempt(attemptKeys({ kind: 'password', account, address, device: null }), NOON)
}

/** How many of fifty at the same moment are allowed. */
async function allowedOf(account: string, addressOf: (number: number) => string): Promise<number> {
  const numbers = Array.from({ length: AT_ONCE }, (_, number) => number)
  const answers = await Promise.all(numbers.map((number) => attempt(account, addressOf(number))))
  return answers.filter(({ allowed }) => allowed).length
}

describe.runIf(url)('attempts on a PostgreSQL server', () => {
  it('fifty at one moment from one network: no more come through than are free', async () => {
    expect(await allowedOf('lin@example.org', () => '192.0.2.1')).toBe(5)
  })

  it('fifty at one moment from as many networks: all are counted, and none fails for the others', async () => {
    expect(await allowedOf('wang@example.org', (number) => `198.51.100.${number}`)).toBe(AT_ONCE)
    const rows = await reading().select({ failures: signInLimits.failures }).from(signInLimits)
    expect(Math.max(...rows.map(({ failures }) => failures))).toBe(AT_ONCE)
  })
})
