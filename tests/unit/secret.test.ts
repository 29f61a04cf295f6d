import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { siteSecret } from '#lib/secret.ts'

test('the secret is made once, for its owner alone', () => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'masthead-')), 'data')
  const secret = siteSecret(dataDir)
  expect(secret).toMatch(/^[\da-f]{64}$/)
  expect(siteSecret(dataDir)).toBe(secret)
  expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600)
})

test('a file that holds something else is never overwritten', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'masthead-'))
  writeFileSync(join(dataDir, 'secret.key'), 'half')
  expect(() => siteSecret(dataDir)).toThrow(/64 hexadecimal digits/)
  expect(readFileSync(join(dataDir, 'secret.key'), 'utf8')).toBe('half')
})
