import type { Translator } from '#i18n/translate.ts'
import { readUserAgent } from '#lib/user-agent.ts'

/** A browser in words, as a person tells their devices apart: `Chrome on Linux`. @param userAgent as it calls itself */
export function deviceName(userAgent: string, t: Translator): string {
  const { browser, system } = readUserAgent(userAgent)
  if (browser === null && system === null) return t('desk.account.devices.unknown')
  const name =
    browser === null ? t('desk.account.devices.someBrowser') : t(`desk.account.devices.browsers.${browser}`)
  if (system === null) return name
  return t('desk.account.devices.on', { browser: name, system: t(`desk.account.devices.systems.${system}`) })
}
