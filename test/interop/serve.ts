import { main } from '../cli/run.ts'
import { startProgram, type Program } from './rig/program.mjs'

/** Ends what it starts with SIGTERM when its standard input ends. */
const supervisor = 'exec 3<&0; "$@" </dev/null & pid=$!; { cat <&3; kill -TERM $pid; } >/dev/null 2>&1 & wait $pid'

/** `diameter serve`; `stop` sends SIGTERM and gives its exit status. */
export interface Serve extends Program {
  readonly port: number
}

const identity = ['--origin-host', 'serve.example.test', '--origin-realm', 'example.test']

export const startServe = async (...args: ReadonlyArray<string>): Promise<Serve> => {
  const call = [process.execPath, main, 'serve', '--port', '0', '--host', '127.0.0.1', ...identity, ...args]
  const program = startProgram('sh', ['-c', supervisor, 'sh', ...call])
  const line = await program.line(/^listening/u)
  return { ...program, port: Number(line.split(' ')[1]) }
}
