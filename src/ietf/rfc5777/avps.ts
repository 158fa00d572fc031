/**
 * The AVPs of RFC 5777 (Traffic Classification and QoS Attributes for Diameter).
 *
 * @module
 */
export * from './leaf-avps.ts'
export * from './groups-from-3-1.ts'
export * from './groups-from-5-6.ts'
