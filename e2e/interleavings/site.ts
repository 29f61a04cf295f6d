import { migrate } from '#db/migrate.ts'
import { startServer } from '#delivery/server.ts'
import { ensureFoundation } from '#domain/settings/ensure-foundation.ts'
import { readEnvironment } from '#lib/environment.ts'
import { takeOrders } from './orders.ts'

// The site, in a process that writes as well: its own commits must reach its kept pages like anybody's.
await migrate('')
await ensureFoundation()
const { url } = await startServer({ environment: readEnvironment(), dev: false })
takeOrders('site')
process.send!({ url })
