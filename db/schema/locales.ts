import { flag, int, string, table } from '#db/dialect/index.ts'

/** Languages readers can choose; adding one is a message file and a row. */
export const locales = table('locales', {
  /** As in addresses: `zh`. */
  code: string().primaryKey(),
  /** BCP 47, for `lang` and hreflang: `zh-Hans`. */
  bcp47: string().notNull(),
  /** og:locale: `zh_CN`. */
  openGraph: string().notNull(),
  /** Language code of Google's news sitemap: `zh-cn`. */
  news: string().notNull(),
  /** In its own words: 中文. */
  name: string().notNull(),
  position: int().notNull(),
  shown: flag().notNull(),
})
