import { workspace, type TextDocument } from 'vscode';
import { paragraphForms, type ParagraphForm } from '../core/citation/compose.ts';
import { type Form, forms } from '../core/draft/form.ts';
import type { Locale } from '../core/citation/locale.ts';
import { documentLanguages, type DocumentLanguage } from '../core/corpus/officialDocument.ts';
import { settings } from './ids.ts';

/** The language that official documents open in; English where the setting holds anything else. */
export function documentLanguage(): DocumentLanguage {
  const value = workspace.getConfiguration(settings.section).get<unknown>(settings.documentLanguage);
  return oneOf(documentLanguages, value) ?? 'en';
}

/** Whether text that is copied in a summary carries its citation. */
export function copyWithCitation(): boolean {
  const value = workspace.getConfiguration(settings.section).get<unknown>(settings.copyWithCitation);
  return value === true;
}

export interface CitationSettings {
  /** `auto` is the document language's own way. */
  readonly form: Form | 'auto';
  readonly paragraph: ParagraphForm;
  /** The id of a style, or the path of a `.csl` file. */
  readonly style: string;
  /** undefined: the draft's own. */
  readonly locale: Locale | undefined;
  /** A path; empty where the draft names its bibliography itself. */
  readonly bibliography: string;
  readonly addToBibliography: boolean;
  readonly replaceSelection: boolean;
  readonly tabStops: boolean;
}

/** The settings for a draft, its language's own first. Whatever does not fit counts as not set. */
export function citationSettings(document: TextDocument | undefined): CitationSettings {
  const configuration = workspace.getConfiguration(settings.section, document ?? null);
  const read = (name: string): unknown => configuration.get<unknown>(name);
  const readText = (name: string): string => {
    const value = read(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    form: oneOf(forms, read(settings.form)) ?? 'auto',
    paragraph: oneOf(paragraphForms, read(settings.paragraph)) ?? 'compendium',
    style: readText(settings.style),
    locale: oneOf(documentLanguages, read(settings.locale)),
    bibliography: readText(settings.bibliography),
    addToBibliography: read(settings.addToBibliography) !== false,
    replaceSelection: read(settings.selection) === 'replace',
    tabStops: read(settings.tabStops) === true,
  };
}

function oneOf<T>(all: readonly T[], value: unknown): T | undefined {
  return all.find((one) => one === value);
}
