/** What a browser says of itself, as names people know it by; null where it says nothing of the kind. */
export interface Browsing {
  browser: BrowserName | null
  system: SystemName | null
}

/** In this order: each calls itself what stands below it too. */
const browsers = [
  ['wechat', /MicroMessenger\//],
  ['dingtalk', /DingTalk\//],
  ['qq', /M?QQBrowser\//],
  ['uc', /UC(?:Browser|WEB)/],
  ['huawei', /HuaweiBrowser\/|ArkWeb\//],
  ['xiaomi', /MiuiBrowser\//],
  ['samsung', /SamsungBrowser\//],
  ['yandex', /YaBrowser\//],
  ['vivaldi', /Vivaldi\//],
  ['opera', /OP(?:R|T|X)\/|Opera/],
  ['edge', /Edg(?:e|A|iOS)?\//],
  ['firefox', /Firefox\/|FxiOS\//],
  ['chrome', /(?:Headless)?Chrom(?:e|ium)\/|CriOS\//],
  ['safari', /Safari\//],
] as const satisfies [string, RegExp][]

/** Likewise. An iPad that asks for the pages of a desk calls itself a Mac. */
const systems = [
  ['harmony', /HarmonyOS|OpenHarmony/],
  ['iphone', /iPhone|iPod/],
  ['ipad', /iPad/],
  ['android', /Android/],
  ['windows', /Windows/],
  ['chromeos', /CrOS/],
  ['mac', /Macintosh|Mac OS X/],
  ['linux', /Linux|X11/],
] as const satisfies [string, RegExp][]

export type BrowserName = (typeof browsers)[number][0]
export type SystemName = (typeof systems)[number][0]

/**
 * Which browser, on which system. To tell one's own devices apart, nothing else: anybody can write anything there.
 * @param userAgent the header of this name
 */
export function readUserAgent(userAgent: string): Browsing {
  return { browser: named(browsers, userAgent), system: named(systems, userAgent) }
}

function named<Name>(known: readonly (readonly [Name, RegExp])[], userAgent: string): Name | null {
  return known.find(([, sign]) => sign.test(userAgent))?.[0] ?? null
}
