import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CannotOpen, open, seal } from '#lib/seal.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'masthead-'))

test('what was sealed opens again, and looks different each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, purpose) => {
      // UTF-8 has no half characters.
      const text = plain.toWellFormed()
      const sealed = seal(text, purpose, dataDir)
      expect(open(sealed, purpose, dataDir)).toBe(text)
      expect(seal(text, purpose, dataDir)).not.toBe(sealed)
    }),
  )
})

test('for another purpose, and by another installation, it stays shut', () => {
  const sealed = seal('secret', 'totp 1', dataDir)
  expect(() => open(sealed, 'totp 2', dataDir)).toThrow(CannotOpen)
  expect(() => open(sealed, 'totp 1', mkdtempSync(join(tmpdir(), 'masthead-')))).toThrow(CannotOpen)
})

test('whatever character is changed, left out or added, it stays shut', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'totp 1', dataDir)
  for (let at = 0; at < sealed.length; at++) {
    const [before, here, after] = [sealed.slice(0, at), sealed[at]!, sealed.slice(at + 1)]
    for (const wrong of [
      before + after,
      `${before}${here === 'A' ? 'B' : 'A'}${after}`,
      `${before}.${here}${after}`,
      `${before} ${here}${after}`,
    ]) {
      expect(() => open(wrong, 'totp 1', dataDir), wrong).toThrow(CannotOpen)
    }
  }
  for (const wrong of ['', 'v1', 'v1.', 'v2.AAAA', `${sealed}=`, `${sealed}.`]) {
    expect(() => open(wrong, 'totp 1', dataDir), wrong).toThrow(CannotOpen)
  }
})
