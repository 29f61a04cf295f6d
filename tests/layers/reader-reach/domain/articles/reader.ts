import { card } from './cards.ts'

export const read = () => card
