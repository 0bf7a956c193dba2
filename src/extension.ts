import { window, type ExtensionContext } from 'vscode';
import { registerCitation } from './host/citation/registerCitation.ts';
import { CorpusSource } from './host/corpusSource.ts';
import { registerInDocument } from './host/inDocument/registerInDocument.ts';
import { registerLibrary } from './host/library/registerLibrary.ts';
import { registerOverview } from './host/overview/registerOverview.ts';
import { registerSummary } from './host/summary/registerSummary.ts';
import { registerReading } from './host/reading/registerReading.ts';
import { lazyDrafts } from './host/lazyDrafts.ts';
import { ReadingStore } from './host/readingStore.ts';
import { Recents } from './host/recents.ts';
import { registerSearch } from './host/search/registerSearch.ts';
import { registerMarkdown } from './host/markdown/registerMarkdown.ts';
import { registerWalkthrough } from './host/walkthrough/registerWalkthrough.ts';

/** Composition root of both extension hosts: every feature, and what they share. Nothing is read here. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Thematic Compendium', { log: true });
  const corpus = new CorpusSource(context.extensionUri, log);
  const reading = new ReadingStore(context.globalState);
  const drafts = lazyDrafts();
  const deps = { corpus, drafts, log, reading, recents: new Recents(context.globalState) };
  context.subscriptions.push(
    log,
    corpus,
    reading,
    registerLibrary(context, deps),
    registerSearch(context, deps),
    registerSummary(context, deps),
    registerCitation(context, deps),
    registerReading(deps),
    registerInDocument(deps),
    registerOverview(context, deps),
    registerMarkdown(deps),
    registerWalkthrough(context, deps),
  );
}
