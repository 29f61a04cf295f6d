import { front } from '../delivery/front.ts'

export const news = front
