/*
 * What LaTeX's and its packages' commands and environments do with their text.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Commands that cite: biblatex's, natbib's and LaTeX's own. What else begins so is none of them ("citestyle"). */
export const citeCommands: ReadonlySet<string> = new Set([
  ...words('cite Cite cites Cites nocite fullcite footfullcite'),
  ...words('parencite Parencite textcite Textcite autocite Autocite smartcite Smartcite footcite supercite'),
  ...words(
    'parencites Parencites textcites Textcites autocites Autocites smartcites Smartcites footcites supercites',
  ),
  ...words('footcitetext footcitetexts notecite Notecite pnotecite Pnotecite fnotecite'),
  ...words('citep Citep citet Citet citealp Citealp citealt Citealt citenum citepalias citetalias'),
  ...words(
    'citefullauthor Citefullauthor citeauthor Citeauthor citeyear citeyearpar citetitle citedate citeurl',
  ),
]);

/** Environments whose text LaTeX doesn't read as LaTeX. */
export const verbatimEnvironments: ReadonlySet<string> = new Set([
  ...words('verbatim verbatim* Verbatim Verbatim* BVerbatim LVerbatim SaveVerbatim VerbatimOut spverbatim'),
  ...words('lstlisting minted listing filecontents filecontents* Sinput Soutput luacode luacode* pycode'),
  'comment',
]);

/** Environments of mathematics, but for their star. */
export const mathEnvironments: ReadonlySet<string> = new Set(
  words(`
    math displaymath equation eqnarray align alignat flalign gather multline aligned alignedat gathered split cases array
    matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix dmath IEEEeqnarray xalignat xxalignat`),
);

/** Environments of drawings. */
export const drawingEnvironments: ReadonlySet<string> = new Set(
  words('tikzpicture pgfpicture picture pspicture axis forest tikzcd circuitikz asy prooftree'),
);

/** Environments of rows and cells; `array` is mathematics. */
export const tableEnvironments: ReadonlySet<string> = new Set(
  words(`
    tabular tabularx tabulary tabular* longtable longtabu tabu xltabular supertabular supertabular* xtabular tblr
    longtblr NiceTabular`),
);

/** Environments that hold nothing but items. */
export const listEnvironments: ReadonlySet<string> = new Set(
  words(`
    itemize itemize* enumerate enumerate* description description* list trivlist thebibliography compactitem
    compactenum compactdesc inparaenum inparaitem asparaenum asparaitem`),
);

/** How many arguments in braces environments take; what isn't here takes those that touch. */
export const environmentArguments: ReadonlyMap<string, string> = new Map([
  ...words('tabular longtable minipage multicols multicols* thebibliography adjustbox spacing').map(
    both('x'),
  ),
  ...words('otherlanguage otherlanguage* subfigure subtable array xtabular supertabular tblr longtblr').map(
    both('x'),
  ),
  ...words(
    'tabular* tabularx tabulary xltabular wrapfigure wraptable list supertabular* alignat alignat*',
  ).map(both('xx')),
  ['document', ''],
  ...words('figure figure* table table* itemize enumerate description quote quotation center abstract').map(
    both('o'),
  ),
]);

/** Between rows and before them; they stand first in a row. */
export const rowCommands: ReadonlySet<string> = new Set(
  words(`
    hline cline toprule midrule bottomrule cmidrule addlinespace specialrule morecmidrules hhline noalign rowcolor
    firsthline lasthline endhead endfirsthead endfoot endlastfoot tabularnewline pagebreak nopagebreak`),
);

/** Headings and captions: what comes after them on their line goes into them. */
export const headings: ReadonlySet<string> = new Set(
  words(`
    part chapter section subsection subsubsection paragraph subparagraph addpart addchap addsec minisec caption
    captionof title subtitle frametitle framesubtitle`),
);

/** Commands at the body's beginning after which its text begins. */
export const frontCommands: ReadonlySet<string> = new Set(
  words(`
    maketitle titlepage tableofcontents listoffigures listoftables frontmatter mainmatter pagestyle thispagestyle
    pagenumbering newpage clearpage cleardoublepage title author date selectlanguage onehalfspacing
    doublespacing singlespacing linenumbers sloppy raggedright nocite`),
);

/** Notes: what is cited in one goes into it. */
export const noteCommands: ReadonlySet<string> = new Set(
  words('footnote footnotetext endnote endnotetext sidenote thanks'),
);

/** Commands that print letters: a space after one is gone. */
export const letterCommands: ReadonlySet<string> = new Set(
  words(
    'TeX LaTeX LaTeXe BibTeX XeTeX ldots dots textellipsis S P ss ae AE oe OE o O l L aa AA i j dag ddag copyright pounds euro',
  ),
);

/** Definitions: the target, and after it their arguments in braces. */
export const definitions: ReadonlyMap<string, number> = new Map([
  ...words('newcommand renewcommand providecommand DeclareRobustCommand DeclareMathOperator').map(both(1)),
  ...words('def gdef edef xdef long global newtheorem setlength addtolength setcounter addtocounter').map(
    both(1),
  ),
  ...words('NewDocumentCommand RenewDocumentCommand ProvideDocumentCommand DeclareDocumentCommand').map(
    both(2),
  ),
  ...words('newenvironment renewenvironment definecolor DeclareCiteCommand').map(both(2)),
  ...words('NewDocumentEnvironment RenewDocumentEnvironment').map(both(3)),
  ...words('newif newlength newcounter newsavebox newbool let DeclareFieldFormat').map(both(0)),
]);

/**
 * The arguments of commands in order: `t` is text, `x` isn't, `o` at the end an optional one. Optional ones can stand
 * before each, and are no place for a citation, for its own brackets would end them.
 */
export const commandArguments: ReadonlyMap<string, string> = new Map([
  ...words(
    'emph textbf textit texttt textsc textsf textrm textup textsl textmd textnormal underline uline',
  ).map(both('t')),
  ...words(
    'enquote enquote* blockquote textquote mbox hbox fbox makebox framebox text uppercase lowercase',
  ).map(both('t')),
  ...words('MakeUppercase MakeLowercase textsuperscript textsubscript uwave sout').map(both('t')),
  ...words('footnote footnotetext citetext endnote sidenote thanks marginpar marginnote todo').map(both('t')),
  ...words('part chapter section subsection subsubsection paragraph subparagraph addpart addchap addsec').map(
    both('t'),
  ),
  ...words('minisec caption title subtitle author date frametitle framesubtitle hyperref').map(both('t')),
  ...words('hyperlink hypertarget textcolor colorbox foreignlanguage parbox raisebox scalebox rotatebox').map(
    both('xt'),
  ),
  ...words('captionof textlang adjustbox').map(both('xt')),
  ...words('fcolorbox resizebox multicolumn multirow').map(both('xxt')),
  ...words('includegraphics input include subfile includepdf import bibliography nobibliography').map(
    both('x'),
  ),
  ...words('bibliographystyle addbibresource addglobalbib addsectionbib usepackage RequirePackage').map(
    both('xo'),
  ),
  ...words('documentclass LoadClass PassOptionsToPackage PassOptionsToClass babelprovide hypersetup').map(
    both('xo'),
  ),
  ...words('setdefaultlanguage setmainlanguage setotherlanguage setotherlanguages selectlanguage').map(
    both('x'),
  ),
  ...words('vspace hspace vskip hskip pagestyle thispagestyle pagenumbering graphicspath label index').map(
    both('x'),
  ),
  ...words('glossary gls glspl Gls Glspl acrshort acrlong acrfull ac acs acl acf Sexpr SweaveOpts color').map(
    both('x'),
  ),
  ...words('hphantom vphantom phantom linespread fontsize cline cmidrule hhline rowcolor bibitem').map(
    both('x'),
  ),
  ...words('crefrange Crefrange pagerefrange vrefrange').map(both('xx')),
  ...words('item \\ footnotemark endnotemark addlinespace linebreak pagebreak nolinebreak').map(both('o')),
  ...words('printbibliography noindent par hline toprule midrule bottomrule').map(both('o')),
  ['specialrule', 'xxx'],
  ['noalign', 'x'],
]);

/** Commands that point elsewhere, of all packages. */
export const referenceName = /^(?:[A-Za-z]*[Rr]ef|[A-Za-z]*[Rr]efs|label|index)$/u;

/** Any command that cites, also of packages that we don't know. */
export const citeLikeName = /[Cc]ite/u;

/** Accents, which take what follows. */
export const accent = /^[`'^"~=.]$/u;

function both<T>(value: T): (name: string) => readonly [string, T] {
  return (name) => [name, value];
}
