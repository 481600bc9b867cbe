import { openDatabase } from '#db/client.ts';
import { COMMAND } from '#domain/actor.ts';
import { Conflict, Invalid, NotFound } from '#domain/errors.ts';
import { readFeedSettings } from '#domain/feeds/feed.ts';
import { feedState } from '#domain/feeds/feed-state.ts';
import { addFeed, doToFeed, type FeedDeed } from '#features/importing/feeds/change-feeds.ts';
import { type FeedRan, runDueFeeds, runFeed } from '#features/importing/feeds/run-feed.ts';
import { type StoredFeed, storedFeed, storedFeeds } from '#features/importing/feeds/stored-feed.ts';
import { DEEDS } from '#features/importing/outcome.ts';
import { databasePath } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { feedReach, feedsContext } from '#src/feeds-of.ts';
import { needNode } from './needs-node.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `npm run feeds -- [list]
npm run feeds -- add NAME ADDRESS [options]
npm run feeds -- pause | go-on | remove NAME
npm run feeds -- run [NAME] [--whole]

Feeds that the site reads by itself. Without a name, run reads what is due.

  --every HOURS             how often it is read (24)
  --format FORMAT           what it must be: feed, json, json-lines, council-csv or template-csv
  --shown-as WORDS          who readers are told it comes from (the name)
  --shown-address ADDRESS   where they can read more of it
  --licence WORDS           its licence, such as “Open Government Licence v3.0”
  --licence-address ADDRESS where the licence can be read
  --whole                   reads all of it, and not only what changed

Ends with 0 when all is well, 1 when a feed could not be read, 2 when the command cannot be done.
`;

const FAILED = 1;
const CANNOT = 2;

needNode();
const options = {
  every: { type: 'string', default: '24' },
  format: { type: 'string' },
  'shown-as': { type: 'string' },
  'shown-address': { type: 'string' },
  licence: { type: 'string' },
  'licence-address': { type: 'string' },
  whole: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** A command that cannot be done as it was written. */
class BadCommand extends Error {
  override readonly name = 'BadCommand';
}

const { values, positionals } = readArguments({ options, allowPositionals: true }, HELP);
const [command = 'list', name, address] = positionals;
if (values.help) {
  process.stderr.write(HELP);
  process.exit(0);
}
const env = readEnv();
const db = openDatabase(databasePath(env));
const now = () => new Date();
const context = feedsContext({ db, env, now });
const say = (line: string) => process.stdout.write(`${line}\n`);
const moment = (at: number | null) => (at === null ? 'never' : `${new Date(at).toISOString().slice(0, 16)}Z`);

function lineOf(feed: StoredFeed): string {
  const state = feedState(feed, now().getTime());
  const since = feed.failingSince === null ? '' : ` since ${moment(feed.failingSince)}`;
  const lines = [
    `${feed.name}: ${state}${since}`,
    `  ${feed.address}, every ${feed.everyHours} hours`,
    `  last run ${moment(feed.ranAt)}, next ${moment(feed.dueAt)}`,
    ...(feed.says === null ? [] : [`  ${feed.says}`]),
  ];
  return lines.join('\n');
}

function ranLine({ feed, outcome, says, counts, gone }: FeedRan): string {
  const did = DEEDS.filter((deed) => (counts?.[deed] ?? 0) > 0).map(
    (deed) => `${counts?.[deed]} ${deed.replace('_', ' ')}`,
  );
  const left =
    gone === null
      ? []
      : [`${gone.marked} newly gone`, ...(gone.held > 0 ? [`${gone.held} gone, for the team to decide`] : [])];
  return `${feed}: ${[outcome, ...did, ...left].join(', ')}${says === null ? '' : `\n  ${says}`}`;
}

const needed = (given: string | undefined, what: string): string => {
  if (given === undefined) throw new BadCommand(`Give ${what}`);
  return given;
};
const changing = { db, by: COMMAND, at: now(), reach: feedReach(env) };
const DEEDS_BY_COMMAND: Readonly<Record<string, FeedDeed>> = { pause: 'pause', 'go-on': 'go on', remove: 'remove' };

async function run(): Promise<number> {
  if (values.whole) doToFeed(changing, needed(name, 'the name of a feed'), 'run whole');
  const ran = name === undefined ? await runDueFeeds(context) : [await runFeed(context, name)];
  if (ran.length === 0) say('No feed is due');
  for (const one of ran) say(ranLine(one));
  return ran.some(({ outcome }) => outcome === 'failed') ? FAILED : 0;
}

function add(): number {
  const called = needed(name, 'a name and an address');
  const id = addFeed(
    changing,
    readFeedSettings({
      name: called,
      address: needed(address, 'the address of the feed'),
      format: values.format ?? null,
      everyHours: Number(values.every),
      shownAs: values['shown-as'] ?? called,
      shownAddress: values['shown-address'] ?? null,
      licence: values.licence ?? null,
      licenceAddress: values['licence-address'] ?? null,
    }),
  );
  say(lineOf(storedFeed(db, id)));
  return 0;
}

async function carryOut(): Promise<number> {
  const deed = DEEDS_BY_COMMAND[command];
  if (command === 'add') return add();
  if (command === 'run') return run();
  if (deed !== undefined) say(lineOf(doToFeed(changing, needed(name, 'the name of a feed'), deed)));
  else if (command === 'list') for (const feed of storedFeeds(db)) say(lineOf(feed));
  else throw new BadCommand(`There is no “${command}”\n\n${HELP}`);
  return 0;
}

try {
  process.exitCode = await carryOut();
} catch (error) {
  const isSaid = [BadCommand, NotFound, Invalid, Conflict].some((kind) => error instanceof kind);
  if (!isSaid || !(error instanceof Error)) throw error;
  const about =
    error instanceof Invalid
      ? Object.entries(error.fields).flatMap(([field, said]) => said.map((one) => `  ${field}: ${one}`))
      : [];
  // Where there is one thing to say, the message is it already.
  const more = about.filter((line) => !line.endsWith(error.message));
  process.stderr.write(`${[error.message, ...more].join('\n')}\n`);
  process.exitCode = CANNOT;
} finally {
  db.close();
}
