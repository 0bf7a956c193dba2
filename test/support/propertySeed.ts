import process from 'node:process';
import fc from 'fast-check';

/**
 * Property tests draw the same values in every run, so that a change is judged by itself. `PROPERTY_SEED=random` draws
 * others, to look further; a failure prints the seed, which can be given in its place.
 */
const { PROPERTY_SEED: given } = process.env;
if (given !== 'random') {
  fc.configureGlobal({ seed: given === undefined ? 20210715 : Number(given) });
}
