/**
 * The AVPs of RFC 7155 (Diameter Network Access Server Application).
 *
 * @module
 */
export * from './leaf-avps.ts'
export * from './groups.ts'
