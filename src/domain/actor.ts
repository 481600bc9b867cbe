/** Who does something: an account's id, or one of the names below for what no person does. Never an e-mail address or a name. */
export type Actor = string;

export const SEEDER: Actor = 'system:example-directory';
export const IMPORTER: Actor = 'system:import';
export const GENERATOR: Actor = 'system:generate';
/** Whoever runs the site, by a command on its machine. */
export const COMMAND: Actor = 'system:command';
