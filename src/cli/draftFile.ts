import type { DraftStructure } from '../core/draft/languages/draftLanguage.ts';
import { languageOfFile, languageOption } from './languageFor.ts';
import { readTextFile, type TextFile } from './textFile.ts';
import { UsageError } from './usageError.ts';

/** A draft in a file, as its language reads it. */
export interface DraftFile extends TextFile {
  readonly structure: DraftStructure;
}

/**
 * Reads a draft; its name tells the language unless that is given.
 *
 * @throws UsageError for a file that can't be read or is no UTF-8, and for a language that isn't known
 */
export async function readDraftFile(path: string, languageName?: string): Promise<DraftFile> {
  const { language, dialect } =
    languageName === undefined ? languageOfFile(path) : languageOption(languageName);
  const file = await readTextFile(path).catch((error: unknown) => {
    throw new UsageError(
      `"${path}" can't be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  // Written again, the bytes that have no character would be lost.
  if (!file.isUtf8) {
    throw new UsageError(`"${path}" is not UTF-8; save it as UTF-8.`);
  }
  return { ...file, structure: language.read(file.text, { dialect }) };
}
