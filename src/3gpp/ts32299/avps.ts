/**
 * The AVPs of TS 32.299 (charging: Ro, Gy, Rf).
 *
 * @module
 */
export * from './leaf-avps-from-7-2-0aa.ts'
export * from './leaf-avps-from-7-2-80f.ts'
export * from './leaf-avps-from-7-2-154m.ts'
export * from './leaf-avps-from-7-2-242ad.ts'
export * from './groups-from-7-2-0a.ts'
export * from './groups-from-7-2-58a.ts'
export * from './groups-from-7-2-99.ts'
export * from './groups-from-7-2-127.ts'
export * from './groups-from-7-2-168.ts'
export * from './groups-from-7-2-219.ts'
export * from './groups-se-to-z.ts'
