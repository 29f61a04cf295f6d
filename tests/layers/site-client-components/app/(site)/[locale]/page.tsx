import { header } from '../../../components/ui/header.tsx'

export default header
