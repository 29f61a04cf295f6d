import { reading } from '../../../db/client.ts'

export default reading
