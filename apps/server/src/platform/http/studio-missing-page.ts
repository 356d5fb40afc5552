/** What a visitor sees when the studio's pages have not been built. */
export function studioMissingPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Emblazon: the studio is not built</title>
</head>
<body>
<h1>The studio is not built yet</h1>
<p>The server runs and its <a href="docs">HTTP API</a> works, but the studio's pages are missing.
Stop the server and start it with <code>npm start</code>, which builds them.</p>
</body>
</html>
`;
}
