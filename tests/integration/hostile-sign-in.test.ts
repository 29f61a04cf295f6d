import { describe, expect, it } from 'vitest'
import { stranger } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { knownPerson } from '#domain/sessions/known-person.ts'
import { signIn } from '#domain/sessions/sign-in.ts'
import { comparableEmail } from '#domain/staff/inside.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'

const device = { address: '192.0.2.7', userAgent: 'A browser' }

describe('signing in with what no database keeps as a text', () => {
  useFreshDatabase()

  it.each([
    ['lin\0@news.example', 'input'],
    ['\ud800@news.example', 'signIn.wrong'],
    ['%00', 'signIn.wrong'],
    ["' or ''='", 'signIn.wrong'],
  ])('%j is refused like any other address that nobody has', async (email, key) => {
    // Asked before the command is, to tell whether the browser is known to be theirs.
    expect(await knownPerson(comparableEmail(email))).toBeNull()
    const input = { email, password: 'wrong \ud800', device }
    expect(await execute(signIn, input, asking(0, { actor: stranger }))).toMatchObject({
      ok: false,
      refusal: { key },
    })
  })
})
