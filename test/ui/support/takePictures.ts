import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSessions, root } from './session.ts';

const folder = join(root, 'out/ui-failures');

/** Takes a picture of every open workbench. One that is gone or hangs has none. */
export async function takePictures(title: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = title.replace(/[^a-z0-9]+/gi, '-');
  for (const [at, { workbench }] of openSessions().entries()) {
    await workbench.page
      .screenshot({ path: join(folder, `${name}-${at}.png`), timeout: 20_000 })
      .catch((error: unknown) => console.log(`No picture could be taken: ${String(error)}`));
  }
}
