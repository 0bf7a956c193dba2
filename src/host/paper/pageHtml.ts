import { env, Uri, type Webview } from 'vscode';

/** The page's static shell. It holds no data: that arrives by message and is shown as text. */
export function pageHtml(webview: Webview, extensionUri: Uri): string {
  const nonce = newNonce();
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview', 'page.js'));
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'media', 'page.css'));
  return `<!DOCTYPE html>
<html lang="${env.language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${style.toString()}">
    <title></title>
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
