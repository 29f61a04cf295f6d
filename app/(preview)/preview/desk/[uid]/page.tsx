import { PreviewPage, previewMetadata } from '../../../preview-page.tsx'

export const generateMetadata = previewMetadata

export default PreviewPage
