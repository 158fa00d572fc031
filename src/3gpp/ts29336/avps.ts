/**
 * The AVPs of TS 29.336 (HSS with other networks: S6m, S6n, S6t).
 *
 * @module
 */
export * from './leaf-avps.ts'
export * from './groups-from-6-4-2.ts'
export * from './groups-from-8-4-54.ts'
