import { window, type ExtensionContext } from 'vscode';
import { registerCitation } from './host/citation/registerCitation.ts';
import { CorpusSource } from './host/corpusSource.ts';
import { registerInDocument } from './host/inDocument/registerInDocument.ts';
import { registerLibrary } from './host/library/registerLibrary.ts';
import { registerOverview } from './host/overview/registerOverview.ts';
import { registerPaper } from './host/paper/registerPaper.ts';
import { registerReading } from './host/reading/registerReading.ts';
import { ReadingStore } from './host/readingStore.ts';
import { Recents } from './host/recents.ts';
import { registerSearch } from './host/search/registerSearch.ts';
import { registerTexts } from './host/texts/registerTexts.ts';
import { registerWalkthrough } from './host/walkthrough/registerWalkthrough.ts';

/** Composition root of both extension hosts: every feature, and what they share. Nothing is read here. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Thematic Compendium', { log: true });
  const corpus = new CorpusSource(context.extensionUri, log);
  const reading = new ReadingStore(context.globalState);
  const deps = { corpus, log, reading, recents: new Recents(context.globalState) };
  context.subscriptions.push(
    log,
    corpus,
    reading,
    registerLibrary(context, deps),
    registerSearch(context, deps),
    registerPaper(context, deps),
    registerCitation(context, deps),
    registerReading(deps),
    registerInDocument(deps),
    registerOverview(context, deps),
    registerTexts(deps),
    registerWalkthrough(context, deps),
  );
}
