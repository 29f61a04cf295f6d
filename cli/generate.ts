import { join } from 'node:path'
import { Command } from 'commander'
import { engines, findOwnDrift, generate } from './migration-drift.ts'

const root = join(import.meta.dirname, '..')

const program = new Command('npm run generate --')
  .description('Writes the migrations of both engines that lead to the tables of db/schema/.')
  .option('--name <name>', 'what the migration does, as in add_reviews')
  .option('--check', 'write nothing; fail where the migrations do not lead to db/schema/')
  .parse()

const { name, check } = program.opts<{ name?: string; check?: boolean }>()

if (check) await report()
else if (name) for (const engine of engines) await generate(root, engine, name, 'inherit')
else program.error('Say what the migration does: npm run generate -- --name add_reviews')

async function report(): Promise<void> {
  const drift = await findOwnDrift()
  if (drift.size === 0) return console.log(`The migrations of ${engines.join(' and ')} match db/schema/.`)
  for (const [engine, said] of drift) console.error(`${engine}:\n${said}\n`)
  console.error('db/schema/ has changed since the last migration: npm run generate -- --name <what it does>')
  process.exitCode = 1
}
