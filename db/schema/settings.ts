import { instant, json, primaryKey, string, table } from '#db/dialect/index.ts'

/** Site settings, changed by command. Keys and rules: domain/settings/keys.ts. */
export const settings = table(
  'settings',
  {
    key: string().notNull(),
    /** Locale code, or '' where the setting has one value for all. */
    locale: string().notNull(),
    value: json<unknown>().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.locale] })],
)
