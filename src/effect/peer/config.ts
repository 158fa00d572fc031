/**
 * Options read from the environment, or from any other source of Effect's configuration, and checked by schemas.
 *
 * @module
 */
import * as Config from 'effect/Config'
import * as Option from 'effect/Option'
import * as Redacted from 'effect/Redacted'
import * as Schema from 'effect/Schema'
import { diameterIdentity } from '../../formats/octet-string.ts'
import type { NodeOptions, Remote } from './options.ts'

// -------------------------------------------------------------------------------------
// schemas
// -------------------------------------------------------------------------------------

const Identity = Schema.String.check(
  Schema.makeFilter((text) => diameterIdentity.encode(text)._tag === 'Right', {
    expected: 'a name in ASCII without spaces, not empty',
  }),
)

const Unsigned32 = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 0xffffffff }))

const Port = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 65_535 }))

const DisconnectCause = Schema.Literals(['REBOOTING', 'BUSY', 'DO_NOT_WANT_TO_TALK_TO_YOU'])

// -------------------------------------------------------------------------------------
// configuration
// -------------------------------------------------------------------------------------

const parts = Config.all({
  originHost: Config.schema(Identity, 'DIAMETER_ORIGIN_HOST'),
  originRealm: Config.schema(Identity, 'DIAMETER_ORIGIN_REALM'),
  host: Config.NonEmptyString('DIAMETER_HOST'),
  port: Config.option(Config.schema(Port, 'DIAMETER_PORT')),
  remoteHost: Config.option(Config.schema(Identity, 'DIAMETER_REMOTE_HOST')),
  authApplicationIds: Config.option(Config.Array(Unsigned32, 'DIAMETER_AUTH_APPLICATION_IDS')),
  acctApplicationIds: Config.option(Config.Array(Unsigned32, 'DIAMETER_ACCT_APPLICATION_IDS')),
  cause: Config.option(Config.schema(DisconnectCause, 'DIAMETER_DISCONNECT_CAUSE')),
  connect: Config.option(Config.Duration('DIAMETER_CONNECT_TIMEOUT')),
  request: Config.option(Config.Duration('DIAMETER_REQUEST_TIMEOUT')),
  disconnect: Config.option(Config.Duration('DIAMETER_DISCONNECT_TIMEOUT')),
  reconnect: Config.option(Config.Duration('DIAMETER_RECONNECT')),
  watchdog: Config.option(Config.Duration('DIAMETER_WATCHDOG')),
  ca: Config.option(Config.NonEmptyString('DIAMETER_TLS_CA')),
  cert: Config.option(Config.NonEmptyString('DIAMETER_TLS_CERT')),
  key: Config.option(Config.Redacted('DIAMETER_TLS_KEY')),
})

/** Without those that are not there. */
const present = <K extends string, A>(options: { readonly [_ in K]: Option.Option<A> }): { readonly [_ in K]?: A } =>
  Object.fromEntries(
    Object.entries<Option.Option<A>>(options).flatMap(([name, value]) =>
      Option.isSome(value) ? [[name, value.value]] : [],
    ),
  ) as { readonly [_ in K]?: A }

/**
 * The options of `DiameterPeer` by their names in the environment: `DIAMETER_ORIGIN_HOST`, `DIAMETER_ORIGIN_REALM` and
 * `DIAMETER_HOST` have to be there; `DIAMETER_PORT`, `DIAMETER_REMOTE_HOST`, `DIAMETER_AUTH_APPLICATION_IDS` and
 * `DIAMETER_ACCT_APPLICATION_IDS` (numbers, commas between them), `DIAMETER_DISCONNECT_CAUSE`, the durations
 * `DIAMETER_CONNECT_TIMEOUT`, `DIAMETER_REQUEST_TIMEOUT`, `DIAMETER_DISCONNECT_TIMEOUT`, `DIAMETER_RECONNECT` and
 * `DIAMETER_WATCHDOG`, and for TLS `DIAMETER_TLS_CA`, `DIAMETER_TLS_CERT` and `DIAMETER_TLS_KEY`, in PEM, need not be.
 *
 * ```ts
 * import * as ConfigProvider from 'effect/ConfigProvider'
 * import * as Effect from 'effect/Effect'
 * import { peerConfig } from 'diameter-codec/effect/peer'
 *
 * const env = {
 *   DIAMETER_ORIGIN_HOST: 'a.example.net',
 *   DIAMETER_ORIGIN_REALM: 'example.net',
 *   DIAMETER_HOST: '192.0.2.1',
 *   DIAMETER_AUTH_APPLICATION_IDS: '1,4',
 *   DIAMETER_DISCONNECT_CAUSE: 'BUSY',
 * }
 * const { host, authApplicationIds, cause } = Effect.runSync(peerConfig.parse(ConfigProvider.fromEnv({ env })))
 * host // => '192.0.2.1'
 * authApplicationIds // => [1, 4]
 * cause // => 'BUSY'
 * ```
 */
export const peerConfig: Config.Config<NodeOptions & Remote> = Config.map(
  parts,
  ({ originHost, originRealm, host, port, remoteHost, cause, ...rest }) => {
    const { authApplicationIds, acctApplicationIds, connect, request, disconnect, reconnect, watchdog } = rest
    const tls = {
      ...present({ ca: rest.ca, cert: rest.cert }),
      ...(Option.isSome(rest.key) ? { key: Redacted.value(rest.key.value) } : {}),
    }
    return {
      originHost,
      originRealm,
      host,
      ...present({ port }),
      ...present({ remoteHost }),
      ...present({ authApplicationIds, acctApplicationIds }),
      ...present({ cause }),
      timers: present({ connect, request, disconnect, reconnect, watchdog }),
      ...(Object.keys(tls).length === 0 ? {} : { tls }),
    }
  },
)
