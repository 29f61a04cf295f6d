import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageBytesMost, readPage } from '../../domain/imports/page/read-page.ts'

const folder = new URL('../fixtures/import-page/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

type Expected = { refused?: string; also_accept?: string[] }

function summary(bytes: Uint8Array) {
  const result = readPage(bytes)
  if (!result.ok) return result.problem
  const { headline, shown, origin, paragraphs, encoding } = result.page
  return { headline, shown, origin, paragraphs, encoding }
}

it.each(names)('reads the saved page %s', (name) => {
  const json = readFileSync(new URL(name.replace('.txt', '.expected.json'), folder), 'utf8')
  const expected = JSON.parse(json) as Expected
  const bytes = readFileSync(new URL(name, folder))
  const accepted = expected.refused ? [expected.refused, ...(expected.also_accept ?? [])] : [expected]
  expect(accepted).toContainEqual(summary(bytes))
  checkAccount(bytes)
})

const encode = (text: string) => new TextEncoder().encode(text)
const top = '当前位置：首页 > 新闻中心\n\n公司举行文艺汇演\n\n2011-07-03 08:40:15\n\n'
const body = '　　7月1日，公司举行文艺汇演。\n　　演出持续了两个小时。\n'

function readText(text: string) {
  const result = readPage(encode(text))
  if (!result.ok) throw new Error(result.problem)
  return result.page
}

function checkAccount(bytes: Uint8Array) {
  const result = readPage(bytes)
  if (!result.ok) return
  const { encoding, lines, paragraphs, headline } = result.page
  const raw = new TextDecoder(encoding).decode(bytes).split(/\r\n|[\n\r\u0085\u2028\u2029]/)
  const filled = raw.flatMap((text, at) => (/[^\s\u200b-\u200d\u2060]/.test(text) ? [at + 1] : []))
  expect(lines.map(({ line }) => line)).toEqual(filled)
  expect(lines.every(({ line, text }) => text && raw[line - 1]?.includes(text))).toBe(true)
  const uses = (wanted: string) => lines.filter(({ use }) => use === wanted).map(({ text }) => text)
  expect(uses('headline').join('')).toBe(headline)
  expect(paragraphs.join('').replaceAll(' ', '')).toBe(uses('paragraph').join('').replaceAll(' ', ''))
}

it('accounts for every line of any bytes', () =>
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), checkAccount)))

it('accounts for every line of any mixture of saved pages', () => {
  const texts = names.filter((name) => !/refused|long|gb18030|utf16/.test(name))
  const pool = texts.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  const line = fc.oneof(fc.constantFrom(...pool), fc.string({ unit: 'binary' }), fc.constant(''))
  const page = fc.array(line, { maxLength: 40 }).map((lines) => encode(lines.join('\n')))
  fc.assert(fc.property(page, checkAccount), { numRuns: 2000 })
})

it('refuses a page over the limit, whatever is in it', () => {
  expect(summary(new Uint8Array(pageBytesMost + 1))).toBe('too-large')
  expect(summary(new Uint8Array(pageBytesMost).fill(0x61))).not.toBe('too-large')
})

it.each([
  ['not-text', '<!DOCTYPE html><html><body>' + top + body],
  ['not-text', '%PDF-1.4\n' + top + body],
  ['no-headline', top.replace('公司举行', '一条引题在标题之前\n公司举行') + body],
  ['no-headline', '走进\n公司新闻\n今天停电一天\n2010-06-17'],
  ['no-body', top + '上一篇：\n公司召开年度工作会议\n下一篇：\n没有了\n版权所有 © 公司'],
])('refuses with %s: %s', (problem, text) => expect(summary(encode(text))).toBe(problem))

it.each([
  ['0000-00-00 00:00:00', null, 'impossible'],
  ['日期：05/12/2010', null, 'impossible'],
  ['日期：05/13/2010', '2010-05-13', undefined],
  ['2010-5-1 上午 12:05:00', '2010-05-01T00:05:00', undefined],
  ['２０１０－５－１　９：０５', '2010-05-01T09:05:00', undefined],
  ['2005年08月07日09时05分 新华网', '2005-08-07T09:05:00', undefined],
  ['Posted on Monday, 17 May 2010 at 10:05 PM by J. Mills', '2010-05-17T22:05:00', undefined],
  ['作 者：张三', null, 'missing'],
])('reads the date of "%s"', (printed, shown, problem) => {
  const page = readText(top.replace('2011-07-03 08:40:15', printed) + body)
  expect([page.shown, page.shownProblem]).toEqual([shown, problem])
  expect(page.paragraphs).toHaveLength(2)
})

it.each([
  '时间：2010年5月20日\n请准时参加。\n姓名 | 部门 | 奖项\n联系人：李明\n公司办公室\n2010年5月1日',
  '甲公司获奖。\n来源：甲报\n乙公司获奖。\n来源：乙报',
])('keeps as body what only looks like the site: %s', (kept) => {
  expect(readText(top + kept + '\n【打印】【关闭】')).toMatchObject({
    paragraphs: kept.split('\n'),
    origin: null,
  })
})

it('names the way, the writer and the dropped lines', () => {
  const info = '作者：张三 来源：公司报（周刊） 2011'
  const page = readText(top.replace('2011', info) + body + '责任编辑：李四\n扫一扫 关注我们')
  expect([page.author, page.origin, ...page.breadcrumb]).toEqual([
    '张三',
    '公司报（周刊）',
    '首页',
    '新闻中心',
  ])
  const uses = ['breadcrumb', 'headline', 'shown', 'paragraph', 'paragraph', 'editor', 'wechat']
  expect(page.lines.map(({ use }) => use)).toEqual(uses)
})

const marks = [...' 　a|>([-1。:一\u200b', '来源：', '上一篇 ', '· a ']
it.each(marks)('reads long lines of "%s" in time', (mark) => {
  const line = mark.repeat(200_000)
  const many = (mark.repeat(290).slice(0, 290) + '\n').repeat(1000)
  const begun = performance.now()
  for (const text of [line, top + line + 'x', top + 'x' + line + 'x\n' + body, many, top + many])
    readPage(encode(text))
  expect(performance.now() - begun).toBeLessThan(4000)
})
