import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DrizzleQueryError } from 'drizzle-orm'
import { loggerOptions } from '#lib/logger.ts'
import { setProcessWide } from '#lib/process-wide.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'
import { sendRaw } from '#tests/raw.ts'

useFreshDatabase()

type Line = Record<string, unknown>
let lines: Line[] = []
const kept = new Writable({
  write(line, _, done) {
    lines.push(JSON.parse(String(line)) as Line)
    done()
  },
})
// Before anybody asks for the logger, which a process has one of.
setProcessWide('logger', pino({ ...loggerOptions, level: 'debug' }, kept))

let front: Awaited<ReturnType<typeof openFront>>
beforeEach(async () => {
  lines = []
  front = await openFront(async (req, res) => {
    if (req.url!.endsWith('/broken')) throw new Error('broken')
    if (req.url!.endsWith('/query'))
      throw new DrizzleQueryError('select ?', ['a reader'], new Error('cut off'))
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    res.end('<!DOCTYPE html><html><main>A page.</main></html>')
  })
  writeFileSync(join(front.folders.public, 'a.css'), 'a{}')
})
afterEach(() => front.close())

/** The line about an answer; it is written once the connection has it. */
async function lineOf(path: string, headers = {}) {
  lines = []
  const answered = await front.ask(path, { headers })
  await expect.poll(() => lines.find((line) => line.msg === 'answered')).toBeDefined()
  const line = lines.find((one) => one.msg === 'answered')!
  expect(line.id).toBe(answered.headers['x-request-id'])
  return line
}

const [DEBUG, INFO, ERROR] = [20, 30, 50]

test('what a failed query was asked with is not told', async () => {
  await lineOf('/en/news/query')
  const told = JSON.stringify(lines)
  expect(told).toContain('cut off')
  expect(told).not.toContain('a reader')
})

test('what was ready is logged at debug, what had to be made at info, failures at error', async () => {
  expect(await lineOf('/en')).toMatchObject({ level: INFO, status: 200, path: '/en', method: 'GET' })
  expect(await lineOf('/en')).toMatchObject({ level: DEBUG, status: 200 })
  expect(await lineOf('/a.css')).toMatchObject({ level: DEBUG, status: 200 })
  expect(await lineOf('/a.css')).toMatchObject({ level: DEBUG, status: 200 })
  expect(await lineOf('/zh/%ff')).toMatchObject({ level: INFO, status: 400 })
  expect(await lineOf('/en/news/broken')).toMatchObject({ level: ERROR, status: 500 })
})

test('no line tells who somebody is or what they look for', async () => {
  await lineOf('/en/search?q=leave', {
    'X-Forwarded-For': '192.0.2.1',
    Referer: 'https://a.example/?q=leave',
  })
  expect(JSON.stringify(lines)).not.toMatch(/leave|192\.0\.2\.1|127\.0\.0\.1/)
})

test('what is no request has an id as well, which its page does not show', async () => {
  const said = await sendRaw(front.port, 'hello\r\n\r\n')
  const [, id] = /X-Request-Id: ([\da-f-]{36})\r\n/.exec(said)!
  expect(lines).toMatchObject([{ id, status: 400, msg: 'refused what is not a request' }])
  expect(said.split('\r\n\r\n')[1]).not.toContain(id)
})
