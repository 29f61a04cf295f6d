import { defineConfig } from 'drizzle-kit'

// As in drizzle.sqlite.ts: the engine is set before the schema is loaded.
process.env.DATABASE_URL = 'postgres://unused'

export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/*.ts',
  out: './drizzle/postgres',
  casing: 'snake_case',
})
