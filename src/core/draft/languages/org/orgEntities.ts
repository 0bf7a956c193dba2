/**
 * The names that stand for a character, with or without braces after them; brackets are text after them, where a
 * command of LaTeX takes them. https://orgmode.org/manual/Special-Symbols.html
 */
export const entities: ReadonlySet<string> = new Set(
  [
    'AA Aacute aacute Acirc acirc acute acutex AElig aelig Agrave agrave alefsym aleph Alpha alpha Amacr',
    'amacr amp ang angle approx arccos arcsin arctan arg Aring aring asciicirc ast asymp Atilde atilde',
    'Auml auml bdquo because Beta beta beth blacksmile brvbar bull bullet cap Ccedil ccedil cdot cdots',
    'cedil cent check checkmark Chi chi circ clubs clubsuit colon cong copy cos cosh cot coth crarr csc',
    'cup curren dag Dagger dagger dalet dArr darr ddag deg Delta delta det Diamond diamond diamondsuit',
    'diams dim div dollar dots Downarrow downarrow Eacute eacute Ecirc ecirc Egrave egrave ell empty',
    'emptyset emsp ensp Epsilon epsilon equal equiv Eta eta ETH eth Euml euml EUR euro exist exists exp',
    'fnof forall frasl frown frowny Gamma gamma gcd ge geq gets Gg gg ggg gimel gt hArr harr hbar hearts',
    'heartsuit hellip hom hookleftarrow Iacute iacute Icirc icirc Idot iexcl Igrave igrave image imath in',
    'inf infin infty inodot int Iota iota iquest isin Iuml iuml jmath Kappa kappa ker Lambda lambda land',
    'lang langle laquo lArr larr lceil ldquo le Leftarrow leftarrow Leftrightarrow leftrightarrow leq',
    'lesseqgtr lessgtr lfloor lg lim liminf limsup Ll ll lll ln log lor lowast loz lrm lsaquo lsquo lt',
    'macr max mdash mho micro middot min minus Mu mu nabla nbsp ndash ne neg neq nexist nexists ni not',
    'notin nsub nsup Ntilde ntilde Nu nu Oacute oacute Ocirc ocirc odot OElig oelig Ograve ograve oline',
    'Omega omega Omicron omicron oplus ordf ordm Oslash oslash Otilde otilde otimes Ouml ouml para',
    'parallel partial permil perp Phi phi Pi pi piv plus plusmn pm pound Pr prec preccurlyeq preceq Prime',
    'prime prod prop propto Psi psi quot radic rang rangle raquo rArr rarr rceil rdquo real reg rfloor',
    'Rho rho Rightarrow rightarrow rlm rsaquo rsquo S sad sbquo Scaron scaron sdot sec sect setminus shy',
    'Sigma sigma sigmaf sim simeq sin sinh slash smile smiley spades spadesuit star sub sube subset succ',
    'succcurlyeq succeq sum sup supe supset szlig tan tanh Tau tau therefore Theta theta thetasym thinsp',
    'THORN thorn tilde times to trade triangleq Uacute uacute uArr uarr Ucirc ucirc Ugrave ugrave uml',
    'under Uparrow uparrow upsih Upsilon upsilon USD Uuml uuml varepsilon varphi varpi varsigma vartheta',
    'vbar vee vert wedge weierp Xi xi Yacute yacute yen Yuml yuml Zeta zeta zwj zwnj',
  ].flatMap((names) => names.split(' ')),
);
