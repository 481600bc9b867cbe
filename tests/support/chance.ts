import fc from 'fast-check';

/** The same cases on every machine and every day, so that a red test is a change's; `CHANCE_SEED` gives others. */
fc.configureGlobal({ seed: Number(process.env.CHANCE_SEED ?? 20_261_122) });

export default fc;
export * from 'fast-check';
