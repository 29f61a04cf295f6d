/** Languages there are texts in, as in addresses; the rows of `locales` say which of them readers can choose. */
export const localeCodes = ['en', 'zh'] as const
