import { menu } from './menu.client.tsx'

export const header = menu
