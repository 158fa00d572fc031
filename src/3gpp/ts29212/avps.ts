/**
 * The AVPs of TS 29.212 (policy and charging control: Gx, Gxx, Sd, St).
 *
 * @module
 */
export * from './leaf-avps-from-5-3-1.ts'
export * from './leaf-avps-from-5-3-96.ts'
export * from './groups-from-5-3-2.ts'
export * from './groups-from-5-3-53.ts'
export * from './groups-from-5a-3-1.ts'
