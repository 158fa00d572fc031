/**
 * RFC 6737 (Diameter Capabilities Update Application): its AVPs and its commands.
 *
 * @module
 */
export * from './capabilities-update.ts'
