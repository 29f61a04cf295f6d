import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addKnownDevice, deviceOf, KNOWN_FOR, readKnownDevices } from '#domain/sessions/known-device.ts'
import { NOON } from '#tests/asking.ts'

const folder = mkdtempSync(join(tmpdir(), 'masthead-known-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))

const lin = { uid: 'lin', passwordSetAt: NOON - 1 }
const wang = { uid: 'wang', passwordSetAt: null }

test('a browser is known for whoever has signed in with it, under one name', () => {
  const first = addKnownDevice(undefined, lin, NOON)
  const second = addKnownDevice(first, wang, NOON)
  const device = readKnownDevices(first, NOON)!.device
  expect(device).toMatch(/^[\w-]{22}$/)
  expect([lin, wang].map((person) => deviceOf(second, person, NOON))).toEqual([device, device])
  expect(deviceOf(first, wang, NOON)).toBeNull()
  expect(deviceOf(second, null, NOON)).toBeNull()
  expect(readKnownDevices(addKnownDevice(undefined, lin, NOON), NOON)!.device).not.toBe(device)
})

test('a new password makes all their browsers strange', () => {
  const cookie = addKnownDevice(undefined, lin, NOON)
  expect(deviceOf(cookie, { ...lin, passwordSetAt: NOON }, NOON)).toBeNull()
  const again = addKnownDevice(cookie, { ...lin, passwordSetAt: NOON }, NOON)
  expect(deviceOf(again, { ...lin, passwordSetAt: NOON }, NOON)).toBe(readKnownDevices(cookie, NOON)!.device)
})

test('ninety days after somebody’s last sign-in they are not known any more, others still are', () => {
  const cookie = addKnownDevice(addKnownDevice(undefined, lin, NOON), wang, NOON + 1)
  expect(deviceOf(cookie, lin, NOON + KNOWN_FOR - 1)).not.toBeNull()
  expect(deviceOf(cookie, lin, NOON + KNOWN_FOR)).toBeNull()
  expect(deviceOf(cookie, wang, NOON + KNOWN_FOR)).not.toBeNull()
})

test('five people are held, the newest, each once', () => {
  let cookie: string | undefined
  for (const uid of ['a', 'b', 'c', 'a', 'd', 'e', 'f']) {
    cookie = addKnownDevice(cookie, { uid, passwordSetAt: NOON }, NOON)
  }
  const people = readKnownDevices(cookie, NOON)!.people.map(({ staffUid }) => staffUid)
  expect(people).toEqual(['f', 'e', 'd', 'a', 'c'])
})

test('with five people it is well below what a browser keeps, and is read again', () => {
  let cookie: string | undefined
  for (let one = 1; one < 8; one++) {
    const uid = `0193a1b2-c3d4-7e5f-8a9b-0123456789a${one}`
    cookie = addKnownDevice(cookie, { uid, passwordSetAt: NOON }, NOON)
  }
  expect(cookie!.length).toBeLessThan(1000)
  expect(cookie).toMatch(/^[\w-]+\.[\w-]+$/)
  expect(readKnownDevices(cookie, NOON)!.people).toHaveLength(5)
})

test('whatever we did not make is nobody’s', () => {
  const cookie = addKnownDevice(undefined, lin, NOON)
  const [content = '', signature = ''] = cookie.split('.')
  const forged = Buffer.from(
    JSON.stringify({
      device: 'x'.repeat(22),
      people: [{ staffUid: 'lin', issuedAt: NOON, passwordSetAt: 1 }],
    }),
  ).toString('base64url')
  for (const made of [
    undefined,
    '',
    '.',
    content,
    `${content}.`,
    `${content}.${signature}.`,
    `${content}.${signature.toLowerCase()}x`,
    `${forged}.${signature}`,
    `${content}A.${signature}`,
    `.${signature}`,
    '\u0000'.repeat(40),
    'é.é',
    'a'.repeat(100_000),
  ]) {
    expect(readKnownDevices(made, NOON)).toBeNull()
  }
  expect(readKnownDevices(cookie, NOON)).not.toBeNull()
})

test('another installation’s cookie is nobody’s', () => {
  const cookie = addKnownDevice(undefined, lin, NOON)
  process.env.DATA_DIR = join(folder, 'another')
  expect(readKnownDevices(cookie, NOON)).toBeNull()
  process.env.DATA_DIR = folder
  expect(readKnownDevices(cookie, NOON)).not.toBeNull()
})
