import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

const politeFor = 3_000;

/** Ends a child that was started `detached`, with everything it started: first politely, then for good. */
export async function endGroup(leader: ChildProcess): Promise<void> {
  if (!signalGroup(leader, 'SIGTERM')) {
    return;
  }
  const deadline = Date.now() + politeFor;
  while (Date.now() < deadline && signalGroup(leader, 0)) {
    await delay(50);
  }
  signalGroup(leader, 'SIGKILL');
}

/** Sends a signal, or none with 0, and tells whether there was still somebody to hear it. */
export function signalGroup(leader: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (leader.pid === undefined) {
    return false;
  }
  try {
    process.kill(-leader.pid, signal);
    return true;
  } catch {
    return false;
  }
}
