import { readFile } from 'node:fs/promises';

/**
 * The whole text of a licence that comes without one: some packages only say where it is to be found.
 *
 * @param id SPDX's
 */
export async function licenceText(id: string): Promise<string> {
  const json = await readFile(`node_modules/spdx-license-list/licenses/${id}.json`, 'utf8');
  const { licenseText } = JSON.parse(json) as { readonly licenseText: string };
  return licenseText.trim();
}
