import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const host = resolve(import.meta.dirname, '../../src/host');

/** Every string that the code hands to `l10n.t`, each once. Throws where one is no literal: nobody could translate it. */
export function l10nStrings(): readonly string[] {
  const found = new Set<string>();
  for (const name of readdirSync(host, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) {
      continue;
    }
    const text = readFileSync(join(host, name), 'utf8');
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(file) === 'l10n.t') {
        const [message] = node.arguments;
        if (message === undefined || !ts.isStringLiteralLike(message)) {
          throw new Error(`${name}: l10n.t gets ${message?.getText(file)}, not a literal`);
        }
        found.add(message.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found];
}
