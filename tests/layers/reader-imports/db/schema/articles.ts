export type Draft = string
