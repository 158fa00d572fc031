/**
 * The AVPs of TS 29.229 (IP multimedia: Cx, Dx).
 *
 * @module
 */
export * from './leaf-avps.ts'
export * from './groups.ts'
