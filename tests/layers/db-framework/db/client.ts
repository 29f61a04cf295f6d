import { cache } from 'react'

export const once = cache
