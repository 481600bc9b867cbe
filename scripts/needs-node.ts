const OLDEST = 24;

/** Stops with words instead of a crash when the Node that runs this is too old for the database driver. */
export function needNode(): void {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST) return;
  process.stderr.write(
    `This is Node ${process.versions.node}. Dayways needs Node ${OLDEST} or newer.\nRun it through npm (npm start, npm test): the right Node is among the packages.\n`,
  );
  process.exit(1);
}
