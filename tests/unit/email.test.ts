import { describe, expect, it } from 'vitest'
import { comparableEmail, email } from '#domain/staff/inside.ts'

describe('an e-mail address', () => {
  it.each([
    ['lin@news.example', 'lin@news.example'],
    ['  Lin.Yue+desk@NEWS.Example\n', 'lin.yue+desk@news.example'],
    ['林悦@新闻.example', '林悦@新闻.example'],
    ['jose\u0301@news.example', 'jos\u00e9@news.example'],
    ["o'brien_2@a-b.news.example", "o'brien_2@a-b.news.example"],
    [`${'a'.repeat(64)}@news.example`, `${'a'.repeat(64)}@news.example`],
    ['root@localhost', 'root@localhost'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(email.parse(typed)).toBe(kept)
    expect(comparableEmail(typed)).toBe(kept)
    expect(email.parse(kept), 'a second time').toBe(kept)
  })

  it.each([
    '',
    ' ',
    'lin',
    '@news.example',
    'lin@',
    'lin@@news.example',
    'lin@a@news.example',
    'lin yue@news.example',
    'lin@news..example',
    'lin@.example',
    'lin@-news.example',
    'lin@news-.example',
    '.lin@news.example',
    'lin.@news.example',
    'li..n@news.example',
    'lin,wu@news.example',
    'Lin <lin@news.example>',
    '"lin"@news.example',
    'lin\u0000@news.example',
    'lin\u200b@news.example',
    'lin@news.example\r\nBcc: wu@news.example',
    'lin@[192.0.2.7]',
    `${'a'.repeat(65)}@news.example`,
    `${'林'.repeat(22)}@news.example`,
    `lin@${'a'.repeat(64)}.example`,
    `lin@${'a.'.repeat(130)}example`,
  ])('%j is none', (typed) => {
    expect(email.safeParse(typed).success).toBe(false)
  })
})
