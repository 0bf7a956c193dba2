/** A data file is not what it should be. The message names the place and the bad value in one sentence. */
export class DataError extends Error {
  /** Where in the data, for example `papers[3].year`; empty for the whole. */
  readonly path: string;
  readonly value: unknown;

  constructor(path: string, problem: string, value: unknown) {
    super(`${path || 'the data'}: ${problem}, found ${show(value)}`);
    this.name = 'DataError';
    this.path = path;
    this.value = value;
  }
}

const longest = 80;

/** The value as JSON, cut where it would drown the message. */
function show(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  const json = JSON.stringify(value);
  return json.length > longest ? `${json.slice(0, longest)}…` : json;
}
