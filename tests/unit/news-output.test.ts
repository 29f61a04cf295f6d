import { expect, it } from 'vitest'
import { collectReplacement, pairReplacements } from '#cli/news/correct-arguments.ts'
import { failureOf } from '#cli/news/failure.ts'
import { sessionAt } from '#cli/news/ask.ts'
import { onOneLine, table } from '#cli/news/output.ts'
import { localeOf } from '#cli/news/terminal.ts'
import { UsageError } from '#cli/news/verb.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { displayWidth, fitWidth, padWidth } from '#lib/display-width.ts'
import { testTerminal } from '#tests/terminal.ts'

it('counts Han and full-width signs as two columns', () => {
  expect(displayWidth('行业新闻')).toBe(8)
  expect(displayWidth('a，b')).toBe(4)
  expect(displayWidth('é')).toBe(1)
  expect(displayWidth('e\u0301')).toBe(1)
  expect(displayWidth('👍🏽')).toBe(2)
  expect(padWidth('行', 4)).toBe('行  ')
})

it('shortens to columns and never by half a sign', () => {
  expect(fitWidth('abcdef', 6)).toBe('abcdef')
  expect(fitWidth('abcdefg', 6)).toBe('abcde…')
  expect(fitWidth('行业新闻', 6)).toBe('行业…')
  expect(displayWidth(fitWidth('新闻中心新闻中心', 10))).toBeLessThanOrEqual(10)
})

it('keeps a table within the terminal, columns below each other', () => {
  const made = table(
    ['名', 'text'],
    [
      ['行业', 'a'.repeat(50)],
      ['b', '新'.repeat(30)],
    ],
    40,
  ).split('\n')
  for (const line of made) expect(displayWidth(line)).toBeLessThanOrEqual(40)
  expect(made[2]).toMatch(/^行业 {2}a+…$/)
  expect(made[3]).toMatch(/^b {5}新+…$/)
})

it('takes signs out that would move the cursor', () => {
  expect(onOneLine('a\u001b[2Jb\nc\u202ed')).toBe('a[2Jb cd')
})

it('speaks Chinese in a Chinese terminal, by the first variable that is set', () => {
  expect(localeOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh')
  expect(localeOf({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toBe('en')
  expect(localeOf({ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_GB' })).toBe('zh')
  expect(localeOf({})).toBe('en')
})

it('pairs the words of --replace, whatever they are', () => {
  const args = ['correct', '--replace', '--all', '', 'uid', '--replace', 'a', 'b']
  const paired = pairReplacements(args)
  expect(paired).toHaveLength(4)
  const read = [paired[1], paired[3]].map((one) => one!.slice('--replace='.length))
  expect(collectReplacement(read[1]!, collectReplacement(read[0]!))).toEqual([
    { old: '--all', now: '' },
    { old: 'a', now: 'b' },
  ])
  expect(() => pairReplacements(['--replace', 'a'])).toThrow(UsageError)
  expect(() => collectReplacement('a')).toThrow(UsageError)
})

it('gives each way of failing its exit code', async () => {
  const session = sessionAt(testTerminal())
  expect(await failureOf(new Forbidden('front:edit'), session)).toMatchObject({ exit: 4, error: 'forbidden' })
  expect(await failureOf(new NotFound('tag', 'x'), session)).toMatchObject({
    exit: 3,
    sentence: 'There is no tag “x”.',
  })
  expect(await failureOf(new UsageError('no'), session)).toMatchObject({ exit: 2, sentence: 'no' })
  const unexpected = await failureOf(new Error('boom'), session)
  expect(unexpected).toMatchObject({ exit: 70, requestId: session.requestId })
  expect(unexpected.sentence).toBe(`Something went wrong: boom (request ${session.requestId})`)
})
