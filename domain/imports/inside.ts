export { decode, type Decoded } from './page/decode.ts'
