import { workspace } from 'vscode';
import { documentLanguages, type DocumentLanguage } from '../core/citation/officialDocument.ts';
import { settings } from './ids.ts';

/** The language that official documents open in; English where the setting holds anything else. */
export function documentLanguage(): DocumentLanguage {
  const value = workspace.getConfiguration(settings.section).get<unknown>(settings.documentLanguage);
  return documentLanguages.find((language) => language === value) ?? 'en';
}
