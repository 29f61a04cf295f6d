import { rich } from '../i18n/rich.tsx'

export const digest = rich
