import { describe, expect, it } from 'vitest'
import { readRedirectFile } from '#domain/addresses/read-file.ts'
import { Refused } from '#domain/refusal.ts'

/** Bytes as they stand in a file, by hand: `2f` is `/`. */
const hex = (text: string) => Uint8Array.from(text.trim().split(/\s+/), (byte) => Number.parseInt(byte, 16))
const plain = (text: string) => new TextEncoder().encode(text)
const pairs = (bytes: Uint8Array) =>
  readRedirectFile(bytes).lines.map(({ line, from, to }) => [line, from, to])
const refusalOf = (bytes: Uint8Array) => {
  try {
    readRedirectFile(bytes)
    return null
  } catch (problem) {
    return problem instanceof Refused ? problem.refusal : problem
  }
}

describe('a file of redirects is read', () => {
  it.each([
    // 旧 = E6 97 A7, 新 = E6 96 B0 in UTF-8; D2 BB is not among them.
    ['UTF-8', 'utf-8', '2f e6 97 a7 2c 2f 7a 68 0a'],
    ['UTF-8 with a mark', 'utf-8', 'ef bb bf 2f e6 97 a7 2c 2f 7a 68 0d 0a'],
    // 旧 = BE C9 in GBK (GB 18030 the same).
    ['GB18030', 'gb18030', '2f be c9 2c 2f 7a 68 0d 0a'],
    // 旧 = U+65E7.
    ['UTF-16, little end first', 'utf-16le', 'ff fe 2f 00 e7 65 2c 00 2f 00 7a 00 68 00 0d 00 0a 00'],
    ['UTF-16, big end first', 'utf-16be', 'fe ff 00 2f 65 e7 00 2c 00 2f 00 7a 00 68'],
    ['UTF-16 without a mark', 'utf-16le', '2f 00 61 00 2f 00 e7 65 2c 00 2f 00 7a 00 68 00'],
  ])('in %s', (_name, encoding, file) => {
    const read = readRedirectFile(hex(file))
    expect(read.encoding).toBe(encoding)
    expect(read.lines.map(({ from, to }) => [from.replace('/a', ''), to])).toEqual([['/旧', '/zh']])
  })

  it.each([
    ['commas', '/a,/b\n/c,/d\n'],
    ['semicolons', '/a;/b\n/c;/d\n'],
    ['tabs', '/a\t/b\r/c\t/d\r'],
    ['quotation marks', '"/a","/b"\r\n"/c","/d"\r\n'],
    ['blanks around', ' /a , /b \n /c , /d \n'],
  ])('with %s', (_name, file) => {
    expect(pairs(plain(file))).toEqual([
      [1, '/a', '/b'],
      [2, '/c', '/d'],
    ])
  })

  it('with a header or without, blank lines left out of the lines but not of their numbers', () => {
    expect(pairs(plain('旧地址;新地址\n\n/a;/b\n'))).toEqual([[3, '/a', '/b']])
    expect(readRedirectFile(plain('from,to\n/a,/b')).header).toBe(true)
    expect(readRedirectFile(plain('/a,/b')).header).toBe(false)
  })

  it('by the delimiter that makes pairs of addresses, whatever else stands in them', () => {
    expect(pairs(plain('/a?x=1;2,/b\n/c?x=3;4,/d\n'))[0]).toEqual([1, '/a?x=1;2', '/b'])
    expect(pairs(plain('/a?x=1,2;/b\n'))[0]).toEqual([1, '/a?x=1,2', '/b'])
  })

  it('with the old site named, which is left out', () => {
    expect(pairs(plain('http://www.old.example/news.asp?id=1,/en\nHTTPS://old.example?p=2,/en\n'))).toEqual([
      [1, '/news.asp?id=1', '/en'],
      [2, '/?p=2', '/en'],
    ])
  })

  it('not at all where it is something else, and says what is wrong', () => {
    const png = hex('89 50 4e 47 0d 0a 1a 0a')
    expect(refusalOf(png)).toMatchObject({ key: 'redirect.fileUnreadable' })
    expect(refusalOf(plain('from,to\n'))).toMatchObject({ key: 'redirect.fileEmpty' })
    expect(refusalOf(plain('/a,/b\n"/c,/d\n'))).toMatchObject({ key: 'redirect.fileBroken' })
    expect(refusalOf(plain('/a,/b\n'.repeat(10_001)))).toMatchObject({ key: 'redirect.fileTooLong' })
  })
})
