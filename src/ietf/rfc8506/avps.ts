/**
 * The AVPs of RFC 8506 (Diameter Credit-Control Application).
 *
 * @module
 */
export * from './leaf-avps.ts'
export * from './groups.ts'
