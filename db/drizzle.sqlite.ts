import { defineConfig } from 'drizzle-kit'

// The dialect is picked when the schema is loaded, so it is set first: without it a drift check
// would compare the other engine's schema with nothing and pass.
process.env.DATABASE_URL = 'file:unused.db'

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/*.ts',
  out: './drizzle/sqlite',
  casing: 'snake_case',
})
