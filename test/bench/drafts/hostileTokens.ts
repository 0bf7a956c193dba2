import type { BenchDialect } from './constructs.ts';

/** Reads tokens that stand apart by ¦; pictures stand for line ends and tabs. */
function tokens(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) =>
    line.split('¦').map((token) => token.replaceAll('␍', '\r').replaceAll('␤', '\n').replaceAll('␉', '\t')),
  );
}

/** Tokens that open what nothing closes, close what nothing opens, or begin what the next may go on with. */
const common = tokens('a¦ ¦␤¦␉¦\\¦"¦\'¦(¦)¦[¦]¦{¦}¦<¦>¦@¦@a ¦␍␤¦. ');

const markdown = tokens(
  '[@a¦[@a; ¦@a [¦[-@¦[a](¦](¦![¦[^1]¦[^a]: b␤␤¦^[¦[a]: b␤¦[a]{¦[a][b¦{.a ¦`¦``¦` ¦```␤¦~~~␤¦``` {¦$¦$$',
  '$$␤¦*¦_¦**a¦*a_ ¦~¦^¦<!--¦<a ¦<a b="¦<http:¦http://a¦&a¦&amp;¦> ¦- ¦1. ¦# ¦# a {¦:::␤¦::: {.a}␤¦---␤',
  '...␤¦: a␤¦|¦| a ¦a|b␤¦\\begin{a}¦\\a{¦\\noindent ¦{{¦{cite:p}`¦{a}`¦␤␤    a¦#| a: b␤¦a␤===␤',
);

const latex = tokens(
  '\\a¦\\cite¦\\cite{¦\\cite{a¦\\cite{a,¦\\cite[¦\\cites{a}¦\\a{¦\\a[¦{\\a ¦$¦$$¦\\(¦\\[¦\\begin{a}',
  '\\end{a}¦\\begin{verbatim}¦\\verb|¦\\verb¦%¦% a␤¦%␤¦\\iffalse ¦\\fi ¦\\footnote{¦&¦\\\\¦\\\\[¦~',
  '\\ref{¦\\url{¦\\url|¦\\usepackage{¦\\bibliography{¦\\addbibresource{¦\\newcommand\\a{¦<<>>=␤¦@␤',
  '\\documentclass{¦\\selectlanguage{¦\\begin{document}¦\\input{¦#1¦\\makeatletter ',
);

const typst = tokens(
  '@a[¦@a [¦#cite(¦#cite(<a>¦#cite(<a>, ¦#a(¦#a[¦#a{¦#{¦#(¦#"¦<a¦<a>¦<a>, ¦$¦`¦```¦``` ¦//¦// a␤¦/*¦*/',
  '/* a¦*¦_¦*a_¦= ¦- ¦/ a: ¦#let a = ¦#set a(¦#show a: ¦#footnote[¦#bibliography(¦#link("¦#if a {¦\\u{',
  '#[¦https://¦~¦#a.b(¦"a" + ',
);

const asciidoc = tokens(
  'cite:[¦cite:[a¦cite:[a(¦cite:[a,¦citenp:[¦footnote:[¦footnote:a[¦link:¦link:a[¦xref:a[¦<<¦<<a¦[[',
  '[[a]]¦[a]␤¦[.a]#¦#¦##¦*¦**¦_¦__¦`¦``¦`a ¦+¦++¦+++¦pass:[¦----␤¦....␤¦====␤¦****␤¦____␤¦|===␤¦|a ',
  '////␤¦// a␤¦= ¦:a: b␤¦{a¦{a}¦a::␤¦a:: ¦* ¦. ¦a +␤¦image:¦image::a[¦https://a[¦stem:[¦include::',
  "ifdef::a[]␤¦--␤¦^¦~¦((¦(((¦'''␤",
);

const rst = tokens(
  ':cite:p:`¦:cite:p:`a¦:cite:p:`a,¦:cite:p:`{¦:cite:p:`{a}¦:a:`¦`¦``¦`a`_¦`a`__¦`a <¦a_ ¦a__¦_`¦|¦|a|',
  '|a|_¦[#a]_¦[1]_¦[#¦[a]_¦.. ¦.. a␤¦.. [#a] b␤¦.. [1] ¦.. _a: b␤¦.. |a| b:: c␤¦.. a::␤¦.. a:: b␤␤   ',
  '.. code::␤␤  ¦::␤␤  ¦*¦**¦*a ¦==␤¦---␤¦a␤=␤¦+-¦+-+␤¦| ¦- ¦:a: b␤¦>>> ¦\\ ¦__ ¦.. bibliography:: ',
  '.. footbibliography::␤¦   a␤¦a::␤¦http://',
);

const org = tokens(
  '[cite:¦[cite:@¦[cite:@a¦[cite:@a;¦[cite/t:¦[[¦[[a][¦[[a]]¦[fn:¦[fn:a]¦[fn:a:¦[fn:: ¦␤[fn:a] b␤¦*¦* ',
  '* a :b:␤¦/¦/a ¦_¦_a ¦=¦=a ¦~¦~a ¦+¦\\(¦\\[¦\\[a␤¦$¦$a ¦$$¦\\begin{a}␤¦\\end{a}␤¦#+begin_src␤',
  '#+begin_a␤¦#+end_a␤¦#+a: b␤¦#+cite_export: ¦# a␤¦# ¦: a␤¦:a:␤¦:END:␤¦|¦| a ¦|-␤¦- ¦1. ¦<<¦<<<a¦<a:',
  'src_a{¦call_a(¦{{{¦{{{a(¦@@a:¦\\a{}¦\\\\␤¦-----␤¦^{¦_{',
);

const html = tokens(
  '<a ¦<a b=¦<a b="¦</¦</body¦<!--¦-->¦<![CDATA[¦&¦&a¦&#¦<html ¦<html lang=¦<script>¦<pre>¦> ¦<table>> ',
);

/** By dialect; a room's dialects that read alike are tried once. */
export const hostileTokens: ReadonlyMap<BenchDialect, readonly string[]> = new Map<
  BenchDialect,
  readonly string[]
>([
  ['pandoc', [...common, ...markdown]],
  ['myst', [...common, ...markdown]],
  ['biblatex', [...common, ...latex]],
  ['natbib', [...common, ...latex]],
  ['typst', [...common, ...typst]],
  ['asciidoc', [...common, ...asciidoc]],
  ['rst', [...common, ...rst]],
  ['org', [...common, ...org]],
  ['html', [...common, ...html]],
  ['text', common],
]);
