import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { translator } from '#i18n/translate.ts'

const t = translator('en')

/**
 * What an authenticator app shows. No code is good twice, and waiting for the next would take half a minute.
 * @param secret base32
 * @param which the present code, or the one after it, which a server takes as well: its clock may be ahead
 */
export function oneTimeCode(secret: string, which: 'present' | 'next' = 'present'): string {
  const timestamp = Date.now() + (which === 'next' ? 30_000 : 0)
  return new TOTP({ secret }).generate({ timestamp })
}

/** The key for an authenticator app, off the page that offers it. */
export async function readSecret(page: Page): Promise<string> {
  const key = page.getByRole('group', { name: t('desk.account.app.key') }).locator('code')
  return (await key.innerText()).replaceAll(' ', '')
}

/** The recovery codes, off the page that shows them for the only time. */
export async function readRecoveryCodes(page: Page): Promise<string[]> {
  const codes = page.getByRole('group', { name: t('desk.account.codes.label') }).locator('code')
  return (await codes.innerText()).split('\n')
}
