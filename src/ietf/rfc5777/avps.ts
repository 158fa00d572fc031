/**
 * The AVPs of RFC 5777 (Traffic Classification and QoS Attributes for Diameter).
 *
 * @module
 */
export * from './leaf-avps.ts'
export * from './groups.ts'
