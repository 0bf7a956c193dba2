import { readFile, stat } from 'node:fs/promises';

/** A file of text, to be written as it was read. */
export interface TextFile {
  readonly path: string;
  /** Without the byte order mark, as editors count it. */
  readonly text: string;
  /** The byte order mark, or ''. */
  readonly mark: string;
  /** Whether `text` is all that the file holds. */
  readonly isUtf8: boolean;
}

/** @throws what the file system says, also of a folder; of a device or a pipe, which may never end, that it is no file */
export async function readTextFile(path: string): Promise<TextFile> {
  const { size, isOther } = await stat(path).then((one) => ({
    size: one.size,
    isOther: !one.isFile() && !one.isDirectory(),
  }));
  if (isOther) {
    throw new Error('it is no regular file');
  }
  if (size > maxSize) {
    throw new Error('it is too long');
  }
  const bytes = await readFile(path);
  const decoded = decode(bytes);
  const all = decoded ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = all.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { path, text: all.slice(mark.length), mark, isUtf8: decoded !== undefined };
}

/** Bytes. */
const maxSize = 100_000_000;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
