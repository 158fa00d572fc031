// No `any` in what the library exports: not as a value, not as what a function takes or gives, not as a part.
import type * as library from 'diameter-codec'
import { check, type IsAny, type Same } from './types.ts'

/** What the language has: its methods are not ours. */
type BuiltIn = ArrayBufferView | ArrayBufferLike | ReadonlyMap<number, string> | ReadonlySet<number> | RegExp

type OneOf<T> = true extends T ? true : false

/** Whether a type is `any`, or what it is made of is: elements, parameters, results and keys, some levels down. */
type AnyIn<T, Depth extends ReadonlyArray<unknown> = []> =
  IsAny<T> extends true
    ? true
    : Depth['length'] extends 5
      ? false
      : T extends BuiltIn
        ? false
        : T extends ReadonlyArray<infer Element>
          ? AnyIn<Element, [...Depth, 0]>
          : T extends (...args: infer Args) => infer Result
            ? OneOf<AnyIn<Args, [...Depth, 0]> | AnyIn<Result, [...Depth, 0]>>
            : T extends object
              ? OneOf<{ readonly [K in keyof T]-?: AnyIn<T[K], [...Depth, 0]> }[keyof T]>
              : false

type Library = typeof library
type Leaks = { readonly [K in keyof Library]: AnyIn<Library[K]> extends false ? never : K }[keyof Library]

check<Same<Leaks, never>>()

// The helper itself finds what it looks for.

declare const leaking: {
  readonly deep: (value: string) => { readonly inner: ReturnType<typeof JSON.parse> }
  readonly fine: { readonly a: string }
}
check<
  Same<
    {
      readonly [K in keyof typeof leaking]: AnyIn<(typeof leaking)[K]> extends false ? never : K
    }[keyof typeof leaking],
    'deep'
  >
>()
check<Same<AnyIn<(value: ReturnType<typeof JSON.parse>) => void>, true>>()
check<Same<AnyIn<(value: unknown) => void>, false>>()
check<Same<AnyIn<ReadonlyArray<{ readonly a: ReturnType<typeof JSON.parse> }>>, true>>()

// Types alone

type Types = [
  library.AnswerMessage,
  library.Address,
  library.Answerer,
  library.Avp,
  library.AvpParts,
  library.CapabilitiesExchange,
  library.Clash,
  library.DecodeError,
  library.DecodeOptions,
  library.DecodeReason,
  library.DisconnectPeer,
  library.EncodeError,
  library.EncodeReason,
  library.Framed<unknown>,
  library.FramerState,
  library.Header,
  library.HeaderParts,
  library.Message,
  library.MessageParts,
  library.Refused,
  library.UncheckedGroup,
]
type Each<T extends ReadonlyArray<unknown>> = { readonly [K in keyof T]: AnyIn<T[K]> }
check<Same<Each<Types>[number], false>>()
