/**
 * The AVPs of TS 29.214 (policy and charging control: Rx).
 *
 * @module
 */
export * from './leaf-avps.ts'
export * from './groups.ts'
