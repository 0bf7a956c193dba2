/** What the workbench itself says in every run. Nothing that an extension or a test says begins like this. */
const noise: readonly RegExp[] = [
  /^Resolv(ing|ed) connection token \(127\.0\.0\.1:/,
  /^Creating a socket \(renderer-/,
  /^\[reconnection-grace-time\] /,
  /^Updating additional builtin extensions cache$/,
  /^Ignoring fetching additional builtin extensions from gallery as it is disabled\.$/,
  /^\[AgentHost:remote\] /,
  /^\[AccountPolicyGate\] /,
  // The server has a service worker for whole pages that the package leaves out; web views have their own.
  /^\[Service Worker\] registration /,
  // It goes on for ever about a host that hangs; that a host is gone or unresponsive is said elsewhere.
  /^\[remote-connection\]\[/,
  // What is still under way when the tests are over and the window stops its hosts.
  /^Canceled: Canceled[\s\S]*\/workbench\/workbench\.js:/,
  /^Cannot read properties of undefined \(reading 'extensionHost'\)[\s\S]*\.stopAllInReverse /,
];

/** Whether a line of the test host's console is known to come from VS Code and to mean nothing here. */
export function isNoise(line: string): boolean {
  return noise.some((pattern) => pattern.test(line));
}
