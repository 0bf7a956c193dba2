// Preloaded into a child: ends it, as a crash would, at the step of the file system that KILL_AT counts to.
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

let left = Number(process.env.KILL_AT);
for (const name of ['mkdir', 'open', 'chown', 'chmod', 'link', 'copyFile', 'rename', 'rm', 'rmdir']) {
  const run = promises[name];
  promises[name] = (...args) => {
    left -= 1;
    if (left < 0) {
      process.kill(process.pid, 'SIGKILL');
    }
    return run(...args);
  };
}
syncBuiltinESMExports();
