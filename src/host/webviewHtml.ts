import { env, Uri, type Webview } from 'vscode';

/** The static shell of a page: it holds no data, which arrives by message and is shown as text. */
export function webviewHtml(
  webview: Webview,
  extensionUri: Uri,
  files: { readonly script: string; readonly style: string },
): string {
  const nonce = newNonce();
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview', files.script));
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview', files.style));
  return `<!DOCTYPE html>
<html lang="${env.language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none';">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${style.toString()}">
    <title>&nbsp;</title>
  </head>
  <body>
    <script nonce="${nonce}" src="${script.toString()}"></script>
  </body>
</html>`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
