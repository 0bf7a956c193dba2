/** The sections for who has the repository: an extension as installed has no npm scripts. */
const ofTheRepository = ['For developers', 'From a terminal'];

/**
 * The README as it is packaged: without what would point at files that are not in the package. Its pictures alone
 * would make the package twice as large.
 */
export function packagedReadme(readme: string): string {
  const sections = readme.split(/^(?=## )/mu);
  const isLeftOut = (section: string): boolean =>
    ofTheRepository.some((title) => section.startsWith(`## ${title}\n`));
  const kept = sections.filter((section) => !isLeftOut(section));
  if (sections.length - kept.length !== ofTheRepository.length) {
    throw new Error(`README.md has no longer the sections "${ofTheRepository.join('", "')}".`);
  }
  return kept.join('').replaceAll(/^!\[[^\]]*\]\(media\/[^)]*\)\n\n/gmu, '');
}
