/**
 * The AVPs of TS 29.172 (location: SLg).
 *
 * @module
 */
export * from './leaf-avps.ts'
export * from './groups.ts'
