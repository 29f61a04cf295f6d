import { id, index, instant, int, oneOf, string, table, unique } from '#db/dialect/index.ts'

export const addressKinds = ['article', 'section', 'tag', 'author', 'page', 'path'] as const

/**
 * Every address that is or was public: decides lookup, 301 and 410. Read by readers' code too.
 * Kind `path` keeps old sites' addresses, query string included, with locale ''.
 */
export const addresses = table(
  'addresses',
  {
    id: id(),
    /** Locale code, or '' for kind `path`. */
    locale: string().notNull(),
    kind: oneOf(addressKinds).notNull(),
    slug: string().notNull(),
    state: oneOf(['current', 'moved', 'gone']).notNull(),
    /** Id of the article, section, tag, author or page. */
    targetId: int(),
    /** Where kind `path` leads: an absolute path of this site or a whole address. */
    targetPath: string(),
    createdAt: instant().notNull(),
  },
  (t) => [
    unique('addresses_slug').on(t.locale, t.kind, t.slug),
    index('addresses_target').on(t.kind, t.targetId, t.locale),
  ],
)
