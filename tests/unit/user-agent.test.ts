import { expect, test } from 'vitest'
import { readUserAgent } from '#lib/user-agent.ts'

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)'
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K)'
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const MOBILE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'

test.each([
  [`Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36`, 'chrome', 'linux'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} HeadlessChrome/140.0.0.0 Safari/537.36`, 'chrome', 'linux'],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36`, 'chrome', 'chromeos'],
  [`${WINDOWS} ${WEBKIT} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'edge', 'windows'],
  [`${WINDOWS} ${WEBKIT} Chrome/140.0.0.0 Safari/537.36 OPR/122.0.0.0`, 'opera', 'windows'],
  [
    `${WINDOWS} ${WEBKIT} Chrome/132.0.0.0 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat`,
    'wechat',
    'windows',
  ],
  [`${WINDOWS.replace(')', '; rv:143.0)')} Gecko/20100101 Firefox/143.0`, 'firefox', 'windows'],
  [`${MAC} ${MOBILE} Version/18.5 Safari/605.1.15`, 'safari', 'mac'],
  [`${IPHONE} ${MOBILE} Version/18.5 Mobile/15E148 Safari/604.1`, 'safari', 'iphone'],
  [`${IPHONE} ${MOBILE} CriOS/140.0.0.0 Mobile/15E148 Safari/604.1`, 'chrome', 'iphone'],
  [`${IPHONE} ${MOBILE} Mobile/15E148 MicroMessenger/8.0.60 NetType/WIFI`, 'wechat', 'iphone'],
  [
    `${IPHONE.replaceAll('iPhone', 'iPad')} ${MOBILE} Version/18.5 Mobile/15E148 Safari/604.1`,
    'safari',
    'ipad',
  ],
  [`${ANDROID} ${WEBKIT} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`, 'samsung', 'android'],
  [`${ANDROID} ${WEBKIT} Chrome/123.0.0.0 Mobile Safari/537.36 XiaoMi/MiuiBrowser/20.1`, 'xiaomi', 'android'],
  [
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${WEBKIT} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile`,
    'huawei',
    'harmony',
  ],
  ['curl/8.14.1', null, null],
  ['', null, null],
])('%s', (userAgent, browser, system) => {
  expect(readUserAgent(userAgent)).toEqual({ browser, system })
})
