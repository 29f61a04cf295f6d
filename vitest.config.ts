import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

/** `DATABASE_URL` is set before any module loads: db/dialect picks the engine when it is loaded. */
function project(
  name: string,
  folder: string,
  databaseUrl: string,
  globalSetup: string[] = [],
): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`tests/${folder}/**/*.test.ts`],
      env: { DATABASE_URL: databaseUrl },
      globalSetup,
    },
  }
}

export default defineConfig({
  test: {
    globalSetup: './tests/scratch-folder.ts',
    pool: 'forks',
    maxWorkers: 2,
    // Files share a process one after the other: loading everything anew took a quarter of the time, PGlite not counted.
    isolate: false,
    testTimeout: 30_000,
    // PGlite compiles PostgreSQL from WebAssembly when a file first opens a database.
    hookTimeout: 120_000,
    reporters: ['default', 'json', './tests/counts-reporter.ts'],
    outputFile: { json: 'test-results/vitest.json' },
    projects: [
      project('unit', 'unit', ''),
      project('sqlite', 'integration', ''),
      project('postgres', 'integration', 'postgres://pglite', ['./tests/pglite-template.ts']),
      project('server', 'server', 'postgres://server', ['./tests/postgres-server.ts']),
    ],
  },
})
