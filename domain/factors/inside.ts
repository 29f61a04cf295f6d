export { clearFactors, factorsOf, type Factors } from './factors.ts'
