import { takeOrders } from './orders.ts'

// What the command line is to the site: another process that writes to the same database.
takeOrders('terminal')
process.send!({})
