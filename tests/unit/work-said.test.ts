import { describe, expect, it } from 'vitest'
import { savingSaid, spokenAfter } from '#components/admin/work/saving-said.ts'
import { named } from '#components/admin/work/found.ts'
import { messages } from '#i18n/messages.ts'

const words = messages.en.desk.saving
const desk = { locale: 'en', timeZone: 'Asia/Shanghai' } as const
const NOON = Date.parse('2026-11-22T04:00:00Z')

describe('how what is typed stands', () => {
  const said = (state: Parameters<typeof savingSaid>[0]) => savingSaid(state, words, desk, NOON)

  it('says when it was saved, by the clock of the site', () => {
    expect(said({ kind: 'saved', at: NOON - 60_000 })).toMatchObject({ tone: 'done', text: 'Saved 11:59' })
    expect(said({ kind: 'saved', at: null }).text).toBe(words.savedAlready)
  })

  it('says why it was not taken, and what to do, for each reason', () => {
    for (const why of ['ended', 'forbidden', 'refused', 'broken'] as const) {
      const { tone, text, lead } = said({ kind: 'failed', why, message: 'Too long.', key: 'input' })
      expect(tone).toBe('danger')
      expect(text).not.toMatch(/[{}]/)
      expect(lead).toContain('kept on this device')
    }
    expect(said({ kind: 'failed', why: 'refused', message: 'Too long.', key: 'input' }).text).toContain(
      'Too long.',
    )
  })

  it('says that a device keeps what no server can be told', () => {
    expect(said({ kind: 'offline', since: NOON })).toMatchObject({ tone: 'warning', icon: 'device' })
  })
})

describe('what is read out of it', () => {
  const heard = (...states: Parameters<typeof savingSaid>[0][]) => {
    let spoken = { text: '', isTrouble: false }
    return states.map((state) => (spoken = spokenAfter(spoken, savingSaid(state, words, desk, NOON))).text)
  }

  it('is nothing while saving goes well', () => {
    const saved = { kind: 'saved', at: NOON } as const
    expect(heard({ kind: 'pending' }, { kind: 'saving' }, saved, { kind: 'pending' }, saved)).toEqual([
      '',
      '',
      '',
      '',
      '',
    ])
  })

  it('is trouble, once, and its end', () => {
    const offline = { kind: 'offline', since: NOON } as const
    const broken = { kind: 'failed', why: 'broken', message: '', key: '' } as const
    const saved = { kind: 'saved', at: NOON } as const
    expect(heard(offline, { kind: 'saving' }, offline, broken, saved, { kind: 'pending' }, offline)).toEqual([
      ...[words.offline, words.offline, words.offline, words.broken],
      ...['Saved 12:00', 'Saved 12:00', words.offline],
    ])
  })
})

describe('a tag that is typed', () => {
  const known = [
    { id: 1, name: 'Stainless steel', slug: 'stainless-steel', alias: 'Inox' },
    { id: 2, name: 'Steel', slug: 'steel', alias: 'Iron' },
    { id: 3, name: 'São Paulo', slug: 'sao-paulo' },
  ]

  it('is the same one whatever its capitals, accents and blanks, by another word too', () => {
    expect(named(known, 'steel')?.id).toBe(2)
    expect(named(known, 'sao paulo')?.id).toBe(3)
    expect(named(known, 'INOX')?.id).toBe(1)
    expect(named(known, 'stee')).toBeUndefined()
  })
})
