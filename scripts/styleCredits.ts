/*
 * Who wrote the styles and locales: authors, contributors and translators as the files name them. The package that
 * the files come from has left the names out.
 */

/** By the CSL project's id. */
export const styleCredits: Readonly<Record<string, readonly string[]>> = {
  'oscola-no-ibid': ['Sebastian Karcher'],
  'bluebook-law-review': ["Bruce D'Arcus", 'Nancy Sims', "Patrick O'Brien"],
  'chicago-fullnote-bibliography': [
    'Julian Onions',
    'Simon Kornblith',
    'Elena Razlogova',
    'Frank Bennett',
    'Andrew Dunning',
    'Sebastian Karcher',
    'Brenton M. Wiernik',
  ],
  'chicago-author-date': [
    'Julian Onions',
    'Sebastian Karcher',
    'Richard Karnesky',
    'Andrew Dunning',
    'Matthew Roth',
    'Brenton M. Wiernik',
    'Zeping Lee',
  ],
  apa: ['Brenton M. Wiernik'],
  'modern-language-association': ['Sebastian Karcher', "Patrick O'Brien"],
  'harvard-cite-them-right': ["Patrick O'Brien"],
  'australian-guide-to-legal-citation': ['Sebastian Karcher'],
  'mcgill-en': [
    'Gareth Spanglett',
    'Liam McHugh-Russell',
    'Frank Bennett',
    'Florian Martin-Bariteau',
    "Patrick O'Brien",
  ],
  ieee: [
    'Michael Berkowitz',
    'Julian Onions',
    'Rintze Zelle',
    'Stephen Frank',
    'Sebastian Karcher',
    'Giuseppe Silano',
    "Patrick O'Brien",
    'Brenton M. Wiernik',
    'Oliver Couch',
  ],
  vancouver: ['Michael Berkowitz', 'Sean Takats', 'Sebastian Karcher'],
};

/** By CSL's tag. */
export const localeCredits: Readonly<Record<string, readonly string[]>> = {
  'en-US': ['Andrew Dunning', 'Sebastian Karcher', 'Rintze M. Zelle', 'Denis Meier', 'Brenton M. Wiernik'],
  'en-GB': ['Andrew Dunning', 'Sebastian Karcher', 'Rintze M. Zelle'],
  'fr-FR': ['Grégoire Colly', 'Collectif Zotero francophone'],
  'es-ES': ['javimat'],
  'ru-RU': ['Alexei Kouprianov'],
  ar: ['abdealikhurrum', 'Dr. Ayman Saleh'],
  'zh-CN': ['rongls', 'sati-bodhi', 'Heromyth'],
};
