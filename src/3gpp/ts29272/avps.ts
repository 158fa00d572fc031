/**
 * The AVPs of TS 29.272 (MME and SGSN: S6a, S6d, S7a, S7d, S13, S13').
 *
 * @module
 */
export * from './leaf-avps-from-7-3-4.ts'
export * from './leaf-avps-from-7-3-124.ts'
export * from './groups-from-7-3-2.ts'
export * from './groups-from-7-3-74.ts'
export * from './groups-from-7-3-138.ts'
