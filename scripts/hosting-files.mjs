/** The same headers in the words of three hosts: Azure Static Web Apps, nginx, Caddy. */
import { places } from "./headers.mjs";

const written = [
  "Written by `npm run headers` from src/azure/clouds.json and the config.json of the build: run it again after an edit",
  "of config.json. The app lies at the root of the host; for another path, put that path before each of these.",
].map((line) => `# ${line}\n`);

/** The paths of each kind with the headers it gets. `others` has no paths: it is all the rest. */
function ruled(headers) {
  return Object.entries(places).map(([kind, paths]) => ({ kind, paths, headers: headers[kind] }));
}

/** `staticwebapp.config.json`. A route's header takes the place of a global one. */
export function staticWebApp(headers) {
  const config = {
    globalHeaders: headers.others,
    routes: ruled(headers).flatMap(({ paths, headers: own }) => paths.map((route) => ({ route, headers: own }))),
    mimeTypes: { ".webmanifest": "application/manifest+json" },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** A server block for nginx. */
export function nginx(headers) {
  const locations = ruled(headers)
    // nginx answers "/" with its index, /index.html.
    .flatMap(({ paths, headers: own }) => paths.filter((path) => path !== "/").map((path) => ({ path, own })))
    .map(({ path, own }) =>
      path.endsWith("*") ? location(`^~ ${path.slice(0, -1)}`, own) : location(`= ${path}`, own),
    );
  return [
    ...written,
    "server {\n",
    "  # Where a proxy before nginx ends TLS; otherwise: listen 443 ssl; and the two lines of the certificate.\n",
    "  listen 8080;\n",
    "  server_name _;\n",
    "  root /srv/sluice;\n",
    "  index index.html;\n",
    "  server_tokens off;\n",
    "  gzip on;\n",
    "  gzip_types text/css text/javascript application/javascript application/json image/svg+xml font/ttf;\n\n",
    ...locations,
    "  location = /manifest.webmanifest {\n    types { }\n    default_type application/manifest+json;\n",
    fields(headers.others),
    "  }\n",
    location("/", headers.others),
    "}\n",
  ].join("");
}

function location(place, headers) {
  return `  location ${place} {\n${fields(headers)}  }\n`;
}

/** A location with fields of its own gets none from outside, so each holds all of them. */
function fields(headers) {
  return Object.entries(headers)
    .map(([name, value]) => {
      // The answer that a file is gone must not be kept for a year.
      const always = name === "Cache-Control" ? "" : " always";
      return `    add_header ${name} "${value}"${always};\n`;
    })
    .join("");
}

/** A site block for Caddy. */
export function caddyfile(headers) {
  const ways = ruled(headers).map(({ kind, paths, headers: own }) => {
    // Only files that are there: the answer that one is gone must not be kept for a year.
    const matcher = `  @${kind} {\n    path ${paths.join(" ")}\n${kind === "assets" ? "    file\n" : ""}  }\n`;
    return `${matcher}${block(kind, own)}`;
  });
  const known = Object.values(places).flat().join(" ");
  return [
    ...written,
    "sluice.example.com {\n",
    "  root * /srv/sluice\n",
    "  encode gzip\n",
    "  file_server\n",
    ...ways,
    `  @others not path ${known}\n`,
    block("others", headers.others),
    "  header /manifest.webmanifest Content-Type application/manifest+json\n",
    "}\n",
  ].join("");
}

function block(kind, headers) {
  const lines = Object.entries(headers).map(([name, value]) => `    ${name} "${value}"\n`);
  return `  header @${kind} {\n${lines.join("")}  }\n`;
}
