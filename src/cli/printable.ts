/**
 * Text from outside, made safe to print.
 *
 * @module
 */
export { printable } from '../ground/printable.ts'
