import { describe, expect, it } from 'vitest'
import { Refused } from '#domain/refusal.ts'
import { setSetting } from '#domain/settings/set.ts'
import { checkPassword } from '#domain/staff/check-password.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { carryOut } from '#tests/newsroom.ts'

const person = { name: 'Chen Wei', email: 'chenw+desk@example.org' }

async function refusalOf(password: string, of = person) {
  const problem = await checkPassword(password, of).catch((caught: unknown) => caught)
  return problem instanceof Refused ? problem.refusal : problem
}

describe('a password for somebody', () => {
  useFreshDatabase()

  it('contains neither the site in any language nor the person', async () => {
    await carryOut(setSetting, { key: 'site.name', locale: 'en', value: 'Lanhu Daily' })
    await carryOut(setSetting, { key: 'site.name', locale: 'zh', value: '蓝湖日报' })
    const refused = (name: string) => ({ key: 'password.containsName', params: { name }, field: 'password' })
    expect(await refusalOf('my-lanhudaily-2026')).toEqual(refused('Lanhu Daily'))
    expect(await refusalOf('蓝湖日报天天向上好')).toEqual(refused('蓝湖日报'))
    expect(await refusalOf('2026-chen-wei')).toBeUndefined()
    expect(await refusalOf('2026 CHENWEI')).toEqual(refused('Chen Wei'))
    expect(await refusalOf('chenw-has-a-key')).toEqual(refused('chenw'))
    expect(await refusalOf('example.org is mine')).toBeUndefined()
    expect(await refusalOf('desk of someone')).toBeUndefined()
  })

  it('is refused at its field', async () => {
    expect(await refusalOf('short')).toEqual({
      key: 'password.tooShort',
      params: { least: 8 },
      field: 'password',
    })
    expect(await refusalOf('x'.repeat(129))).toEqual({
      key: 'password.tooLong',
      params: { most: 128 },
      field: 'password',
    })
    expect(await refusalOf('Password')).toEqual({ key: 'password.common', params: {}, field: 'password' })
    expect(await refusalOf('a quiet lake at noon')).toBeUndefined()
  })
})
