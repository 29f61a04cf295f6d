import { z } from 'zod'

const uid = z.string().min(1).max(40)

/** What stands in the outbox for a mail: whom to write, and by which template. Never a token. */
export const mailPayload = z.discriminatedUnion('template', [
  // `to` is null for a link that was never good: domain/links/make.ts.
  z.strictObject({ template: z.enum(['invitation', 'reset']), link: uid, to: uid.nullable() }),
  z.strictObject({ template: z.enum(['passwordChanged', 'factorsChanged']), to: uid }),
  z.strictObject({
    template: z.enum(['scheduleFailed', 'scheduleLate']),
    to: uid,
    schedule: z.int().positive(),
  }),
  z.strictObject({ template: z.literal('notice'), to: uid, notice: z.int().positive() }),
  z.strictObject({ template: z.literal('emailChanged'), to: uid, address: z.string().min(3).max(254) }),
])
export type MailPayload = z.output<typeof mailPayload>
