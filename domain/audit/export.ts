import { command } from '#domain/command.ts'
import { auditFilter } from './filter.ts'

/**
 * Notes that somebody takes the audit away as a file, and which part of it. Carried out before domain/audit/csv.ts
 * writes the first line, so that the file tells of itself.
 */
export const exportAudit = command({
  name: 'audit.export',
  input: auditFilter,
  allow: 'audit:read',
  run: async (_context, { input }) => ({
    result: {},
    subject: { kind: 'audit', id: 0 },
    after: input,
  }),
})
