/**
 * Diameter messages at home in Effect: typed errors, streams, schemas, optics and generators.
 *
 * @module
 */
export { DecodeError, EncodeError, FramingError, type FramingReason } from './error.ts'
export {
  decodeEffect,
  encodeEffect,
  fromResult,
  toEffect,
  toResult,
  type Decodes,
  type Encodes,
  type Tagged,
} from './result.ts'
export { decode, decodeEach, duplex, duplexEach, encode, frames, type Both, type Pipe } from './stream.ts'
export { optics, toOptic, type HasLenses, type Optics } from './optic.ts'
export { arbitraryOf } from './arbitrary.ts'
export { failuresOf, schemaFromBytes, schemaFromJson, schemaOf } from './schema.ts'
