import { countReading } from './count.ts'
import { offerSharing } from './share.ts'

offerSharing()
countReading()
