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
export * from './groups-from-7-2-77.ts'
export * from './groups-from-7-2-111aac.ts'
export * from './groups-from-7-2-158.ts'
export * from './groups-from-7-2-189.ts'
export * from './groups-from-7-2-242aaa.ts'
