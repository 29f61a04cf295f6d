import { locales } from '../../i18n/locales.ts'

export const publish = locales
