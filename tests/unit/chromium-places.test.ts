import { expect, test } from 'vitest'
import { chromiumPlaces } from '#cli/chromium-places.ts'

test('looks in the path first, for Chromium before Chrome', () => {
  expect(chromiumPlaces('linux', { PATH: '/usr/bin' }).slice(0, 3)).toEqual([
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ])
})

test('knows where macOS and Windows keep programs', () => {
  expect(chromiumPlaces('darwin', { HOME: '/Users/li' })).toContain(
    '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
  expect(chromiumPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  )
})
