import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { packageAnew, packaged, root } from './support/packaged.ts';

describe('The package, made twice', () => {
  it('is the same, byte by byte, on another day, in another time zone and under another umask', async () => {
    const { bytes } = await packaged();
    const lately = new Date();
    for (const file of ['README.md', 'package.json', 'data/compendium.json', 'media/icon.png']) {
      await utimes(join(root, file), lately, lately);
    }
    // What is built has the modes that it leaves.
    const umask = process.umask(0o002);
    const again = await packageAnew({ TZ: 'Pacific/Kiritimati' }).finally(() => process.umask(umask));
    assert.ok(bytes.equals(again.bytes), 'the bytes differ');
  });
});
