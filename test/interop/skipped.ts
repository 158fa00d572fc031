import { missing } from './rig/program.mjs'

for (const [stack, reason] of Object.entries(missing)) {
  if (reason !== '') process.stderr.write(`The tests with ${stack} are skipped: ${reason}.\n`)
}

/** Why the tests with a stack are skipped; empty where they are not. */
export { missing } from './rig/program.mjs'
