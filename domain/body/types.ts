export type { Body, BodyNode } from '#db/schema/json.ts'
