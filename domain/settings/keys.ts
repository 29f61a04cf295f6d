import { z } from 'zod'
import { menuGrammar } from '#domain/menus/types.ts'
import { isTimeZone } from '#lib/instant.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { filledLine, line, webAddress } from '#lib/text.ts'

const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .toLowerCase()
const uid = z.string().max(40)
type Menu = z.output<typeof menuGrammar>

/**
 * Every setting: its grammar, whether each language has its own value, whether readers' pages may show
 * it, and its value on a new installation.
 */
export const settingKeys = {
  'site.name': { grammar: filledLine(80), perLocale: true, public: true, initial: 'News' },
  'site.tagline': { grammar: line(160), perLocale: true, public: true, initial: '' },
  'site.timeZone': {
    grammar: z.string().refine(isTimeZone),
    perLocale: false,
    public: true,
    initial: 'Asia/Shanghai',
  },
  'site.defaultLocale': { grammar: z.enum(localeCodes), perLocale: false, public: true, initial: 'en' },
  /** Which languages readers are offered, in this order; those left out have pages all the same, which nobody is led to. */
  'site.languages': {
    grammar: z
      .array(z.enum(localeCodes))
      .min(1)
      .refine((codes) => new Set(codes).size === codes.length),
    perLocale: false,
    public: true,
    initial: [...localeCodes] as (typeof localeCodes)[number][],
  },
  'site.logo': { grammar: uid, perLocale: false, public: true, initial: '' },
  'site.accent': { grammar: color, perLocale: false, public: true, initial: '#9b2c1f' },
  'publisher.name': { grammar: line(160), perLocale: true, public: true, initial: '' },
  'publisher.address': { grammar: line(300), perLocale: true, public: true, initial: '' },
  'publisher.phone': { grammar: line(60), perLocale: false, public: true, initial: '' },
  'publisher.email': { grammar: line(200), perLocale: false, public: true, initial: '' },
  'footer.copyright': { grammar: line(200), perLocale: true, public: true, initial: '' },
  /** News service licence (互联网新闻信息服务许可证). */
  'footer.licence': { grammar: line(120), perLocale: true, public: true, initial: '' },
  /** ICP filing (ICP备) and public security filing (公网安备). */
  'footer.icp': { grammar: line(80), perLocale: false, public: true, initial: '' },
  'footer.police': { grammar: line(80), perLocale: false, public: true, initial: '' },
  'wechat.account': { grammar: line(80), perLocale: true, public: true, initial: '' },
  /** uid of the picture with the account's QR code */
  'wechat.qr': { grammar: uid, perLocale: false, public: true, initial: '' },
  'social.accounts': {
    grammar: z.array(z.object({ name: filledLine(40), url: webAddress })).max(12),
    perLocale: true,
    public: true,
    initial: [] as { name: string; url: string }[],
  },
  /** Menus that somebody arranged; null is the automatic one. Changed by menu.set alone, which takes what the person saw. */
  'menu.header': { grammar: menuGrammar, perLocale: true, public: true, initial: null as Menu },
  'menu.footer': { grammar: menuGrammar, perLocale: true, public: true, initial: null as Menu },
} as const satisfies Record<string, SettingKind>

interface SettingKind {
  grammar: z.ZodType
  perLocale: boolean
  public: boolean
  initial: unknown
}

export type SettingKey = keyof typeof settingKeys
export type SettingValue<K extends SettingKey> = z.output<(typeof settingKeys)[K]['grammar']>

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settingKeys, key)
}

/** A setting in one language as the name of a field: `site.name.en`; the key alone where all languages have the same. */
export function fieldOf(key: SettingKey, locale: string): string {
  return locale === '' ? key : `${key}.${locale}`
}

/** What fieldOf() made of a setting; null for anything else. */
export function settingOfField(field: string): { key: SettingKey; locale: string } | null {
  if (isSettingKey(field)) return { key: field, locale: '' }
  const at = field.lastIndexOf('.')
  const key = field.slice(0, at)
  return isSettingKey(key) && settingKeys[key].perLocale ? { key, locale: field.slice(at + 1) } : null
}
