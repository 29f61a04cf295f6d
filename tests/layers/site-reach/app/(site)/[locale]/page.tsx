import { list } from '../../../server/list.ts'

export default list
