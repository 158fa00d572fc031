/**
 * Names and numbers as people type them.
 *
 * @module
 */
export { closest, distance, plainName, suggestion } from '../../ground/near-name.ts'

/** A whole number in decimal digits. */
export const numberOf = (text: string): number | undefined => (/^[0-9]{1,10}$/u.test(text) ? Number(text) : undefined)
