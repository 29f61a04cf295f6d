export { clearFactors, factorsOf, type Factors } from './factors.ts'
export { useTotp } from './kept-totp.ts'
export { findRecoveryCode, useRecoveryCode, type FoundCode } from './recovery-codes.ts'
export { isFactorRequired } from './required.ts'
