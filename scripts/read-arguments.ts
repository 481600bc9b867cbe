import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What a command ends with when it cannot be done as it was written. */
const NOT_A_COMMAND = 2;

/** Ends a command that cannot be done as it was written: says why, then how it is written. */
export function endWith(why: string, help: string): never {
  process.stderr.write(`${why}\n\n${help}`);
  process.exit(NOT_A_COMMAND);
}

/** Reads what was written behind a command; ends it when there is something in it that it does not know. */
export function readArguments<Config extends ParseArgsConfig>(
  config: Config,
  help: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof TypeError) return endWith(error.message, help);
    throw error;
  }
}
